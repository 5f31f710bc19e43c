import type { CheckedFile, Diagnostic, Project } from "@seqlang/language";
import { fingerprintOf } from "../build/generate.ts";
import { displayPath } from "../render/display-path.ts";
import { checkWorkspace } from "../workspace/check.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import { Modules } from "./modules.ts";
import { playFile, type Tested } from "./play-file.ts";

/** A file whose scenarios were played, and what they came to. */
interface PlayedFile {
  readonly file: CheckedFile;
  /** The same means the same results. */
  readonly fingerprint: string;
  readonly tested: readonly Tested[];
}

/** What came of the scenarios of all files. */
export interface Round {
  /** By folder, each workspace as it was checked. */
  readonly projects: ReadonlyMap<string, Project>;
  readonly diagnostics: readonly Diagnostic[];
  /** By path: the files without errors. */
  readonly files: ReadonlyMap<string, PlayedFile>;
  /** Whether some file has errors, so that its scenarios were not played. */
  readonly broken: boolean;
  /** How many files' scenarios were played now, and not taken over. */
  readonly played: number;
}

export interface RoundOptions {
  readonly cwd: string;
  readonly cover: boolean;
  /** Files that did not change since, nor what they depend on, are not played again. */
  readonly previous?: Round | undefined;
}

/**
 * Checks files and plays their scenarios.
 *
 * @throws UsageError, Diagnosed and Failure as opening and checking workspaces does.
 */
export async function playRound(
  words: readonly string[],
  { cwd, cover, previous }: RoundOptions,
): Promise<Round> {
  const fileName = (path: string): string => displayPath(path, cwd);
  const modules = new Modules(cover);
  const projects = new Map<string, Project>();
  const found: Diagnostic[] = [];
  const files = new Map<string, PlayedFile>();
  let broken = false;
  let played = 0;
  for (const workspace of await openWorkspaces(words, cwd)) {
    const { folder, roots } = workspace;
    const { project, diagnostics } = await checkWorkspace(
      workspace,
      previous?.projects.get(folder),
    );
    projects.set(folder, project);
    found.push(...diagnostics);
    for (const path of roots) {
      const file = project.files.get(path);
      if (file?.ok !== true) {
        broken = true;
        continue;
      }
      const fingerprint = fingerprintOf(file, project, workspace);
      const known = previous?.files.get(path);
      if (known?.fingerprint === fingerprint) {
        files.set(path, { ...known, file });
        continue;
      }
      const tested = await playFile(file, project, fileName, modules);
      if (tested.length > 0) played += 1;
      files.set(path, { file, fingerprint, tested });
    }
  }
  return { projects, diagnostics: found, files, broken, played };
}
