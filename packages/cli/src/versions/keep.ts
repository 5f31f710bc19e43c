import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Workspace } from "../workspace/workspace.ts";
import { readText } from "../publish/write.ts";
import { indexText } from "./index-text.ts";
import { isKept, keptName, keptText } from "./kept-module.ts";
import { replacedModule } from "./replaced.ts";
import { sequencesIn, type ExportedSequence } from "./sequences-in.ts";

/**
 * The files by which a build keeps the versions that it replaces or removes, and the index of all;
 * none without the setting. What is there stays as it is.
 *
 * @param outputs - the modules that are replaced or removed
 * @param current - the texts of the modules that the build makes
 */
export function keptFiles(
  { config, folder }: Workspace,
  outputs: readonly string[],
  current: Iterable<string>,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  if (config.versions === undefined) return files;
  const home = resolve(folder, config.versions);
  const known = keptIn(home);
  const made = new Set([...current].flatMap(sequencesIn).map(identityOf));
  for (const output of outputs) {
    const before = replacedModule(output, folder) ?? "";
    for (const sequence of sequencesIn(before)) {
      const name = keptName(sequence);
      if (made.has(identityOf(sequence)) || known.has(name)) continue;
      known.set(name, sequence);
      files.set(join(home, name), keptText(before, sequence));
    }
  }
  const index = join(home, "index.ts");
  const text = indexOf(known);
  if (readText(index) !== text) files.set(index, text);
  return files;
}

/** Whether the index lists what is kept. */
export function isIndexCurrent({ config, folder }: Workspace): boolean {
  if (config.versions === undefined) return true;
  const home = resolve(folder, config.versions);
  return readText(join(home, "index.ts")) === indexOf(keptIn(home));
}

type Kept = ReadonlyMap<string, ExportedSequence>;

function indexOf(kept: Kept): string {
  const names = [...kept.keys()].sort();
  return indexText(names.map((name) => kept.get(name)).filter((one) => one !== undefined));
}

/** The versions that are kept, by the names of their files; other files are none of ours. */
function keptIn(home: string): Map<string, ExportedSequence> {
  const kept = new Map<string, ExportedSequence>();
  for (const name of namesIn(home)) {
    if (!name.endsWith(".seq.ts")) continue;
    const text = readText(join(home, name)) ?? "";
    const sequence = sequencesIn(text).find((one) => keptName(one) === name);
    if (isKept(text) && sequence !== undefined) kept.set(name, sequence);
  }
  return kept;
}

function namesIn(home: string): readonly string[] {
  try {
    return readdirSync(home);
  } catch {
    return [];
  }
}

function identityOf({ literal, version }: ExportedSequence): string {
  return `${literal} ${version}`;
}
