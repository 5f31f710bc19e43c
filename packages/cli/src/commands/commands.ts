import type { CommandDefinition } from "./command.ts";

export type CommandName =
  "init" | "import" | "check" | "build" | "eval" | "test" | "graph" | "explain";

/** All commands by name, in the order that `--help` lists them; each loaded when it is needed. */
export const commands: Readonly<Record<CommandName, () => Promise<CommandDefinition>>> = {
  init: async () => (await import("./init.ts")).init,
  import: async () => (await import("./import.ts")).importing,
  check: async () => (await import("./check.ts")).check,
  build: async () => (await import("./build.ts")).build,
  eval: async () => (await import("./eval.ts")).evaluate,
  test: async () => (await import("./test.ts")).test,
  graph: async () => (await import("./graph.ts")).graph,
  explain: async () => (await import("./explain.ts")).explain,
};
