import { spelled } from "@seqlang/language";
import type { ChoiceDraft } from "../draft/choice.ts";
import { docComment, docLines } from "./docs.ts";
import type { Printing } from "./printing.ts";
import { printMembers } from "./type.ts";

/** A choice that is declared by name. */
export function printChoice(choice: ChoiceDraft, printing: Printing): string {
  const name = printing.names.of(choice);
  const docs = docComment(docLines(choice, name, printing.language), "");
  const head = `choice ${spelled(name)} `;
  return `${docs}${head}${printMembers(choice, printing, "", head.length)}\n`;
}
