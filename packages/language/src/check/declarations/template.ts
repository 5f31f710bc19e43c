import { templatePrivate } from "../../diagnostics/catalog/names/template-private.ts";
import { useNotFound } from "../../diagnostics/catalog/project/use-not-found.ts";
import type { Expression, FieldExpression } from "../../model/expression.ts";
import { partsOf } from "../../model/parts.ts";
import type { Template } from "../../model/template.ts";
import type { SourceFile } from "../../source/source-file.ts";
import { parseTemplate } from "../../syntax/template-text.ts";
import type { TemplateDeclaration, TextLiteral } from "../../syntax/tree.ts";
import { checkExpression } from "../expressions/expression.ts";
import { erroneous } from "../expressions/values.ts";
import type { Report, Scope } from "../scope.ts";
import type { Drafts } from "./drafts.ts";
import { entityOf } from "./find.ts";
import { plainText } from "./plain-text.ts";
import { recordScope, type RuleOf } from "./scopes.ts";
import { insteadOf, type FileSpace } from "./space.ts";

/**
 * A template with its text checked against the record; undefined where its entity isn't known, which
 * was reported. What is wrong with the text is told at its place in the template's own file.
 */
export function resolveTemplate(
  node: TemplateDeclaration,
  space: FileSpace,
  drafts: Drafts,
  ruleOf: RuleOf,
): Template | undefined {
  const { name, docs } = node;
  const entity = entityOf(node.entity, "template", name.span, space, drafts);
  const file = fileOf(node, space);
  if (entity === undefined) return undefined;
  const origin = { file: space.loaded.source, span: name.span };
  const common = { kind: "template", name: name.text, docs, entity, origin } as const;
  if (file === undefined) {
    return { ...common, subject: erroneous(origin), body: erroneous(origin) };
  }
  const report: Report = (definition, at, data, extras) =>
    space.findings.report(definition, "file" in at ? at : { file, span: at }, data, extras);
  const scope: Scope = { ...recordScope(entity, space, drafts, ruleOf), file, report };
  const { subject, body } = parseTemplate(file, report);
  const text = (part: TextLiteral | undefined): Expression =>
    part === undefined ? erroneous(origin) : checkExpression(part, scope, { kind: "text" });
  const template = { ...common, subject: text(subject), body: text(body) };
  reportPrivate(template, file, report);
  return template;
}

function fileOf(node: TemplateDeclaration, space: FileSpace): SourceFile | undefined {
  const { path, name } = node;
  const found = space.loaded.templates.get(node);
  if (path.parts.some((part) => typeof part !== "string")) {
    plainText(path, "The path of a template", space);
    return undefined;
  }
  if (found?.source !== undefined) return found.source;
  const { specifier = "", suggestion } = found ?? {};
  const data = { path: specifier, suggestion, template: name.text };
  space.findings.report(useNotFound, path.span, data, insteadOf(path.span, suggestion));
  return undefined;
}

/** What is private is shown to nobody inside, so it should not be sent to somebody outside. */
function reportPrivate({ name, subject, body }: Template, file: SourceFile, report: Report): void {
  for (const { path, origin } of [...fieldsOf(subject), ...fieldsOf(body)]) {
    // What a rule reads decides on words, and is not shown.
    if (origin.file !== file || !path.some((field) => field.private)) continue;
    const field = path.map((part) => part.name).join(".");
    report(templatePrivate, origin, { field, template: name });
  }
}

function fieldsOf(expression: Expression): readonly FieldExpression[] {
  return expression.kind === "field" ? [expression] : partsOf(expression).flatMap(fieldsOf);
}
