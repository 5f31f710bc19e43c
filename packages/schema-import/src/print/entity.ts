import { spelled } from "@seqlang/language";
import type { EntityDraft, FieldDraft } from "../draft/entity.ts";
import { docComment, docLines } from "./docs.ts";
import { groupFields } from "./groups.ts";
import { indentation, lineWidth } from "./layout.ts";
import type { Printing } from "./printing.ts";
import { textLiteral } from "./text.ts";
import { printType } from "./type.ts";

/** A declaration with its documentation, ending in a line feed. */
export function printEntity(entity: EntityDraft, printing: Printing): string {
  const { names, language } = printing;
  const name = names.of(entity);
  const docs = docComment(docLines(entity, name, language), "");
  const from = entity.from === name ? "" : ` from ${textLiteral(entity.from)}`;
  const key =
    entity.key === undefined || entity.key === "id" ? "" : ` key ${textLiteral(entity.key)}`;
  const head = `${docs}entity ${spelled(name)}${from}${key}`;
  const [only] = entity.fields;
  if (entity.stub === true && entity.fields.length === 1 && only !== undefined) {
    const flat = `${head} { ${printFieldLine(only, printing)} }\n`;
    if (flat.length <= lineWidth + 1) return flat;
  }
  const groups = groupFields(entity.fields, names);
  const body = groups.map(({ heading, fields }) => {
    const comment = heading === undefined ? "" : `${indentation}// ${heading}\n`;
    return comment + fields.map((field) => printField(field, printing)).join("");
  });
  return `${head} {\n${body.join("\n")}}\n`;
}

/** A field's lines, with its documentation. */
export function printField(field: FieldDraft, printing: Printing): string {
  const lines = docLines(field, printing.names.of(field), printing.language);
  return `${docComment(lines, indentation)}${indentation}${printFieldLine(field, printing)}\n`;
}

/** A field without its documentation and what stands around it. */
export function printFieldLine(field: FieldDraft, printing: Printing): string {
  const name = printing.names.of(field);
  const start = `${field.secured === true ? "private " : ""}${spelled(name)}: `;
  const end =
    (field.optional ? "?" : "") + (field.from === name ? "" : ` from ${textLiteral(field.from)}`);
  const around = start.length + end.length;
  const type = printType(field.type, printing, { indent: indentation, around });
  return `${start}${type}${end}`;
}
