import type { Literal, TextLiteral } from "../../syntax/tree.ts";
import { missingValue } from "../../diagnostics/catalog/types/missing-value.ts";
import type { Construct } from "./construct.ts";
import { checkCurrency } from "./currency.ts";
import { checkText } from "./text.ts";
import { constant, erroneous, originOf } from "./values.ts";

/** `20%`, `1M USD`, `2026-11-24` and the like. */
export const checkLiteral: Construct<Literal> = (node, scope, check, expected) => {
  const origin = originOf(node, scope);
  switch (node.kind) {
    case "Number":
      return constant({ kind: "number", value: node.value }, origin);
    case "Percent":
      return constant({ kind: "percent", value: node.value }, origin);
    case "Money": {
      // The code is what the literal ends with.
      const { start, end } = node.span;
      const at = { start: Math.max(start, end - node.currency.length), end };
      if (!checkCurrency(node.currency, at, scope.report)) return erroneous(origin);
      return constant({ kind: "money", amount: node.amount, currency: node.currency }, origin);
    }
    case "Duration":
      return constant({ kind: "duration", months: node.months, minutes: node.minutes }, origin);
    case "Date":
      return constant({ kind: "date", day: node.day }, origin);
    case "DateTime":
      return constant({ kind: "datetime", instant: node.instant }, origin);
    case "Time":
      return constant({ kind: "time", minute: node.minute }, origin);
    case "Bool":
      return constant({ kind: "bool", value: node.value }, origin);
    case "Text":
      return checkText(node satisfies TextLiteral, scope, check, expected);
    case "Missing":
      scope.report(missingValue, node.span, { written: "missing", question: undefined });
      return erroneous(origin);
  }
};
