import type { CallExpression } from "../../syntax/tree.ts";
import { aggregateShape } from "../../diagnostics/catalog/types/aggregate-shape.ts";
import { unknownFunction } from "../../diagnostics/catalog/types/unknown-function.ts";
import { checkAggregate, isAggregate } from "./aggregate.ts";
import type { Construct } from "./construct.ts";
import { bare } from "./construct.ts";
import { nearest, renaming } from "./nearest.ts";
import { checkCase } from "./text.ts";
import { erroneous, originOf } from "./values.ts";

const functions = ["lower", "upper", "any", "all", "count", "sum"];

/** `lower(x)`, `upper(x)`, and an aggregate that was written without a condition. */
export const checkCall: Construct<CallExpression> = (node, scope, check, expected) => {
  const { callee } = node;
  if (callee.text === "lower" || callee.text === "upper") {
    return checkCase(node, callee.text, scope, check);
  }
  const origin = originOf(node, scope);
  if (isAggregate(callee.text)) {
    const [argument, ...more] = node.arguments;
    const list = argument && bare(argument);
    if (list?.kind === "Path" && more.length === 0) {
      const { span } = node;
      const aggregate = {
        kind: "Aggregate",
        function: callee,
        list,
        where: undefined,
        span,
      } as const;
      return checkAggregate(aggregate, scope, check, expected);
    }
    scope.report(aggregateShape, node.span, { name: callee.text, list: undefined });
    return erroneous(origin);
  }
  for (const argument of node.arguments) check(argument, scope);
  const suggestion = nearest(callee.text, functions);
  scope.report(
    unknownFunction,
    callee.span,
    { name: callee.text, suggestion, functions },
    renaming(callee.span, suggestion),
  );
  return erroneous(origin);
};
