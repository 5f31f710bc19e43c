import type { Expression } from "@seqlang/language";
import { numberLiteral } from "../constant.ts";
import { atom, call, fallback, member, string } from "../js.ts";
import { contextOf, nowOf, pathOf, recordOf, zoneOf, type Scope } from "../scope.ts";
import { aggregateValue } from "./aggregate.ts";
import { arithmeticValue, negatedValue } from "./arithmetic.ts";
import { plain, type Value } from "./code.ts";
import { constantValue } from "./constants.ts";
import { booleanOf, todayOf, unified, valueOf } from "./emit.ts";
import { categoryOf, processPath } from "./process.ts";
import { templateOf } from "./text.ts";

/** The code of a value of any kind. */
export function valueCode(expression: Expression, scope: Scope): Value {
  const { runtime } = scope.module;
  switch (expression.kind) {
    case "constant":
      return constantValue(expression, scope);
    case "field": {
      const { source, path } = expression;
      const from = source === "record" ? recordOf(scope) : atom(scope.rows.get(source) ?? "row");
      return plain(
        pathOf(from, path),
        path.some(({ optional }) => optional),
        true,
      );
    }
    case "process": {
      if (expression.reads === "category") return plain(categoryOf(expression, scope), true);
      return plain(member(processPath(expression.process, scope), expression.reads), true, true);
    }
    case "arithmetic":
      return arithmeticValue(expression, scope);
    case "negate":
      return negatedValue(expression, scope);
    case "fallback": {
      const left = valueOf(expression.left, scope);
      const right = valueOf(expression.right, scope);
      if (!left.optional) return left;
      const { type } = expression;
      const native = left.native && right.native;
      const a = native ? left.js : unified(left, type, scope);
      const b = native ? right.js : unified(right, type, scope);
      return plain(fallback(a, b), right.optional, false, native);
    }
    case "convert": {
      const operand = valueOf(expression.operand, scope).js;
      const args = [operand, string(expression.currency), contextOf(scope)];
      return plain(call(runtime("convert"), ...args), true, false, false);
    }
    case "day-of": {
      const operand = valueOf(expression.operand, scope);
      const day = call(runtime("dayOf"), operand.js, zoneOf(scope), contextOf(scope));
      return plain(day, operand.optional);
    }
    case "now": {
      const { months, minutes } = expression;
      if (months === 0 && minutes === 0) return plain(nowOf(scope), false);
      const by = [atom(numberLiteral(months)), atom(numberLiteral(minutes))];
      const args = [nowOf(scope), ...by, zoneOf(scope), contextOf(scope)];
      return plain(call(runtime("shift"), ...args), true);
    }
    case "today":
      return plain(todayOf(scope), false);
    case "elapsed": {
      const operand = valueOf(expression.operand, scope).js;
      const isDate = expression.operand.type.kind === "date";
      const now = isDate ? todayOf(scope) : nowOf(scope);
      const ends = expression.direction === "since" ? [operand, now] : [now, operand];
      const name = runtime(isDate ? "elapsedDays" : "elapsed");
      return plain(call(name, string(expression.unit), ...ends), true);
    }
    case "interpolation":
      return plain(templateOf(expression, scope), false);
    case "case": {
      const operand = valueOf(expression.operand, scope);
      const name = expression.to === "lower" ? "toLowerCase" : "toUpperCase";
      return plain(call(member(operand.js, name, operand.optional)), operand.optional);
    }
    case "aggregate":
      if (expression.function === "count" || expression.function === "sum") {
        return aggregateValue(expression, scope);
      }
      break;
    default:
  }
  return plain(booleanOf(expression, scope), false);
}
