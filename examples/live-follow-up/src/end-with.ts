import { StoreError } from "@seqlang/runner/embedded";
import { ConfigError } from "./config.ts";

/** Ends the process with what is wrong: in a sentence where it is known what to do about it. */
export function endWith(error: unknown): never {
  console.error(told(error));
  process.exit(error instanceof ConfigError ? 2 : 1);
}

function told(error: unknown): unknown {
  if (error instanceof ConfigError || error instanceof StoreError) return error.message;
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return isTaken ? "Another program listens there already: set PORT to another one." : error;
}
