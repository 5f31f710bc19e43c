import type { PathExpression } from "../../syntax/tree.ts";
import type { Entity, Field } from "../../vocabulary/entity.ts";
import type { Scope } from "../scope.ts";

/**
 * What a path that begins with no known name was likely meant to be, part by part: people write the
 * entity before its field, a lookup's entity for the lookup, an activity for its step, an outcome
 * alone, or the CRM's own name of a field.
 */
export function likelyPath({ parts }: PathExpression, scope: Scope): readonly string[] | undefined {
  const { entity } = scope;
  const [head, ...rest] = parts.map(({ text }) => text);
  if (entity === undefined || head === undefined) return undefined;
  if (head.toLowerCase() === entity.name.toLowerCase() && rest[0] !== undefined) {
    return entity.fields.has(rest[0]) ? rest : undefined;
  }
  const field = fieldInTheCrm(head, entity) ?? lookupTo(head, entity);
  if (field !== undefined) return [field.name, ...rest];
  if (head === "stage" && entity.processes.length === 1) return ["bpf", head, ...rest];
  for (const [step, activity] of scope.steps) {
    if (activity.name === head && rest.length > 0) return [step, ...rest];
    if (activity.outcomes.includes(head) && rest.length === 0) return [step, head];
  }
  return undefined;
}

/** The field that the CRM calls so, by its name or its label. */
export function fieldInTheCrm(name: string, { fields }: Entity): Field | undefined {
  const asked = plain(name);
  if (asked === "") return undefined;
  return [...fields.values()].find(
    ({ from, docs }) => plain(from) === asked || plain(docs?.split("\n")[0] ?? "") === asked,
  );
}

function lookupTo(entity: string, { fields }: Entity): Field | undefined {
  return [...fields.values()].find(
    ({ type }) => type.kind === "entity" && type.entity.name === entity,
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
