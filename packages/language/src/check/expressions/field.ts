import type { Expression as Model, FieldExpression } from "../../model/expression.ts";
import type { Name, PathExpression } from "../../syntax/tree.ts";
import type { Entity, Field } from "../../vocabulary/entity.ts";
import { listPath } from "../../diagnostics/catalog/types/list-path.ts";
import { noParts } from "../../diagnostics/catalog/types/no-parts.ts";
import { unknownField } from "../../diagnostics/catalog/types/unknown-field.ts";
import type { Scope } from "../scope.ts";
import { fieldInTheCrm } from "./likely-path.ts";
import { nearest, renaming } from "./nearest.ts";
import { typeWords } from "./type-words.ts";
import { erroneous, originOf } from "./values.ts";

/** Whose field a path begins with. */
export interface Owner {
  readonly source: FieldExpression["source"];
  readonly entity: Entity;
}

/** The innermost row, else the record, that has a field of the name. */
export function fieldOwner(name: string, scope: Scope): Owner | undefined {
  for (const row of scope.rows.toReversed()) {
    if (row.type.kind === "entity" && row.type.entity.fields.has(name)) {
      return { source: row, entity: row.type.entity };
    }
  }
  return scope.entity?.fields.has(name) === true
    ? { source: "record", entity: scope.entity }
    : undefined;
}

/** A path of fields through lookups; what doesn't exist is reported. */
export function followFields(node: PathExpression, owner: Owner, scope: Scope): Model {
  const path: Field[] = [];
  let entity = owner.entity;
  for (const [index, part] of node.parts.entries()) {
    const field = entity.fields.get(part.text);
    if (field === undefined) {
      reportUnknownField(part, entity, scope);
      return erroneous(originOf(node, scope));
    }
    path.push(field);
    if (index === node.parts.length - 1) break;
    if (field.type.kind === "entity") entity = field.type.entity;
    else {
      reportNoLookup(node, index, field, scope);
      return erroneous(originOf(node, scope));
    }
  }
  return fieldOf(owner.source, path, originOf(node, scope));
}

/** A field's value; missing where it, or a lookup on the way, is. */
export function fieldOf(
  source: FieldExpression["source"],
  path: readonly Field[],
  origin: Model["origin"],
): Model {
  const last = path.at(-1);
  if (last === undefined) return erroneous(origin);
  const optional = path.some((field) => field.optional);
  return { kind: "field", source, path, type: last.type, optional, origin };
}

export function reportUnknownField(part: Name, entity: Entity, scope: Scope): void {
  if (scope.isLost(part.text)) return;
  const names = [...entity.fields.keys()];
  const suggestion = fieldInTheCrm(part.text, entity)?.name ?? nearest(part.text, names);
  scope.report(
    unknownField,
    part.span,
    { name: part.text, entity: entity.name, suggestion, names },
    renaming(part.span, suggestion),
  );
}

function reportNoLookup(node: PathExpression, index: number, field: Field, scope: Scope): void {
  if (field.type.kind === "error") return;
  const written = node.parts.slice(0, index + 1).map((part) => part.text);
  const shown = `\`${written.join(".")}\``;
  if (field.type.kind === "list") {
    const asked = node.parts.slice(index + 1).map((part) => part.text);
    scope.report(listPath, node.span, { list: written.join("."), asked: asked.join(".") });
  } else {
    scope.report(noParts, node.span, { shown, type: typeWords(field.type) });
  }
}
