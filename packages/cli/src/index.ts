export { defineConfig, type SeqConfig } from "./config/config.ts";
export { exitCode, type Io } from "./io.ts";
export { main } from "./main.ts";
export { scenarios } from "./scenarios/scenarios.ts";
