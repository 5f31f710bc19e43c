import type { CheckedFile, Origin, Project } from "@seqlang/language";
import { play, type Mismatch, type Scenario } from "@seqlang/runner";
import type { Taken } from "../cover/coverage.ts";
import { Taking } from "../cover/taking.ts";
import type { Modules } from "./modules.ts";
import { stagedScenarios } from "./staged.ts";

/** What came of a scenario. */
export interface Tested {
  readonly scenario: Scenario;
  /** Undefined where all came as expected. */
  readonly mismatch: Mismatch | undefined;
  /** The expectation that failed. */
  readonly failedAt: Origin | undefined;
  /** What it came to and took of the sequences that are watched. */
  readonly taken: Taken;
}

/**
 * Plays the scenarios of a checked file without errors, in the order of its text.
 *
 * @param fileName - how files are called in results
 */
export async function playFile(
  file: CheckedFile,
  project: Project,
  fileName: (path: string) => string,
  modules: Modules,
): Promise<readonly Tested[]> {
  const staged = await stagedScenarios([file.source.path], project, fileName, modules);
  return staged.map(({ scenario, model, stage }) => {
    const taking = new Taking(modules.watched);
    const mismatch = play(scenario, stage, taking.observe);
    const index = scenario.events.findIndex(({ place }) => place === mismatch?.place);
    const failedAt = mismatch && (model.events[index] ?? model).origin;
    return { scenario, mismatch, failedAt, taken: taking.taken };
  });
}
