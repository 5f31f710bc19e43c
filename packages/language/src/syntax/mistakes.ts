import type { IRecognitionException, IToken } from "chevrotain";
import { badNumber } from "../diagnostics/catalog/syntax/bad-number.ts";
import { foreignSign } from "../diagnostics/catalog/syntax/foreign-sign.ts";
import { leftover } from "../diagnostics/catalog/syntax/leftover.ts";
import { reservedName } from "../diagnostics/catalog/syntax/reserved-name.ts";
import { strayElse } from "../diagnostics/catalog/syntax/stray-else.ts";
import { unexpected } from "../diagnostics/catalog/syntax/unexpected.ts";
import { unexpectedEnd } from "../diagnostics/catalog/syntax/unexpected-end.ts";
import type { ReportExtras } from "../diagnostics/definition.ts";
import type { Span } from "../source/span.ts";
import { meantAtStart, meantInside } from "./foreign.ts";
import { beginsForeignComment } from "./line-rules.ts";
import { endOf, fix, spanOf, type Report } from "./reading.ts";
import * as t from "./tokens.ts";
import { reservedWords } from "./words.ts";

/** The first place in an item where the grammar could not go on. */
export function reportMistake(
  mistake: IRecognitionException,
  tokens: readonly IToken[],
  report: Report,
): void {
  const { token, message: expected } = mistake;
  const index = tokens.indexOf(token);
  if (index < 0) {
    const last = tokens.at(-1);
    const span = last === undefined ? { start: 0, end: 0 } : endSpan(last);
    report(unexpectedEnd, span, { expected, after: last && shown(last) });
    return;
  }
  const before = tokens[index - 1];
  if (beginsForeignComment(tokens, index)) {
    const span = { start: token.startOffset, end: token.startOffset + 2 };
    report(foreignSign, span, { sign: "--", instead: "//" }, fix("Write `//`", span, "//"));
  } else if (token.tokenType === t.keyword.else && expected !== "`)`") {
    report(strayElse, spanOf(token), {});
  } else if (reportForeignWord(tokens, index, report)) {
    return;
  } else if (reportGroupedDigits(tokens, index, report)) {
    return;
  } else if (reportReserved(tokens, index, expected, report)) {
    return;
  } else if (token.tokenType === t.Arrow && before?.tokenType === t.keyword.else) {
    const data = { expected, after: shown(before), found: shown(token) };
    report(unexpected, spanOf(token), data, fix("Remove the `->`", spanOf(token), ""));
  } else if (mistake.name === "NotAllInputParsedException") {
    reportLeftover(tokens, index, report);
  } else {
    const data = { expected, after: before && shown(before), found: shown(token) };
    report(unexpected, startSpan(token), data, mending(tokens, index, expected));
  }
}

/** Where a single sign or word was left out, or another one stands in its place. */
function mending(tokens: readonly IToken[], index: number, expected: string): ReportExtras {
  const token = tokens[index];
  if (token === undefined) return {};
  const isColon = token.tokenType === t.Colon;
  const place = { start: token.startOffset, end: token.startOffset };
  if (expected === "`)`" && isColon) return fix("Write `=`", spanOf(token), " =");
  if (expected === "`to`") return fix("Write `to`", place, "to ");
  if (expected !== "`->`" || tokens.slice(index).some(isArrow)) return {};
  if (isColon) return fix("Write `->`", spanOf(token), " ->");
  const begins = token.tokenType === t.Braces || isSeparable(tokens, index);
  return begins ? fix("Write `->`", place, "-> ") : {};
}

function isArrow({ tokenType }: IToken): boolean {
  return tokenType === t.Arrow;
}

/** `if budget > 5`: a step's name to the grammar, a statement to whoever wrote it. */
function reportForeignWord(tokens: readonly IToken[], index: number, report: Report): boolean {
  const [head, here] = [headBefore(tokens, index), tokens[index]];
  const start = head && meantAtStart(head.image);
  if (head !== undefined && start !== undefined) return reportWord(head, start, report);
  const inside = here && isWord(here) ? meantInside(here.image) : undefined;
  return here !== undefined && inside !== undefined && reportWord(here, inside, report);
}

/** The word before a place, where a statement begins with it: first of all, or behind an `else`. */
function headBefore(tokens: readonly IToken[], index: number): IToken | undefined {
  const before = tokens[index - 2]?.tokenType;
  const begins = index === 1 || before === t.keyword.else || before === t.Arrow;
  return begins ? tokens[index - 1] : undefined;
}

function reportWord(word: IToken, instead: string, report: Report): boolean {
  const span = spanOf(word);
  const extras = fix(`Write \`${instead}\``, span, instead);
  report(foreignSign, span, { sign: word.image, instead }, extras);
  return true;
}

function isWord({ tokenType }: IToken): boolean {
  return tokenType === t.Identifier || (tokenType.CATEGORIES?.includes(t.AnyWord) ?? false);
}

