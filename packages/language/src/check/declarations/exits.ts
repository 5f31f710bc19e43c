import { onlyCriteria } from "../../diagnostics/catalog/names/only-criteria.ts";
import type { ExitsDeclaration } from "../../syntax/tree.ts";
import { checkCriterion } from "../statements/criterion.ts";
import { unknownCriterion } from "../statements/unknown.ts";
import type { ExitsBlock } from "./declared.ts";
import type { Drafts } from "./drafts.ts";
import { entityOf } from "./find.ts";
import { recordScope, type RuleOf } from "./scopes.ts";
import type { FileSpace } from "./space.ts";

/** A block of shared criteria; undefined where its entity isn't known, which was reported. */
export function resolveExits(
  node: ExitsDeclaration,
  space: FileSpace,
  drafts: Drafts,
  ruleOf: RuleOf,
): ExitsBlock | undefined {
  const name = node.name.text;
  const entity = entityOf(node.entity, "exits block", node.name.span, space, drafts);
  if (entity === undefined) return undefined;
  const scope = recordScope(entity, space, drafts, ruleOf);
  const criteria: ExitsBlock["criteria"][number][] = [];
  for (const statement of node.body) {
    if (statement.kind === "Criterion") criteria.push(checkCriterion(statement, scope, name));
    else if (statement.kind === "Unread") criteria.push(unknownCriterion(statement, scope, name));
    else space.findings.report(onlyCriteria, statement.span, {});
  }
  const origin = { file: space.loaded.source, span: node.name.span };
  return { name, entity, everywhere: node.everywhere, criteria, origin };
}
