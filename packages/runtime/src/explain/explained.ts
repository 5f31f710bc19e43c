import type { Action } from "../action.ts";
import type { Decision, Explanation, Reading } from "../explanation.ts";
import { actionText } from "./action-text.ts";
import { jsonText } from "./json-text.ts";
import type { Trace } from "./trace.ts";

/** Names of arguments and fields that tell of private fields, by the position of the answer. */
export interface Secrets {
  readonly [position: string]: readonly string[];
}

/**
 * An answer with the decisions that led to it, as data and in words.
 *
 * @param secrets - by position, the arguments or the field whose value the words leave out
 */
export function explained<Answer extends Action>(
  action: Answer,
  trace: Trace,
  secrets: Secrets = {},
): Explanation<Answer> {
  const { decisions } = trace;
  const { position } = action;
  const headline = actionText(action, Object.hasOwn(secrets, position) ? secrets[position] : []);
  const text =
    decisions.length === 0
      ? `${headline}, with nothing to decide`
      : [`${headline} because`, ...decisions.map(decisionText)].join("\n");
  return { action, decisions, text };
}

/** A line: what was asked, the answer, what was read for it and where it stands. */
function decisionText(decision: Decision): string {
  const { text, file, line, character, reads } = decision;
  const values = reads.length === 0 ? "" : ` (${reads.map(readingText).join(", ")})`;
  return `  ${questionText(decision)}${values}   ${file}:${line}:${character}`;
  function questionText({ result }: Decision): string {
    return typeof result === "boolean" ? `${text} was ${result}` : `${text} took ${result}`;
  }
}

function readingText(reading: Reading): string {
  if (reading.private === true) return `${reading.path} is private`;
  if (reading.value === undefined) return `${reading.path} is missing`;
  return `${reading.path} = ${jsonText(reading.value)}`;
}
