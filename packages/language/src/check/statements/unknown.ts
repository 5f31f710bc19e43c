import type { FlowStatement } from "../../model/flow.ts";
import type { Condition } from "../../model/rule.ts";
import type { Criterion } from "../../model/sequence.ts";
import type { Origin } from "../../source/source-file.ts";
import type { Span } from "../../source/span.ts";
import type { Unread } from "../../syntax/tree.ts";
import { erroneous } from "../expressions/values.ts";
import type { Scope } from "../scope.ts";
import type { CheckStatement } from "./context.ts";

/** A condition of which nothing is known: whether it holds is open. */
function unknownCondition(origin: Origin): Condition {
  return { expression: erroneous(origin), text: "", origin };
}

/**
 * A statement that was reported, so that what it does isn't known. It stands in the flow as one that
 * takes time, changes what is known of the record, and may leave: what is found beside it is right
 * whatever it does.
 */
export function unknownStatement(origin: Origin): FlowStatement {
  const leave = { kind: "exit", reason: undefined, position: "", origin } as const;
  return {
    kind: "wait-for",
    condition: unknownCondition(origin),
    limit: { kind: "duration", value: erroneous(origin) },
    position: "",
    then: [leave],
    otherwise: [],
    origin,
  };
}

/** Stands where a criterion, or a block of them, was reported. */
export function unknownCriterion(
  { span }: { readonly span: Span },
  { file }: Scope,
  block: string | undefined,
): Omit<Criterion, "position"> {
  const origin = { file, span };
  const condition = unknownCondition(origin);
  return { leaves: "exit", condition, reason: undefined, origin, block };
}

/** What could not be read may have been a criterion as well. */
export const checkUnread: CheckStatement<Unread> = (node, { top, scope, settings }) => {
  if (top) settings.criteria.push(unknownCriterion(node, scope, undefined));
  return unknownStatement({ file: scope.file, span: node.span });
};
