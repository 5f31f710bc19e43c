import { admissionCases } from "./admission-cases.ts";
import type { Case } from "./case.ts";
import { flowCases } from "./flow-cases.ts";
import { operatorCases } from "./operator-cases.ts";
import { recordCases } from "./record-cases.ts";
import { versionCases } from "./version-cases.ts";
import { workCases } from "./work-cases.ts";

export { vocabulary } from "./case.ts";
export type { Case } from "./case.ts";
export { stageFor } from "./stage.ts";
export type { Behavior, Call, Given, Stage } from "./stage.ts";

/** What every host of enrollments has to do, whatever it keeps them in. */
export const cases: readonly Case[] = [
  ...flowCases,
  ...admissionCases,
  ...recordCases,
  ...workCases,
  ...operatorCases,
  ...versionCases,
];
