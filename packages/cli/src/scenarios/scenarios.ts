import { scenariosOf, type Runnable } from "@seqlang/runner";
import { Failure } from "../problems.ts";
import { displayPath } from "../render/display-path.ts";
import { renderPretty } from "../render/pretty.ts";
import { version } from "../version.ts";
import { checkWorkspace } from "../workspace/check.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import { Modules } from "./modules.ts";
import { stagedScenarios } from "./staged.ts";

/**
 * The scenarios of `.seq` files as tests, for vitest and its like.
 *
 * @example
 * for (const { title, run } of await scenarios(["sequences"])) it(title, run);
 *
 * @param files - files, folders or globs; all in the current folder's workspace unless given
 * @throws Failure where one of the files has errors.
 */
export async function scenarios(
  files: readonly string[] = [],
  cwd: string = process.cwd(),
): Promise<readonly Runnable[]> {
  const modules = new Modules();
  const tests: Runnable[] = [];
  for (const workspace of await openWorkspaces(files, cwd)) {
    const { project, diagnostics } = await checkWorkspace(workspace);
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Failure(renderPretty(errors, { cwd, color: false, version }));
    const fileName = (path: string): string => displayPath(path, cwd);
    for (const { scenario, stage } of await stagedScenarios(
      workspace.roots,
      project,
      fileName,
      modules,
    )) {
      tests.push(...scenariosOf([scenario], stage));
    }
  }
  return tests;
}
