import { declaredTwice } from "../../diagnostics/catalog/names/declared-twice.ts";
import { nothingInside } from "../../diagnostics/catalog/names/nothing-inside.ts";
import { storedTwice } from "../../diagnostics/catalog/names/stored-twice.ts";
import type {
  ChoiceDeclaration,
  ChoiceTypeNode,
  MemberNode,
  NumberLiteral,
  TextLiteral,
} from "../../syntax/tree.ts";
import type { Choice, Member } from "../../vocabulary/choice.ts";
import { plainText } from "./plain-text.ts";
import type { FileSpace } from "./space.ts";

export function declaredChoice(node: ChoiceDeclaration, space: FileSpace): Choice {
  const { source: file } = space.loaded;
  return {
    kind: "choice",
    name: node.name.text,
    docs: node.docs,
    members: membersOf(node.members, node.name.span, space),
    origin: { file, span: node.name.span },
    builtIn: false,
  };
}

/** A choice written in a field's or a parameter's type. */
export function inlineChoice(node: ChoiceTypeNode, owner: string, space: FileSpace): Choice {
  return {
    kind: "choice",
    name: owner,
    docs: undefined,
    members: membersOf(node.members, node.span, space),
    origin: { file: space.loaded.source, span: node.span },
    builtIn: false,
  };
}

function membersOf(
  nodes: readonly MemberNode[],
  at: { readonly start: number; readonly end: number },
  space: FileSpace,
): readonly Member[] {
  const { report } = space.findings;
  if (nodes.length === 0) report(nothingInside, at, { what: "choice" });
  const byName = new Map<string, Member>();
  const byStored = new Map<string | number, Member>();
  for (const node of nodes) {
    const name = node.name.text;
    const origin = { file: space.loaded.source, span: node.name.span };
    const member = { name, stored: storedValue(node.stored, name, space), docs: node.docs, origin };
    const before = byName.get(name);
    if (before !== undefined) {
      const related = [{ origin: before.origin, message: "It was declared here first." }];
      report(declaredTwice, node.name.span, { what: "member", name }, { related });
      continue;
    }
    byName.set(name, member);
    const other = byStored.get(member.stored);
    if (other === undefined) byStored.set(member.stored, member);
    else {
      const value = JSON.stringify(member.stored);
      report(storedTwice, node.span, { value, other: other.name });
    }
  }
  return [...byName.values()];
}

/** What the CRM stores: as written, or the name itself. */
export function storedValue(
  node: TextLiteral | NumberLiteral | undefined,
  name: string,
  space: FileSpace,
): string | number {
  if (node === undefined) return name;
  return node.kind === "Number" ? Number(node.value) : plainText(node, "A stored value", space);
}
