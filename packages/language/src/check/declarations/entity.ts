import { declaredTwice } from "../../diagnostics/catalog/names/declared-twice.ts";
import type { EntityDeclaration } from "../../syntax/tree.ts";
import type { Choice } from "../../vocabulary/choice.ts";
import type { EntityDraft } from "./declared.ts";
import type { Drafts } from "./drafts.ts";
import { plainText } from "./plain-text.ts";
import type { FileSpace } from "./space.ts";
import { resolveType } from "./type.ts";

/** An entity whose fields are still to come: lookups may go round in circles. */
export function draftEntity(node: EntityDeclaration, space: FileSpace): EntityDraft {
  const name = node.name.text;
  return {
    kind: "entity",
    name,
    docs: node.docs,
    from: node.from === undefined ? name : plainText(node.from, "The CRM's name", space),
    key: node.key === undefined ? "id" : plainText(node.key, "The key", space),
    fields: new Map(),
    processes: [],
    origin: { file: space.loaded.source, span: node.name.span },
  };
}

/** Fills in the fields, and answers with the choices written in their types. */
export function resolveFields(
  node: EntityDeclaration,
  entity: EntityDraft,
  space: FileSpace,
  drafts: Drafts,
): readonly Choice[] {
  const choices: Choice[] = [];
  for (const field of node.fields) {
    const name = field.name.text;
    const before = entity.fields.get(name);
    if (before !== undefined) {
      const related = [{ origin: before.origin, message: "It was declared here first." }];
      space.findings.report(declaredTwice, field.name.span, { what: "field", name }, { related });
      continue;
    }
    const { type, optional, choice } = resolveType(
      field.type,
      `${entity.name}.${name}`,
      space,
      drafts,
    );
    if (choice !== undefined) choices.push(choice);
    entity.fields.set(name, {
      kind: "field",
      name,
      docs: field.docs,
      private: field.private,
      type,
      optional,
      from: field.from === undefined ? name : plainText(field.from, "The CRM's name", space),
      origin: { file: space.loaded.source, span: field.name.span },
    });
  }
  return choices;
}
