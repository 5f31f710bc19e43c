import type { Action, StepAction } from "../action.ts";
import type { Json } from "../json.ts";
import { dateTimeText } from "../time/date-time.ts";
import { jsonText } from "./json-text.ts";

/**
 * An answer in words: `meeting(length = PT45M)`, `exit "qualified"`, `wait until 2026-…`.
 *
 * @param secret - arguments, or the field of an update, whose values are left out
 */
export function actionText(action: Action, secret: readonly string[] = []): string {
  switch (action.kind) {
    case "step":
      return stepText(action, secret);
    case "wait":
      return "for" in action
        ? `wait for ${action.for} up to ${instantText(action.deadline)}`
        : `wait until ${instantText(action.until)}`;
    case "set":
      return `set ${action.field} = ${secret.includes(action.field) ? hidden : updateText(action.value)}`;
    case "advance":
      return `advance to ${action.sequence}`;
    case "exit":
    case "goal":
      return action.reason === undefined
        ? action.kind
        : `${action.kind} ${JSON.stringify(action.reason)}`;
    case "end":
      return "end";
    case "failure":
      return `failure: ${action.missing} is missing`;
  }
}

const hidden = "(private)";

function updateText(value: Json): string {
  return value === null ? "missing" : jsonText(value);
}

function stepText({ activity, args, name }: StepAction, secret: readonly string[]): string {
  const list = Object.entries(args).map(
    ([key, value]: [string, Json]) => `${key} = ${secret.includes(key) ? hidden : jsonText(value)}`,
  );
  const step = list.length === 0 ? activity : `${activity}(${list.join(", ")})`;
  return name === undefined ? step : `${name}: ${step}`;
}

/** A schedule that never opens again leads to no instant. */
function instantText(instant: number): string {
  return Number.isFinite(instant) ? dateTimeText(instant) : "never";
}
