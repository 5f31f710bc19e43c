import { parse, type SourceFile, type Span, type tree } from "@seqlang/language";
import { brokenVocabulary } from "../findings/changes.ts";
import type { Report } from "../findings/finding.ts";

/** A vocabulary that is there, with what it declares. */
export interface Existing {
  readonly source: SourceFile;
  readonly comments: readonly tree.Comment[];
  readonly entities: readonly tree.EntityDeclaration[];
  readonly choices: readonly tree.ChoiceDeclaration[];
  readonly processes: readonly tree.ProcessDeclaration[];
}

/** Reads it; one that can't be read whole must not be edited. */
export function readExisting(source: SourceFile | undefined, report: Report): Existing | undefined {
  if (source === undefined) return undefined;
  const { tree, diagnostics } = parse(source);
  const mistake = diagnostics.find(({ severity }) => severity === "error");
  if (mistake !== undefined) {
    const { message, origin } = mistake;
    report(brokenVocabulary, { message }, { path: source.path, origin });
    return undefined;
  }
  const of = <Kind extends tree.Declaration["kind"]>(
    kind: Kind,
  ): readonly Extract<tree.Declaration, { kind: Kind }>[] =>
    tree.items.filter(
      (item): item is Extract<tree.Declaration, { kind: Kind }> => item.kind === kind,
    );
  return {
    source,
    comments: tree.comments,
    entities: of("Entity"),
    choices: of("Choice"),
    processes: of("Process"),
  };
}

/** The CRM's name of a declaration. */
export function fromOf(node: {
  readonly name: tree.Name;
  readonly from: tree.TextLiteral | undefined;
}): string {
  return node.from === undefined ? node.name.text : plainText(node.from);
}

/** What the CRM stores of a member or a stage. */
export function storedOf(node: {
  readonly name: tree.Name;
  readonly stored: tree.TextLiteral | tree.NumberLiteral | undefined;
}): string | number {
  const { stored } = node;
  if (stored === undefined) return node.name.text;
  return stored.kind === "Number" ? Number(stored.value) : plainText(stored);
}

function plainText({ parts }: tree.TextLiteral): string {
  return parts.filter((part) => typeof part === "string").join("");
}

/** A type without its `?` and without the brackets of a list. */
export function innermost(type: tree.TypeNode): tree.TypeNode {
  if (type.kind === "OptionalType") return innermost(type.type);
  return type.kind === "ListType" ? innermost(type.element) : type;
}

export function textAt({ source }: Existing, { start, end }: Span): string {
  return source.text.slice(start, end);
}
