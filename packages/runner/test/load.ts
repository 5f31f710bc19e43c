import * as runtime from "@seqlang/runtime";
import type { AnySequence } from "../src/index.ts";

/** The sequences of a generated module that `moduleOf` made a function's body of. */
export function load(body: string): Readonly<Record<string, AnySequence>> {
  const run = new Function("runtime", body);
  return run(runtime) as Readonly<Record<string, AnySequence>>;
}
