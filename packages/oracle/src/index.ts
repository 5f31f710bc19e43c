export type * from "./interpreter/answer.ts";
export type { Clockwork, Context, LocalTime, Schedule } from "./interpreter/environment.ts";
export { enrolls, evaluate, explain } from "./interpreter/interpreter.ts";
export type { Json, JsonObject } from "./interpreter/value.ts";
