export type { ConnectionOptions } from "./host/connection.ts";
export type { Moves, StayUnder } from "./host/move.ts";
export type { RestateHost } from "./host/restate-host.ts";
export type { ListenOptions, Worker } from "./listen.ts";
export { restateRunner } from "./restate-runner.ts";
export type { RestateRunner, RestateRunnerOptions } from "./restate-runner.ts";
