import { there } from "../there.ts";
import { durationSum } from "./arithmetic.ts";
import type { AggregateExpression, Expression } from "./model.ts";
import type { Duration, Money, Present, Value } from "./value.ts";
import { Decimal } from "./money.ts";

/** `any`, `all`, `count` and `sum` over a list; `onRow` evaluates an expression for one element. */
export function aggregate(
  { function: name, where, value, type }: AggregateExpression,
  list: readonly Present[] | undefined,
  onRow: (expression: Expression, row: Present) => Value,
): Value {
  const holdsOn = (row: Present) => where === undefined || onRow(where, row) === true;
  switch (name) {
    case "any":
      return list !== undefined && list.some(holdsOn);
    case "all":
      return list !== undefined && list.every(holdsOn);
    case "count":
      return list?.filter(holdsOn).length;
    case "sum": {
      if (list === undefined) return undefined;
      const values = list
        .filter(holdsOn)
        .map((row) => (value === undefined ? row : onRow(value, row)));
      if (values.includes(undefined)) return undefined;
      if (type.kind === "money") {
        const amounts = (values as Money[]).map(({ amount }) => amount);
        return {
          amount: amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)),
          currency: there(type.currency),
        };
      }
      if (type.kind === "duration") {
        return (values as Duration[]).reduce<Duration | undefined>(
          (sum, item) => sum && durationSum(sum, item),
          { months: 0, minutes: 0 },
        );
      }
      const total = (values as number[]).reduce((sum, item) => sum + item, 0);
      return Number.isFinite(total) ? total : undefined;
    }
  }
}
