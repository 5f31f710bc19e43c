export { generate } from "./generate.ts";
export type { GeneratedModule, GenerateOptions } from "./generate.ts";
export { lower } from "./plan/lower.ts";
export type { Block, Decision, Plan, Resumption } from "./plan/plan.ts";
export { printPlan } from "./plan/print.ts";
export { delayWords, repeatWords } from "./plan/words.ts";
export { versionOf } from "./plan/version.ts";
