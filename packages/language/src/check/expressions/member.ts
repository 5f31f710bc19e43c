import type { Expression as Model } from "../../model/expression.ts";
import type { Origin } from "../../source/source-file.ts";
import type { Type } from "../../vocabulary/type.ts";
import { constant } from "./values.ts";

/** The member or stage of that name, where the type is a choice or a stage that has it. */
export function memberOf(type: Type, name: string, origin: Origin): Model | undefined {
  if (type.kind === "choice") {
    const { choice } = type;
    return choice.members.some((member) => member.name === name)
      ? constant({ kind: "choice", choice, member: name }, origin)
      : undefined;
  }
  if (type.kind !== "stage") return undefined;
  const stage = type.process.stages.find((candidate) => candidate.name === name);
  return stage && constant({ kind: "stage", process: type.process, stage }, origin);
}

/** The names that may stand where the type is expected. */
export function memberNames(type: Type): readonly string[] {
  if (type.kind === "choice") return type.choice.members.map(({ name }) => name);
  return type.kind === "stage" ? type.process.stages.map(({ name }) => name) : [];
}
