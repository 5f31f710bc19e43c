import { misplacedOptional } from "../../diagnostics/catalog/names/misplaced-optional.ts";

import { templateType } from "../../diagnostics/catalog/names/template-type.ts";
import { unknownType } from "../../diagnostics/catalog/names/unknown-type.ts";
import type { ReportExtras } from "../../diagnostics/definition.ts";
import type { TypeNode } from "../../syntax/tree.ts";
import type { Choice } from "../../vocabulary/choice.ts";
import type { Type } from "../../vocabulary/type.ts";
import { checkCurrency } from "../expressions/currency.ts";
import { nearest, renaming } from "../expressions/nearest.ts";

import { inlineChoice } from "./choice.ts";
import type { FileSpace } from "./space.ts";
import type { Drafts } from "./drafts.ts";

// What databases and other languages call the types.
const elsewhereCalled = new Map<string, string>([
  ...["string", "str", "varchar", "memo"].map((name) => [name, "text"] as const),
  ...["integer", "int", "decimal", "double", "float"].map((name) => [name, "number"] as const),
  ...["boolean", "flag"].map((name) => [name, "bool"] as const),
  ...["currency", "amount"].map((name) => [name, "money"] as const),
  ...["timestamp", "instant"].map((name) => [name, "datetime"] as const),
  ["percentage", "percent"],
]);

/** A type and whether its values may be missing. */
export interface DeclaredType {
  readonly type: Type;
  readonly optional: boolean;
  /** A choice written in place. */
  readonly choice?: Choice;
}

const plain = new Map<string, Type>(
  (["text", "number", "percent", "bool", "date", "time", "datetime", "duration"] as const).map(
    (kind) => [kind, { kind }],
  ),
);

/** The names that types have without being declared. */
export const builtInTypes: ReadonlySet<string> = new Set([...plain.keys(), "money", "template"]);

/**
 * The meaning of a type.
 *
 * @param owner - what a choice written in place is named after, such as `lead.status`
 */
export function resolveType(
  node: TypeNode,
  owner: string,
  space: FileSpace,
  drafts: Drafts,
): DeclaredType {
  const { report } = space.findings;
  switch (node.kind) {
    case "OptionalType": {
      const inner = resolveType(node.type, owner, space, drafts);
      if (inner.optional) {
        report(misplacedOptional, node.span, { what: "An optional type" }, withoutMark(node));
      }
      return { ...inner, optional: true };
    }
    case "ListType": {
      const { element } = node;
      const { type, optional } = resolveType(element, owner, space, drafts);
      if (optional) {
        const data = { what: "The element of a list" };
        report(misplacedOptional, element.span, data, withoutMark(element));
      }
      return { type: { kind: "list", element: type }, optional: false };
    }
    case "ChoiceType": {
      const choice = inlineChoice(node, owner, space);
      return { type: { kind: "choice", choice }, optional: false, choice };
    }
    case "MoneyType": {
      const code = node.currency?.text;
      if (code !== undefined && !checkCurrency(code, node.currency?.span ?? node.span, report)) {
        return { type: { kind: "error" }, optional: false };
      }
      return { type: { kind: "money", currency: code }, optional: false };
    }
    case "NamedType":
      return { type: namedType(node.name.text, node, space, drafts), optional: false };
  }
}

/** The fix that removes the `?` at the end of a type. */
function withoutMark({ span: { end } }: TypeNode): ReportExtras {
  return {
    fixes: [{ title: "Remove the `?`", edits: [{ span: { start: end - 1, end }, text: "" }] }],
  };
}

function namedType(name: string, node: TypeNode, space: FileSpace, drafts: Drafts): Type {
  const known = plain.get(name);
  if (known !== undefined) return known;
  if (name === "template") {
    space.findings.report(templateType, node.span, {});
    return { kind: "error" };
  }
  const choice = space.find("choice", name);
  if (choice !== undefined) {
    const meaning = drafts.choices.get(choice);
    if (meaning !== undefined) return { kind: "choice", choice: meaning };
  }
  const entity = space.find("entity", name);
  if (entity !== undefined) {
    const meaning = drafts.entities.get(entity);
    if (meaning !== undefined) return { kind: "entity", entity: meaning };
  }
  const names = [...builtInTypes, ...space.names("choice"), ...space.names("entity")];
  const suggestion = elsewhereCalled.get(name.toLowerCase()) ?? nearest(name, names);
  if (suggestion === undefined && space.incomplete) return { kind: "error" };
  space.findings.report(
    unknownType,
    node.span,
    { name, suggestion },
    renaming(node.span, suggestion),
  );
  return { kind: "error" };
}
