import type { Environment } from "./environment.ts";
import type { Process, ProcessExpression } from "./model.ts";
import { own } from "./read.ts";
import type { Value } from "./value.ts";

/** What the record says of a process; nested by its name where the entity has several. */
export function readProcess(
  process: Process,
  reads: ProcessExpression["reads"],
  { record, sequence }: Environment,
): Value {
  const bpf = own(record, "bpf");
  const several = sequence.entity.processes.length > 1;
  const state = bpf === null || !several ? bpf : own(bpf, process.name);
  const property = (name: string) => own(state ?? null, name) ?? undefined;
  switch (reads) {
    case "stage":
    case "status":
      return property(reads) as string | undefined;
    case "entered": {
      const entered = property("entered") as string | undefined;
      return entered === undefined ? undefined : Date.parse(entered);
    }
    case "category":
      return process.stages.find(({ name }) => name === property("stage"))?.category;
  }
}
