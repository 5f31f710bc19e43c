import { generatedSequence } from "../generated-module.ts";
import { actionName } from "./action-name.ts";
import type { Engine } from "./engine.ts";

/** The module that Seq generates from the workload's sources, as it is. */
export const generated: Engine = {
  name: "Seq, generated",
  async prepare({ name, sources, records, now }) {
    const { evaluate, parse } = await generatedSequence(name, sources);
    return {
      records: records.map((record) => parse(record)),
      evaluate,
      context: { now },
      nameOf: actionName,
    };
  },
};
