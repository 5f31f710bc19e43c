import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { loadModule, type AnySequence } from "../evaluate/load-module.ts";
import { sequencesIn, sequencesOf } from "../evaluate/load-sequences.ts";
import type { Io } from "../io.ts";
import { readText } from "../publish/write.ts";
import { print } from "../render/findings.ts";
import { checkWorkspace } from "../workspace/check.ts";
import { openWorkspaces, type Workspace } from "../workspace/workspace.ts";

/**
 * The sequences of some files, then the versions of them that were kept; undefined where a file has
 * errors, which are told.
 */
export async function loadSequences(
  words: readonly string[],
  io: Io,
): Promise<readonly AnySequence[] | undefined> {
  const current: AnySequence[] = [];
  const kept: AnySequence[] = [];
  for (const workspace of await openWorkspaces(words, io.cwd)) {
    const { project, diagnostics } = await checkWorkspace(workspace);
    if (diagnostics.length > 0) await print(diagnostics, "pretty", io, "err");
    for (const path of workspace.roots) {
      const file = project.files.get(path);
      if (file?.ok !== true) return undefined;
      current.push(...(await sequencesOf(file)).values());
    }
    kept.push(...(await keptSequences(workspace)));
  }
  return [...current, ...kept];
}

async function keptSequences({ config, folder }: Workspace): Promise<readonly AnySequence[]> {
  if (config.versions === undefined) return [];
  const home = resolve(folder, config.versions);
  const names = namesIn(home).filter((name) => name.endsWith(".seq.ts"));
  const modules = await Promise.all(
    names.map((name) => loadModule(readText(join(home, name)) ?? "")),
  );
  return modules.flatMap(sequencesIn);
}

function namesIn(home: string): readonly string[] {
  try {
    return readdirSync(home).sort();
  } catch {
    return [];
  }
}
