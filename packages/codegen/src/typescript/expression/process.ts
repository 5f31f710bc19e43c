import type { Process, ProcessExpression } from "@seqlang/language";
import { printDoc } from "../doc.ts";
import { atom, fallback, member, string, undefinedValue, type Js } from "../js.ts";
import { docOf } from "../print-js.ts";
import { recordOf, type Scope } from "../scope.ts";

/** The record's state in a process, which is always there, with parts that may be missing. */
export function processPath(process: Process, scope: Scope): Js {
  const bpf = member(recordOf(scope), "bpf");
  return scope.module.sequence.entity.processes.length > 1 ? member(bpf, process.name) : bpf;
}

/** The category of the stage that the record is at, from a table. */
export function categoryOf({ process }: ProcessExpression, scope: Scope): Js {
  const stage = member(processPath(process, scope), "stage");
  const properties = process.stages.map(({ name, category }) => ({
    key: name,
    value: category === undefined ? undefinedValue : string(category),
  }));
  const type = "{ readonly [stage: string]: string | undefined }";
  const name = `${process.name} categories`;
  const table = scope.module.constant(name, { kind: "object", properties }, type);
  const key = printDoc(docOf(fallback(stage, string(""))), Number.POSITIVE_INFINITY);
  return { kind: "member", object: atom(table), access: `[${key}]` };
}

/** The stages of a process that a test holds for. */
export function stagesWhere(
  process: Process,
  holds: (stage: Process["stages"][number]) => boolean,
): readonly string[] {
  return process.stages.filter(holds).map(({ name }) => name);
}
