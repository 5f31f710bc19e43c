import type { Choice } from "../../vocabulary/choice.ts";
import type { Scope } from "../scope.ts";

/** A choice or a process, with the names that it has. */
export interface MemberOwner {
  readonly name: string;
  readonly members: readonly string[];
  /** What of the record is compared with these names, where there is such a thing. */
  readonly field: string | undefined;
}

/** The choices and processes in sight that have a member or stage of the name. */
export function ownersOf(member: string, scope: Scope): readonly MemberOwner[] {
  return ownersInSight(scope).filter(({ members }) => members.includes(member));
}

function ownersInSight(scope: Scope): readonly MemberOwner[] {
  const fieldsOf = new Map<Choice, string | undefined>(scope.choices.map((c) => [c, undefined]));
  for (const { name, type } of scope.entity?.fields.values() ?? []) {
    if (type.kind === "choice" && fieldsOf.get(type.choice) === undefined) {
      fieldsOf.set(type.choice, name);
    }
  }
  const processes = scope.entity?.processes ?? [];
  return [
    ...[...fieldsOf].map(([choice, field]) => ({
      name: choiceName(choice.name),
      members: choice.members.map(({ name }) => name),
      field,
    })),
    ...processes.map(({ name, stages }) => ({
      name,
      members: stages.map((stage) => stage.name),
      field: processes.length > 1 ? `bpf.${name}.stage` : "bpf.stage",
    })),
  ];
}

/** A choice by the name that its reader wrote: a field's own one goes by the field. */
export function choiceName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