/** `5,000`, `1,000,000`: digits that are grouped as they are on paper. */
function reportGroupedDigits(tokens: readonly IToken[], index: number, report: Report): boolean {
  const comma = tokens[index]?.tokenType === t.Comma ? index : index - 1;
  const before = tokens[comma - 1];
  if (before === undefined || !/^\d{1,3}$/.test(before.image)) return false;
  const groups = [before];
  for (let at = comma; tokens[at]?.tokenType === t.Comma; at += 2) {
    const [last, sign, after] = [groups.at(-1), tokens[at], tokens[at + 1]];
    if (last === undefined || sign === undefined || after === undefined) break;
    const touching = endOf(last) === sign.startOffset && endOf(sign) === after.startOffset;
    if (!touching || !/^\d{3}(?!\d)/.test(after.image)) break;
    groups.push(after);
  }
  const last = groups.at(-1);
  if (last === undefined || groups.length === 1) return false;
  const span = { start: before.startOffset, end: endOf(last) };
  const images = groups.map(({ image }) => image);
  const [text, instead] = [images.join(","), images.join("_")];
  report(badNumber, span, { text, instead }, fix(`Write \`${instead}\``, span, instead));
  return true;
}

/** A reserved word where a name is meant: `rule match = …`, `exit: phone`, `when set = 5`. */
function reportReserved(
  tokens: readonly IToken[],
  index: number,
  expected: string,
  report: Report,
): boolean {
  const isLabel = tokens[index]?.tokenType === t.Colon;
  const word = isLabel ? tokens[index - 1] : tokens[index];
  const before = tokens[isLabel ? index - 2 : index - 1];
  if (word === undefined || word.image === before?.image || !isReserved(word)) return false;
  const next = tokens[index + 1]?.tokenType;
  const isValue = expected === "a value" && next !== undefined && afterValue.has(next);
  if (!isLabel && !isValue && expected !== "a name") return false;
  const extras = fix(`Put ${word.image} in backquotes`, spanOf(word), `\`${word.image}\``);
  report(reservedName, spanOf(word), { word: word.image }, extras);
  return true;
}

/** What can stand behind a value, but hardly behind a word that is meant as one. */
const afterValue: ReadonlySet<unknown> = new Set([
  t.Equal,
  t.NotEqual,
  t.Less,
  t.LessOrEqual,
  t.Greater,
  t.GreaterOrEqual,
  t.keyword.is,
]);

/** Words that no statement begins with. */
const inner: ReadonlySet<string> = new Set<(typeof reservedWords)[number]>([
  ...(["and", "or", "not", "in", "is", "contains", "between", "else"] as const),
  ...(["true", "false", "missing", "present"] as const),
]);

/** Keywords that a statement or a declaration begins with. */
const starters: ReadonlySet<unknown> = new Set(
  reservedWords.filter((word) => !inner.has(word)).map((word) => t.keyword[word]),
);

/** Whether what is left over at a place reads as a statement of its own. */
function isSeparable(tokens: readonly IToken[], index: number): boolean {
  const [first, token, next] = [tokens[0], tokens[index], tokens[index + 1]];
  if (token === undefined || starters.has(token.tokenType)) return token !== undefined;
  // `activity email yields sent opened` lacks a comma, and `email template = "x"` its parentheses.
  if (token.tokenType !== t.Identifier || listing.has(first?.tokenType)) return false;
  return next === undefined || afterName.has(next.tokenType);
}

/** What begins declarations that go on with a list of names. */
const listing: ReadonlySet<unknown> = new Set([t.keyword.activity, t.keyword.choice]);

/** What can stand behind an activity's or a step's name. */
const afterName: ReadonlySet<unknown> = new Set([
  t.OpenParen,
  t.Colon,
  t.Semicolon,
  t.keyword.else,
]);

function reportLeftover(tokens: readonly IToken[], index: number, report: Report): void {
  const [before, token] = [tokens[index - 1], tokens[index]];
  if (token === undefined) return;
  const at = before === undefined ? token.startOffset : endOf(before);
  const separable = isSeparable(tokens, index);
  const extras = separable ? fix("Put a `;` between them", { start: at, end: at }, ";") : {};
  const data = { found: shown(token), after: before && shown(before), separable };
  report(leftover, startSpan(token), data, extras);
}

function isReserved(token: IToken): boolean {
  return (reservedWords as readonly string[]).includes(token.image);
}

/** A token as a message quotes it. */
function shown(token: IToken): string {
  if (token.tokenType === t.Braces) return "{";
  return token.image.length > 40 ? `${token.image.slice(0, 40)}…` : token.image;
}

/** Braces hold all that stands between them; what is meant is the first one. */
function startSpan(token: IToken): Span {
  if (token.tokenType !== t.Braces) return spanOf(token);
  return { start: token.startOffset, end: token.startOffset + 1 };
}

/** What is missing at the end is shown at the last token. */
function endSpan(token: IToken): Span {
  if (token.tokenType !== t.Braces) return spanOf(token);
  return { start: endOf(token) - 1, end: endOf(token) };
}
