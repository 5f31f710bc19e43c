import { there } from "../there.ts";
import type { Environment } from "./environment.ts";
import type { Type } from "./model.ts";
import { inCurrency } from "./money.ts";
import type { Duration, Money, Present } from "./value.ts";

/** A month, where the length of durations is compared: a twelfth of 365.25 days. */
const monthMinutes = 43_830;

function length({ months, minutes }: Duration): number {
  return months * monthMinutes + minutes;
}

/** By code point, not by UTF-16 unit. */
function compareText(left: string, right: string): number {
  const points = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const [a, b] = [points(left), points(right)];
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const difference = there(a[index]) - there(b[index]);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Below, at or above zero as `left` is less than, equal to or greater than `right`. */
export function compareValues(
  type: Type,
  left: Present,
  right: Present,
  environment: Environment,
): number {
  switch (type.kind) {
    case "money": {
      const a = left as Money;
      return a.amount.comparedTo(inCurrency(right as Money, a.currency, environment).amount);
    }
    case "duration":
      return length(left as Duration) - length(right as Duration);
    case "text":
      return compareText(left as string, right as string);
    case "number":
    case "percent":
    case "date":
    case "datetime":
    case "time":
      return Number(left) - Number(right);
    default:
      return left === right ? 0 : 1;
  }
}
