import { dirname } from "node:path";
import { findConfig, loadConfig, type LoadedConfig } from "../config/load.ts";
import { UsageError } from "../problems.ts";
import { displayPath } from "../render/display-path.ts";
import { includedSources, namedSources } from "./sources.ts";

/** The files under one config. `roots` are asked about; `members` all that belong together. */
export interface Workspace extends LoadedConfig {
  readonly roots: readonly string[];
  readonly members: readonly string[];
}

/**
 * Sorts the files named on the command line, or all in and below the current folder, under the
 * configs that hold for them.
 *
 * @throws UsageError for a word that names no file, or where there is none at all; Diagnosed for a
 * config that can't be read.
 */
export async function openWorkspaces(
  words: readonly string[],
  cwd: string,
): Promise<readonly Workspace[]> {
  const named = words.length > 0 ? await namedSources(words, cwd) : await currentSources(cwd);
  const byConfig = Map.groupBy(named, (path) => findConfig(dirname(path)));
  const workspaces: Workspace[] = [];
  for (const [configPath, roots] of byConfig) {
    const home =
      configPath === undefined
        ? { config: {}, folder: cwd, file: undefined }
        : await loadConfig(dirname(configPath));
    const members = new Set(await membersOf(home));
    // A file that is named is meant, whether or not the config includes it.
    const asked = words.length > 0 ? roots : roots.filter((path) => members.has(path));
    const all = [...new Set([...members, ...asked])].sort();
    if (asked.length > 0) workspaces.push({ ...home, roots: asked, members: all });
  }
  return workspaces;
}

/** All that a config includes, but for what lies under another config, further down. */
async function membersOf({ config, folder, file }: LoadedConfig): Promise<readonly string[]> {
  const included = await includedSources(folder, config);
  return included.filter((path) => findConfig(dirname(path)) === file?.path);
}

/** Without words: what the config here includes; without a config, all below this folder. */
async function currentSources(cwd: string): Promise<string[]> {
  const { config, folder, file } = await loadConfig(cwd);
  const found = await includedSources(folder, config);
  if (found.length > 0) return found;
  throw new UsageError(
    file === undefined
      ? "There is no .seq file in or below this folder; `seqc init` writes a first one."
      : `There is no .seq file that ${displayPath(file.path, cwd)} includes.`,
  );
}
