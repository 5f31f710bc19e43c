import { dirname, relative } from "node:path";
import type { Diagnostic, Project } from "@seqlang/language";
import { findConfig } from "../config/load.ts";
import { Diagnosed, UsageError } from "../problems.ts";
import { distinct } from "../render/findings.ts";
import { checkWorkspace } from "../workspace/check.ts";
import { openWorkspaces, type Workspace } from "../workspace/workspace.ts";

/**
 * Watches what an update of a vocabulary breaks: the errors of its workspace now are remembered, and
 * told apart from those after the update.
 *
 * @returns what to call after the update, for the errors that are new
 */
export async function breakageOf(
  vocabulary: string,
  cwd: string,
): Promise<() => Promise<readonly Diagnostic[]>> {
  const before = await checkAll(vocabulary, cwd);
  const known = new Set(before.flatMap(({ errors }) => errors).map((error) => keyOf(error)));
  return async () => {
    const errors: Diagnostic[] = [];
    for (const { workspace, project } of before) {
      const after = await checkWorkspace(workspace, project);
      errors.push(...errorsIn(after.diagnostics));
    }
    return distinct(errors).filter((error) => !known.has(keyOf(error)));
  };

  /** Places in the vocabulary move; those in what uses it don't. */
  function keyOf({ code, message, origin }: Diagnostic): string {
    const { path } = origin.file;
    return JSON.stringify([code, message, path, path === vocabulary ? 0 : origin.span.start]);
  }
}

interface CheckedBefore {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly errors: readonly Diagnostic[];
}

/** What can't be checked now is not what the update breaks. */
async function checkAll(vocabulary: string, cwd: string): Promise<readonly CheckedBefore[]> {
  try {
    const checked: CheckedBefore[] = [];
    for (const workspace of await openWorkspaces([], homeOf(vocabulary, cwd))) {
      const { project, diagnostics } = await checkWorkspace(workspace);
      checked.push({ workspace, project, errors: errorsIn(diagnostics) });
    }
    return checked;
  } catch (error) {
    if (error instanceof Diagnosed || error instanceof UsageError) return [];
    throw error;
  }
}

/** The folder of the vocabulary's config; without one, the current folder where it is below that. */
function homeOf(vocabulary: string, cwd: string): string {
  const folder = dirname(vocabulary);
  const config = findConfig(folder);
  if (config !== undefined) return dirname(config);
  return relative(cwd, folder).startsWith("..") ? folder : cwd;
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === "error");
}
