import type { Project, Scenario as ScenarioModel } from "@seqlang/language";
import type { Scenario, Stage } from "@seqlang/runner";
import { loadCalendar } from "../evaluate/load-module.ts";
import type { Modules } from "./modules.ts";
import { scenarioData } from "./scenario-data.ts";

/** A scenario with the sequences that it plays in. */
export interface Staged {
  readonly scenario: Scenario;
  readonly model: ScenarioModel;
  readonly stage: Stage;
}

/** The scenarios of checked files, in the order of the files and of their text. */
export async function stagedScenarios(
  paths: readonly string[],
  project: Project,
  fileName: (path: string) => string,
  modules: Modules,
): Promise<readonly Staged[]> {
  const staged: Staged[] = [];
  for (const path of paths) {
    const file = project.files.get(path);
    if (file === undefined || file.model.scenarios.length === 0) continue;
    const inSight = [file, ...file.uses.flatMap((use) => project.files.get(use) ?? [])];
    const models = inSight.flatMap(({ model }) => model.sequences);
    const loaded = await Promise.all(inSight.map((one) => modules.load(one)));
    const stage: Stage = {
      // What the file declares itself comes last, and counts.
      sequences: Object.fromEntries(loaded.toReversed().flatMap((module) => [...module])),
      calendar: await loadCalendar(),
    };
    for (const model of file.model.scenarios) {
      const sequence = models.find(({ name }) => name === model.sequence);
      if (sequence === undefined) throw new Error(`${path} lacks the sequence ${model.sequence}.`);
      staged.push({ scenario: scenarioData(model, sequence, fileName), model, stage });
    }
  }
  return staged;
}
