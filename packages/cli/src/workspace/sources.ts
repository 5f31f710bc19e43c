import { statSync } from "node:fs";
import { resolve } from "node:path";
import { glob } from "tinyglobby";
import type { SeqConfig } from "../config/config.ts";
import { UsageError } from "../problems.ts";
import { toSourcePath } from "./host.ts";

/** The `.seq` files that a config's globs name, sorted. */
export async function includedSources(folder: string, config: SeqConfig): Promise<string[]> {
  const ignore = ["**/node_modules/**", "**/.git/**", ...(config.exclude ?? [])];
  const patterns = [...(config.include ?? ["**/*.seq"])];
  const found = await glob(patterns, { cwd: folder, ignore, absolute: true });
  return found.filter(isSource).map(toSourcePath).sort();
}

function isSource(path: string): boolean {
  return path.endsWith(".seq");
}

/**
 * The `.seq` files that words on the command line name: files, folders or globs.
 *
 * @throws UsageError for a word that names none.
 */
export async function namedSources(words: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const word of words) {
    const files = await filesOf(word, cwd);
    if (files.length === 0) throw new UsageError(`There is no .seq file \`${word}\`.`);
    for (const file of files) found.add(file);
  }
  return [...found].sort();
}

async function filesOf(word: string, cwd: string): Promise<string[]> {
  const path = resolve(cwd, word);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry?.isDirectory()) {
    const files = await includedSources(path, {});
    if (files.length === 0) throw new UsageError(`There is no .seq file in \`${word}\`.`);
    return files;
  }
  if (entry !== undefined) {
    if (!isSource(path)) throw new UsageError(`\`${word}\` is not a .seq file.`);
    return [toSourcePath(path)];
  }
  const ignore = ["**/node_modules/**"];
  const found = await glob([word.replaceAll("\\", "/")], { cwd, ignore, absolute: true });
  return found.filter(isSource).map(toSourcePath);
}
