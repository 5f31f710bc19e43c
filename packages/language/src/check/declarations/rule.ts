import { circularRule } from "../../diagnostics/catalog/names/circular-rule.ts";
import { nameTaken } from "../../diagnostics/catalog/names/name-taken.ts";
import type { Rule } from "../../model/rule.ts";
import type { RuleDeclaration } from "../../syntax/tree.ts";
import { checkCondition } from "../expressions/expression.ts";
import { builtInValues } from "../expressions/moment.ts";
import { erroneous } from "../expressions/values.ts";
import type { Declared } from "./declared.ts";
import type { Drafts } from "./drafts.ts";
import { entityFor, entityOf } from "./find.ts";
import { headsIn } from "./names-in.ts";
import { recordScope, type RuleOf } from "./scopes.ts";

/** A rule that waits for those that it names. */
interface Pending {
  readonly declared: Declared;
  /** Those of them that were not looked at yet; the next one is the last. */
  readonly named: Declared[];
}

/**
 * Checks rules when they are first asked for, so that they may build on one another in any order.
 * Those that a rule names are checked before it, with a stack of its own: a chain of rules may be
 * longer than the engine's stack is deep.
 */
export function ruleResolver(drafts: Drafts): RuleOf {
  const lost = new Set<Declared>();
  const open = new Set<Declared>();
  const stack: Pending[] = [];

  const check = (declared: Declared): void => {
    const node = declared.node as RuleDeclaration;
    const space = drafts.homes.get(declared);
    const entity = space && entityOf(node.entity, "rule", node.name.span, space, drafts);
    if (space === undefined || entity === undefined) {
      lost.add(declared);
      return;
    }
    const { text, span } = node.name;
    const isBuiltIn = builtInValues.has(text);
    if (isBuiltIn || entity.fields.has(text)) {
      const by = isBuiltIn ? "built-in value" : "field";
      space.findings.report(nameTaken, span, { name: text, by, what: "rule" });
    }
    const scope = recordScope(entity, space, drafts, ruleOf);
    const { expression: condition } = checkCondition(node.condition, scope);
    const { name, origin } = declared;
    drafts.rules.set(declared, { kind: "rule", name, docs: node.docs, entity, condition, origin });
  };

  const begin = (declared: Declared): void => {
    if (drafts.rules.has(declared) || lost.has(declared) || open.has(declared)) return;
    open.add(declared);
    stack.push({ declared, named: rulesNamedBy(declared, drafts) });
  };

  const ruleOf: RuleOf = (asked) => {
    if (open.has(asked)) return circular(asked, stack, drafts);
    const height = stack.length;
    begin(asked);
    while (stack.length > height) {
      const top = stack.at(-1);
      const next = top?.named.pop();
      if (next !== undefined) begin(next);
      else if (top !== undefined) {
        check(top.declared);
        open.delete(top.declared);
        stack.pop();
      }
    }
    return drafts.rules.get(asked);
  };
  return ruleOf;
}

/** The rules that a rule's condition names, the last one first. */
function rulesNamedBy(declared: Declared, drafts: Drafts): Declared[] {
  const space = drafts.homes.get(declared);
  const heads = [...headsIn((declared.node as RuleDeclaration).condition)];
  return heads.flatMap((name) => space?.find("rule", name) ?? []).toReversed();
}

/** Reports a rule that builds on itself; who names it gets one of which nothing more is said. */
function circular(asked: Declared, stack: readonly Pending[], drafts: Drafts): Rule | undefined {
  const space = drafts.homes.get(asked);
  const node = asked.node as RuleDeclaration;
  const entity = space && entityFor(node.entity, space, drafts);
  if (space === undefined || entity === undefined) return undefined;
  const from = stack.findIndex(({ declared }) => declared === asked);
  const by = stack.slice(from + 1).map(({ declared }) => declared.name);
  const { name, origin } = asked;
  space.findings.report(circularRule, node.name.span, { name, by });
  return { kind: "rule", name, docs: node.docs, entity, condition: erroneous(origin), origin };
}
