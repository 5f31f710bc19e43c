export type { Driver, SqlValue, Statement } from "./store/driver.ts";
export { openRunner } from "./open-runner.ts";
export type { Runner, RunnerOptions } from "./open-runner.ts";
export { StoreError } from "./store/errors.ts";
export type { StoreProblem } from "./store/errors.ts";
export type { Probe } from "./store/writer.ts";
