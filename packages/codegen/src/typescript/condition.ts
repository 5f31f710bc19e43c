import type { Condition } from "@seqlang/language";
import type { Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { commentText } from "./escape.ts";
import { booleanOf, testOf } from "./expression/emit.ts";
import { testAfter, type Test } from "./expression/narrowing.ts";
import type { Scope } from "./scope.ts";

/** A condition's test; in traced functions, noted with what it read. */
export function conditionTest(
  condition: Condition,
  kind: "when" | "criterion" | "wait" | "until",
  scope: Scope,
  { tracing }: FlowEmission,
): Test {
  const { beliefs } = scope.uses;
  if (tracing === undefined) return testAfter(testOf(condition.expression, scope), beliefs);
  const held = testAfter(booleanOf(condition.expression, scope), beliefs).js;
  const js = tracing.test(kind, condition, held, scope);
  return { js, whenTrue: beliefs, whenFalse: beliefs };
}

/** What stands above the code of a condition: its own words. */
export function conditionComment(kind: string, { text }: Condition): Doc {
  return `// ${kind} ${commentText(text)}`;
}
