import { openSync, readSync } from "node:fs";

/** The keys that calls were noted under so far. */
export interface Calls {
  readonly has: (key: string) => boolean;
}

/** Reads what was added to the file since it was asked last. */
export function callsIn(log: string): Calls {
  const file = openSync(log, "r");
  const buffer = Buffer.alloc(1 << 16);
  const found = new Set<string>();
  let rest = "";
  return {
    has: (key) => {
      const text = rest + buffer.toString("utf8", 0, readSync(file, buffer));
      const lines = text.split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) found.add(line);
      return found.has(key);
    },
  };
}
