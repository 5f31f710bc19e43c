import type { Project, Scenario as ScenarioModel, Sequence } from "@seqlang/language";
import type { Scenario, Stage } from "@seqlang/runner";
import { loadCalendar } from "../evaluate/load-module.ts";
import { expectationsOf } from "./expectations.ts";
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
    const sequenceOf = (scenario: ScenarioModel): Sequence => {
      const sequence = models.find(({ name }) => name === scenario.sequence);
      if (sequence === undefined) throw new Error(`${path} lacks ${scenario.sequence}.`);
      return sequence;
    };
    const expectations = await expectationsOf(file, sequenceOf);
    const stage: Stage = {
      expectations: expectations.sequences,
      // What the file declares itself comes last, and counts.
      sequences: Object.fromEntries(loaded.toReversed().flatMap((module) => [...module])),
      calendar: await loadCalendar(),
    };
    for (const model of file.model.scenarios) {
      const scenario = scenarioData(model, sequenceOf(model), fileName, expectations.of);
      staged.push({ scenario, model, stage });
    }
  }
  return staged;
}
