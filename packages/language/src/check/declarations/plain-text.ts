import { textWithHoles } from "../../diagnostics/catalog/names/text-with-holes.ts";
import type { TextLiteral } from "../../syntax/tree.ts";
import type { Report } from "../scope.ts";

/** The text of a literal that must be the same for every record; inserted values are reported. */
export function plainText(
  node: TextLiteral,
  what: string,
  { findings }: { readonly findings: { readonly report: Report } },
): string {
  const hole = node.parts.find((part) => typeof part !== "string");
  if (hole !== undefined) findings.report(textWithHoles, node.span, { what });
  return node.parts.filter((part) => typeof part === "string").join("");
}
