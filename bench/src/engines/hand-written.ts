import { actionName } from "./action-name.ts";
import type { Engine } from "./engine.ts";

/** A function that an engineer wrote for this workload: what the others are measured against. */
export const handWritten: Engine = {
  name: "hand-written",
  prepare({ handWritten: { read, evaluate }, records, now }) {
    return {
      records: records.map((record) => read(record)),
      evaluate,
      context: { now },
      nameOf: actionName,
    };
  },
};
