import type { Environment } from "./environment.ts";
import { evaluateExpression } from "./expression.ts";
import type { Delay, Expression } from "./model.ts";
import { afterBusinessDays, instantOf, localOf, shift } from "./time.ts";
import type { Duration } from "./value.ts";

/** The instant a delay after another one; a missing duration does not delay. */
export function afterDelay(delay: Delay, from: number, environment: Environment): number {
  if (delay.kind === "business-days") return afterBusinessDays(from, delay.count, environment);
  const duration = evaluateExpression(delay.value, environment) as Duration | undefined;
  return duration === undefined ? from : (shift(from, duration, environment) ?? from);
}

/** When `wait until` is over: undefined where its moment is missing. */
export function momentOf(
  moment: Expression,
  entered: number,
  environment: Environment,
): number | undefined {
  const value = evaluateExpression(moment, environment) as number | undefined;
  if (value === undefined) return undefined;
  switch (moment.type.kind) {
    case "date":
      return instantOf({ day: value, minute: 0 }, environment);
    case "time": {
      const { day } = localOf(entered, environment);
      const today = instantOf({ day, minute: value }, environment);
      return today >= entered ? today : instantOf({ day: day + 1, minute: value }, environment);
    }
    default:
      return value;
  }
}
