import type { CommandDefinition } from "./command.ts";

export type CommandName =
  | "init"
  | "import"
  | "check"
  | "build"
  | "eval"
  | "test"
  | "graph"
  | "run"
  | "status"
  | "pause"
  | "resume"
  | "skip"
  | "remove"
  | "retry"
  | "forget"
  | "explain";

/** All commands by name, in the order that `--help` lists them; each loaded when it is needed. */
export const commands: Readonly<Record<CommandName, () => Promise<CommandDefinition>>> = {
  init: async () => (await import("./init.ts")).init,
  import: async () => (await import("./import.ts")).importing,
  check: async () => (await import("./check.ts")).check,
  build: async () => (await import("./build.ts")).build,
  eval: async () => (await import("./eval.ts")).evaluate,
  test: async () => (await import("./test.ts")).test,
  graph: async () => (await import("./graph.ts")).graph,
  run: async () => (await import("./run.ts")).run,
  status: async () => (await import("./status.ts")).status,
  pause: async () => (await import("./operate.ts")).pause,
  resume: async () => (await import("./operate.ts")).resume,
  skip: async () => (await import("./operate.ts")).skip,
  remove: async () => (await import("./operate.ts")).remove,
  retry: async () => (await import("./operate.ts")).retry,
  forget: async () => (await import("./operate.ts")).forget,
  explain: async () => (await import("./explain.ts")).explain,
};
