import type { Span } from "../../source/span.ts";
import type { Type } from "../../vocabulary/type.ts";
import { typeMismatch } from "../../diagnostics/catalog/types/type-mismatch.ts";
import type { Scope } from "../scope.ts";
import type { Side } from "./construct.ts";
import { reportAmounts } from "./mismatch-amounts.ts";
import { reportChoice } from "./mismatch-choice.ts";
import { reportQuoted } from "./mismatch-quoted.ts";
import { memberNames } from "./member.ts";
import { quoted, sourceText } from "./source-text.ts";
import { typeWords } from "./type-words.ts";

/** What a value stands beside: another expression, or a place that asks for a type. */
export interface Counterpart {
  readonly type: Type;
  readonly side: Side | undefined;
}

/** Tells a particular mistake, if it is that one. */
export type MismatchRule = (given: Side, beside: Counterpart, span: Span, scope: Scope) => boolean;

// The first that recognizes the mistake has the word.
const rules: readonly MismatchRule[] = [reportAmounts, reportChoice, reportQuoted];

/** Two values whose types have nothing in common, in the words of the closest mistake. */
export function reportMismatch(left: Side, right: Side, span: Span, scope: Scope): void {
  const told = rules.some(
    (rule) =>
      rule(left, { type: right.value.type, side: right }, span, scope) ||
      rule(right, { type: left.value.type, side: left }, span, scope),
  );
  if (told) return;
  scope.report(typeMismatch, span, {
    given: phrase(left, scope),
    beside: otherPhrase(left, right, scope),
    hint: hintFor(left, right, scope),
  });
}

/** A value that doesn't fit its place. */
export function reportMisfit(given: Side, expected: Type, scope: Scope): void {
  const { span } = given.node;
  if (rules.some((rule) => rule(given, { type: expected, side: undefined }, span, scope))) return;
  const members = memberNames(expected);
  scope.report(typeMismatch, span, {
    given: phrase(given, scope),
    beside: `${typeWords(expected)} is expected here`,
    hint:
      members.length > 0
        ? `It can be ${members.slice(0, 8).join(", ")}.`
        : expectedHint(given, expected, scope),
  });
}

function phrase(side: Side, scope: Scope): string {
  return `${quoted(side.node, scope)} is ${typeWords(side.value.type)}`;
}

/** Of two different choices it would say nothing that both are choices. */
function otherPhrase(left: Side, right: Side, scope: Scope): string {
  const choices = left.value.type.kind === "choice" && right.value.type.kind === "choice";
  return choices ? `${quoted(right.node, scope)} is another one` : phrase(right, scope);
}

function expectedHint(given: Side, { kind }: Type, scope: Scope): string | undefined {
  const from = given.value.type.kind;
  const words = sourceText(given.node, scope);
  if (kind === "duration") {
    return ["date", "datetime", "time"].includes(from)
      ? "A length of time is meant, such as `3 days`; a moment is waited for with `wait until`."
      : "Write a number with its unit, as in `3 days`.";
  }
  if (kind === "text") {
    if (from === "list" || from === "entity") return "Name a single value.";
    return given.value.kind === "constant"
      ? `Write it in quotes: \`"${words}"\`.`
      : `To make a text of it, write \`"{${words}}"\`.`;
  }
  if (kind === "datetime" && from === "date") {
    return "Add the time of day and its zone, as in `2026-11-24T09:00Z`.";
  }
  if (kind === "date" && from === "datetime") return "Write the day alone, as in `2026-11-24`.";
  if (kind === "list" && from !== "list") return "Name a field that holds a list.";
  if (kind === "bool") return "Write `true` or `false`.";
  return undefined;
}

/** What may have been meant, by the two types. */
function hintFor(left: Side, right: Side, scope: Scope): string | undefined {
  const kinds = [left.value.type.kind, right.value.type.kind];
  const both = (a: Type["kind"], ...b: Type["kind"][]): boolean =>
    kinds.includes(a) && b.some((kind) => kinds.includes(kind));
  const of = (kind: Type["kind"]): string =>
    sourceText((left.value.type.kind === kind ? left : right).node, scope);
  if (both("duration", "number")) return "Write the number with its unit, as in `3 days`.";
  if (both("duration", "date", "datetime")) {
    const moment = of(kinds.includes("date") ? "date" : "datetime");
    return `Ask \`${moment} older than ${of("duration")}\` or \`${moment} in last ${of("duration")}\`.`;
  }
  if (both("bool", "text", "number", "choice", "percent", "money")) {
    return "A yes-or-no value is `true` or `false`.";
  }
  if (both("time", "datetime")) return "A time of day has no date; compare with a date and time.";
  if (both("text", "number")) {
    const number = of("number");
    return /^[\w.]+$/.test(number) && /^\d/.test(number)
      ? `A text is compared with a text, as in \`"${number}"\`.`
      : "A text is compared with a text, a number with a number.";
  }
  if (both("percent", "number")) {
    return "Write a percent with its sign, as in `20%`, or divide the percent by `1%`.";
  }
  if (kinds.every((kind) => kind === "choice")) return "Compare each with its own members.";
  if (both("percent", "money")) return "A share of an amount is written `amount * 20%`.";
  return "Compare two values of the same type.";
}
