import type { Action } from "../action.ts";
import type { Decision, Explanation, Reading } from "../explanation.ts";
import { actionText } from "./action-text.ts";
import { jsonText } from "./json-text.ts";
import type { Trace } from "./trace.ts";

/** An answer with the decisions that led to it, as data and in words. */
export function explained<Answer extends Action>(
  action: Answer,
  trace: Trace,
): Explanation<Answer> {
  const { decisions } = trace;
  const headline = actionText(action);
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
