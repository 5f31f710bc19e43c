import type { Diagnostic, Project } from "@seqlang/language";
import { publish, withdraw } from "../publish/write.ts";
import { checkWorkspace } from "../workspace/check.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { changesOf, noChanges, type Changes } from "./changes.ts";
import { generateModules, type Module, type OnModule } from "./generate.ts";
import { recall, remember } from "./memory.ts";

/** What one build found and did. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  readonly project: Project;
  readonly modules: ReadonlyMap<string, Module>;
  /** The outputs that were generated anew, whether or not they came out the same. */
  readonly generated: readonly string[];
  readonly changes: Changes;
}

export interface BuildOptions {
  /** What paths in messages are told from. */
  readonly cwd: string;
  readonly previous?: Built | undefined;
  /** Whether changes are written; they are unless told otherwise. */
  readonly write?: boolean;
  readonly onModule?: OnModule;
}

/**
 * Checks and generates a workspace, and writes what changed unless told not to. While there is any
 * error nothing is written, so that the last good output of all modules stays in place together.
 *
 * @throws Failure where a file can't be written.
 */
export async function buildWorkspace(
  workspace: Workspace,
  { cwd, previous, write = true, onModule }: BuildOptions,
): Promise<Built> {
  const { project, diagnostics, host } = await checkWorkspace(workspace, previous?.project);
  const known = previous?.modules ?? recall(workspace);
  if (diagnostics.some(({ severity }) => severity === "error")) {
    return { diagnostics, project, modules: known, generated: [], changes: noChanges };
  }
  const { modules, generated } = await generateModules(workspace, project, known, onModule);
  const changes = await changesOf(workspace, modules, cwd);
  if (write) {
    publish(changes.write, cwd);
    withdraw(changes.remove, cwd);
    remember(workspace, { modules, host, clean: diagnostics.length === 0 });
  }
  return { diagnostics, project, modules, generated, changes };
}
