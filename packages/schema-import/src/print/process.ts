import { spelled } from "@seqlang/language";
import type { ProcessDraft, StageDraft } from "../draft/process.ts";
import { docComment, docLines } from "./docs.ts";
import { braced } from "./layout.ts";
import type { Printing } from "./printing.ts";
import { textLiteral } from "./text.ts";
import { printStored } from "./type.ts";

/** A process with its stages in order. */
export function printProcess(process: ProcessDraft, printing: Printing): string {
  const { names, language } = printing;
  const name = names.of(process);
  const docs = docComment(docLines(process, name, language), "");
  const from = process.from === name ? "" : ` from ${textLiteral(process.from)}`;
  const head = `process ${spelled(name)} on ${spelled(printing.entityName(process.entity))}${from} `;
  return `${docs}${head}${printStages(process, printing, head.length)}\n`;
}

/** `{ Qualify -> Develop }` */
export function printStages({ stages }: ProcessDraft, printing: Printing, around: number): string {
  const items = stages.map((stage) => printStage(stage, printing));
  return braced(items, { separator: "->", indent: "", around });
}

function printStage(stage: StageDraft, { names, entityName }: Printing): string {
  const name = names.of(stage);
  const category = stage.category === undefined ? "" : ` category ${spelled(stage.category)}`;
  const entity = stage.entity === undefined ? "" : ` on ${spelled(entityName(stage.entity))}`;
  return `${spelled(name)}${printStored(stage.stored, name)}${category}${entity}`;
}
