import type { tree } from "@seqlang/language";
import type { ChoiceDraft } from "../draft/choice.ts";
import type { EntityDraft, FieldDraft } from "../draft/entity.ts";
import { added, optionalChanged, removed, typeChanged } from "../findings/changes.ts";
import type { Report } from "../findings/finding.ts";
import { choiceOf } from "../names/names.ts";
import { printField, printFieldLine } from "../print/entity.ts";
import { groupFields } from "../print/groups.ts";
import { indentation } from "../print/layout.ts";
import type { Printing } from "../print/printing.ts";
import { printType } from "../print/type.ts";
import type { Edits } from "./edits.ts";
import { fromOf, innermost, textAt } from "./existing.ts";
import { sameMembers, type Matched, type MembersNode } from "./match.ts";
import { updateMembers } from "./members.ts";
import { agrees } from "./types.ts";

export interface Updating {
  readonly matched: Matched;
  readonly edits: Edits;
  readonly printing: Printing;
  readonly report: Report;
  /** Members that were brought up to date: of a declared choice, once for all its fields. */
  readonly done: Set<MembersNode>;
  /** Fields whose types were printed anew. */
  readonly printed: Set<FieldDraft>;
}

/** Brings the fields of an entity up to date, in place. */
export function updateFields(
  entity: EntityDraft,
  node: tree.EntityDeclaration,
  updating: Updating,
): void {
  const { matched, printing } = updating;
  // What a person took out of a stub, or wrote instead, stays so.
  if (entity.stub === true) return;
  const nodeOf = (field: FieldDraft): tree.FieldNode | undefined => matched.fields.get(field)?.[0];
  let last: tree.FieldNode | undefined;
  for (const { fields } of groupFields(entity.fields, printing.names)) {
    for (const [index, field] of fields.entries()) {
      const own = nodeOf(field);
      if (own !== undefined) {
        last = own;
        updateField(field, own, entity, updating);
        continue;
      }
      const after = fields.slice(0, index).findLast((other) => nodeOf(other) !== undefined);
      const before = fields.slice(index).find((other) => nodeOf(other) !== undefined);
      const place = {
        after: after === undefined ? undefined : nodeOf(after),
        before: before === undefined ? undefined : nodeOf(before),
        last,
      };
      insertField(field, place, entity, node, updating);
    }
  }
  if (entity.complete) removeFields(entity, node, updating);
}

/** Among its group, else behind what stands before that. */
interface Place {
  readonly after: tree.FieldNode | undefined;
  readonly before: tree.FieldNode | undefined;
  readonly last: tree.FieldNode | undefined;
}

function insertField(
  field: FieldDraft,
  { after, before, last }: Place,
  entity: EntityDraft,
  node: tree.EntityDeclaration,
  { edits, printing, report, matched, printed }: Updating,
): void {
  const lines = printField(field, printing);
  const flat = printFieldLine(field, printing);
  printed.add(field);
  const behind = after ?? (before === undefined ? last : undefined);
  if (behind !== undefined) edits.after(behind.span, lines, `; ${flat}`);
  else if (before === undefined) edits.beforeEnd(node.span, lines);
  else edits.before(before.span, lines, `${flat}; `);
  const name = `${printing.names.of(entity)}.${printing.names.of(field)}`;
  const origin = { file: matched.existing.source, span: node.name.span };
  report(added, { what: "field", name }, { origin, subject: `${entity.from}.${field.from}` });
}

function updateField(
  field: FieldDraft,
  node: tree.FieldNode,
  entity: EntityDraft,
  updating: Updating,
): void {
  const { matched, edits, printing, report, printed } = updating;
  const name = `${printing.names.of(entity)}.${printing.names.of(field)}`;
  const origin = { file: matched.existing.source, span: node.name.span };
  const subject = `${entity.from}.${field.from}`;
  const written = node.type;
  const optional = written.kind === "OptionalType";
  const choice = choiceOf(field.type);
  const members = matched.membersOf(node);
  const shared = choice === undefined || members === undefined || isOwn(members, choice, matched);
  if (!agrees(written, field.type, matched) || !shared) {
    const place = { indent: indentation, around: name.length + 30 };
    const text = printType(field.type, printing, place) + (field.optional ? "?" : "");
    printed.add(field);
    edits.replace(written.span, text);
    const data = { name, from: short(textAt(matched.existing, written.span)), to: short(text) };
    report(typeChanged, data, { origin, subject });
    const declared = choice === undefined ? undefined : declaredFor(choice, updating);
    if (choice !== undefined && declared !== undefined) refresh(declared, choice, name, updating);
    return;
  }
  if (optional !== field.optional) {
    const { end } = written.span;
    if (field.optional) edits.replace({ start: end, end }, "?");
    else edits.replace({ start: end - 1, end }, "");
    const data = { name, optional: field.optional };
    report(optionalChanged, data, { origin, subject });
  }
  if (choice !== undefined && members !== undefined) refresh(members, choice, name, updating);
}

/** Whether the members that stand there are the choice's, and not another one's by now. */
function isOwn(members: MembersNode, choice: ChoiceDraft, { owners }: Matched): boolean {
  const owner = owners.get(members);
  return owner === undefined || sameMembers(owner, choice);
}

/** The declaration that a choice is named after, if its type is printed as a name. */
function declaredFor(
  choice: ChoiceDraft,
  { printing: { names }, matched }: Updating,
): MembersNode | undefined {
  const known = matched.naming.known?.(choice);
  return known === undefined || !names.isDeclared(choice) ? undefined : matched.declared.get(known);
}

/** Once for all the fields that share them. */
function refresh(
  members: MembersNode,
  choice: ChoiceDraft,
  name: string,
  { matched, edits, printing, report, done }: Updating,
): void {
  if (done.has(members)) return;
  done.add(members);
  updateMembers(members, choice, name, { existing: matched.existing, edits, printing, report });
}

/** A type in a sentence. */
function short(type: string): string {
  const flat = type.replaceAll(/\s+/g, " ");
  return `\`${flat.length > 60 ? `${flat.slice(0, 59)}…` : flat}\``;
}

/** Fields that the CRM no longer has; lists of records are none that it ever had. */
function removeFields(
  entity: EntityDraft,
  node: tree.EntityDeclaration,
  { edits, report, matched }: Updating,
): void {
  const there = new Set([...entity.fields.map(({ from }) => from), ...(entity.leftOut ?? [])]);
  const entities = new Set(matched.existing.entities.map(({ name }) => name.text));
  for (const field of node.fields) {
    if (there.has(fromOf(field)) || isListOfRecords(field.type, entities)) continue;
    edits.remove(field.span, ";");
    const name = `${node.name.text}.${field.name.text}`;
    const origin = { file: matched.existing.source, span: field.name.span };
    report(
      removed,
      { what: "field", name },
      { origin, subject: `${entity.from}.${fromOf(field)}` },
    );
  }
}

function isListOfRecords(type: tree.TypeNode, entities: ReadonlySet<string>): boolean {
  if (type.kind === "OptionalType") return isListOfRecords(type.type, entities);
  const element = innermost(type);
  return (
    type.kind === "ListType" && element.kind === "NamedType" && entities.has(element.name.text)
  );
}
