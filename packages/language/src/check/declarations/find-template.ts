import { wrongEntity } from "../../diagnostics/catalog/names/wrong-entity.ts";
import type { Template } from "../../model/template.ts";
import type { Name } from "../../syntax/tree.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import type { Drafts } from "./drafts.ts";
import { findDeclared } from "./find.ts";
import type { FileSpace } from "./space.ts";

/** The template that a step names; where it is none for the record's entity, that is reported. */
export function findTemplate(
  name: Name,
  entity: Entity,
  space: FileSpace,
  drafts: Drafts,
): Template | undefined {
  const declared = findDeclared("template", name, space);
  const template = declared === undefined ? undefined : drafts.templates.get(declared);
  if (template === undefined) return undefined;
  drafts.templatesUsed.add(template);
  if (template.entity === entity) return template;
  const data = { name: template.name, entity: template.entity.name, expected: entity.name };
  space.findings.report(wrongEntity, name.span, { what: "template", ...data });
  return undefined;
}
