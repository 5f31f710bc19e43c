import { noEntity } from "../../diagnostics/catalog/names/no-entity.ts";
import { unknownDeclared } from "../../diagnostics/catalog/names/unknown-declared.ts";
import type { Span } from "../../source/span.ts";
import type { Name } from "../../syntax/tree.ts";
import { isUnread } from "../unread.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import { nearest, renaming } from "../expressions/nearest.ts";
import type { Declared, DeclaredKind } from "./declared.ts";
import type { Drafts } from "./drafts.ts";
import type { FileSpace } from "./space.ts";

const kinds: readonly DeclaredKind[] = [
  "activity",
  "sequence",
  "exits block",
  "rule",
  "calendar",
  "template",
  "choice",
  "process",
  "entity",
];

/** The declaration that a name means; where there is none, the nearest one is named. */
export function findDeclared(
  kind: DeclaredKind,
  name: Name,
  space: FileSpace,
): Declared | undefined {
  const found = space.find(kind, name.text);
  if (found !== undefined) return found;
  const names = space.names(kind);
  const suggestion = nearest(name.text, names);
  const other = kinds.find((candidate) => space.find(candidate, name.text) !== undefined);
  if (suggestion === undefined && other === undefined && space.incomplete) return undefined;
  const shown = names.length > 8 ? [] : names;
  const data = { what: kind, name: name.text, suggestion, names: shown, other };
  const extras = other === undefined ? renaming(name.span, suggestion) : {};
  space.findings.report(unknownDeclared, name.span, data, extras);
  return undefined;
}

export function findEntity(name: Name, space: FileSpace, drafts: Drafts): Entity | undefined {
  const declared = findDeclared("entity", name, space);
  return declared === undefined ? undefined : drafts.entities.get(declared);
}

/** The entity of a declaration: said by itself, by the file's `for`, or by the config. */
export function entityOf(
  said: Name | undefined,
  what: string,
  at: Span,
  space: FileSpace,
  drafts: Drafts,
): Entity | undefined {
  if (said !== undefined) return findEntity(said, space, drafts);
  if (space.subject !== undefined) return findEntity(space.subject, space, drafts);
  const configured = space.loaded.settings.entity;
  if (configured === undefined) {
    // Where the line of the declaration is broken, its `for` may well be what is.
    if (isUnread(at, space.loaded.tree)) return undefined;
    // A file without an entity lacks one `for`, however many of its declarations would need it.
    const told = space.findings.all.some(({ code }) => code === noEntity.code);
    if (!told) space.findings.report(noEntity, at, { what });
    return undefined;
  }
  return findEntity({ kind: "Name", text: configured, span: at }, space, drafts);
}

/** The entity that a declaration is for, without a word where it isn't known. */
export function entityFor(
  said: Name | undefined,
  space: FileSpace,
  drafts: Drafts,
): Entity | undefined {
  const name = said?.text ?? space.subject?.text ?? space.loaded.settings.entity;
  const declared = name === undefined ? undefined : space.find("entity", name);
  return declared === undefined ? undefined : drafts.entities.get(declared);
}
