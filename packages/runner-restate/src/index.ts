export type { ConnectionOptions } from "./host/connection.ts";
export type { ListenOptions, Worker } from "./listen.ts";
export { restateRunner } from "./restate-runner.ts";
export type { RestateRunner, RestateRunnerOptions } from "./restate-runner.ts";
