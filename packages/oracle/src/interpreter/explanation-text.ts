import type { Action, Decision, Reading } from "./answer.ts";
import { isoFromInstant } from "./iso.ts";
import type { Json } from "./value.ts";

/** A text that is one word stands bare; anything else as JSON, on one line and not too long. */
function valueText(value: Json): string {
  if (typeof value === "string" && /^[\p{L}\p{N}_][\p{L}\p{N}_.:+-]{0,79}$/u.test(value)) {
    return value.length > 80 ? oneLine(JSON.stringify(shortened(value))) : value;
  }
  return typeof value === "string"
    ? oneLine(JSON.stringify(shortened(value)))
    : shortened(oneLine(JSON.stringify(value)));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function oneLine(text: string): string {
  return text.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

function instantText(instant: number): string {
  return instant === Infinity ? "never" : isoFromInstant(instant);
}

function actionText(action: Action, secret: ReadonlySet<string>): string {
  const shown = (name: string, value: Json): string =>
    secret.has(name) ? "(private)" : value === null ? "missing" : valueText(value);
  switch (action.kind) {
    case "step": {
      const args = Object.entries(action.args).map(
        ([name, value]) => `${name} = ${shown(name, value)}`,
      );
      const list = args.length === 0 ? "" : `(${args.join(", ")})`;
      return `${action.name === undefined ? "" : `${action.name}: `}${action.activity}${list}`;
    }
    case "wait":
      return "until" in action
        ? `wait until ${instantText(action.until)}`
        : `wait for ${action.for} up to ${instantText(action.deadline)}`;
    case "set":
      return `set ${action.field} = ${shown(action.field, action.value)}`;
    case "advance":
      return `advance to ${action.sequence}`;
    case "exit":
    case "goal":
      return `${action.kind}${action.reason === undefined ? "" : ` ${JSON.stringify(action.reason)}`}`;
    case "end":
      return "end";
    case "failure":
      return `failure: ${action.missing} is missing`;
  }
}

function readingText({ path, value, private: masked }: Reading): string {
  if (masked) return `${path} is private`;
  return value === undefined ? `${path} is missing` : `${path} = ${valueText(value)}`;
}

function decisionText({ text, result, reads, file, line, character }: Decision): string {
  const answer = typeof result === "boolean" ? `was ${result}` : `took ${result}`;
  const values = reads.length === 0 ? "" : ` (${reads.map(readingText).join(", ")})`;
  return `  ${text} ${answer}${values}   ${file}:${line}:${character}`;
}

/**
 * An answer and what led to it in words, a line each.
 *
 * @param secret - arguments, or the field of an update, whose values are not to be shown
 */
export function explanationText(
  action: Action,
  decisions: readonly Decision[],
  secret: ReadonlySet<string>,
): string {
  const headline = actionText(action, secret);
  if (decisions.length === 0) return `${headline}, with nothing to decide`;
  return [`${headline} because`, ...decisions.map(decisionText)].join("\n");
}
