import { declaredTwice } from "../../diagnostics/catalog/names/declared-twice.ts";
import { nothingInside } from "../../diagnostics/catalog/names/nothing-inside.ts";
import { storedTwice } from "../../diagnostics/catalog/names/stored-twice.ts";
import { unknownCategory } from "../../diagnostics/catalog/names/unknown-category.ts";
import type { ProcessDeclaration, StageNode } from "../../syntax/tree.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import { stageCategories, type Process, type Stage } from "../../vocabulary/process.ts";
import { nearest, renaming } from "../expressions/nearest.ts";
import { storedValue } from "./choice.ts";
import type { Drafts } from "./drafts.ts";
import { findEntity } from "./find.ts";
import { plainText } from "./plain-text.ts";
import type { FileSpace } from "./space.ts";

/** A process with its stages in order; undefined where its entity isn't known, which was reported. */
export function resolveProcess(
  node: ProcessDeclaration,
  space: FileSpace,
  drafts: Drafts,
): Process | undefined {
  const { report } = space.findings;
  const entity = findEntity(node.entity, space, drafts);
  if (entity === undefined) return undefined;
  const stages = new Map<string, Stage>();
  const stored = new Map<string | number, Stage>();
  for (const [rank, group] of node.groups.entries()) {
    for (const stageNode of group) {
      const stage = stageOf(stageNode, rank, entity, space, drafts);
      const before = stages.get(stage.name);
      if (before !== undefined) {
        const related = [{ origin: before.origin, message: "It was declared here first." }];
        report(declaredTwice, stage.origin, { what: "stage", name: stage.name }, { related });
        continue;
      }
      stages.set(stage.name, stage);
      const other = stored.get(stage.stored);
      if (other === undefined) stored.set(stage.stored, stage);
      else {
        const value = JSON.stringify(stage.stored);
        report(storedTwice, stageNode.span, { value, other: other.name });
      }
    }
  }
  if (stages.size === 0) report(nothingInside, node.name.span, { what: "process" });
  return {
    kind: "process",
    name: node.name.text,
    docs: node.docs,
    entity,
    from: node.from === undefined ? node.name.text : plainText(node.from, "The CRM's name", space),
    stages: [...stages.values()],
    origin: { file: space.loaded.source, span: node.name.span },
  };
}

function stageOf(
  node: StageNode,
  rank: number,
  entity: Entity,
  space: FileSpace,
  drafts: Drafts,
): Stage {
  const name = node.name.text;
  return {
    name,
    rank,
    stored: storedValue(node.stored, name, space),
    category: categoryOf(node, space),
    entity: (node.entity === undefined ? entity : findEntity(node.entity, space, drafts)) ?? entity,
    origin: { file: space.loaded.source, span: node.name.span },
  };
}

function categoryOf({ category }: StageNode, space: FileSpace): string | undefined {
  if (category === undefined) return undefined;
  const known: readonly string[] = stageCategories;
  if (known.includes(category.text)) return category.text;
  const suggestion = nearest(category.text, known);
  const data = { name: category.text, names: stageCategories };
  space.findings.report(unknownCategory, category.span, data, renaming(category.span, suggestion));
  return undefined;
}
