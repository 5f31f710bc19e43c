import type { IToken } from "chevrotain";
import { badNumber } from "../diagnostics/catalog/syntax/bad-number.ts";
import { foreignSign } from "../diagnostics/catalog/syntax/foreign-sign.ts";
import { unclosedName } from "../diagnostics/catalog/syntax/unclosed-name.ts";
import { unknownCharacter } from "../diagnostics/catalog/syntax/unknown-character.ts";
import type { Span } from "../source/span.ts";
import { translate } from "./foreign.ts";
import { endOf, fix, spanOf, type Report } from "./reading.ts";
import * as t from "./tokens.ts";

/** Tokens that are wrong wherever they stand, each reported in words of its own. */
const wrongAnywhere: ReadonlySet<unknown> = new Set([
  t.ForeignSign,
  t.ForeignText,
  t.UnclosedName,
  t.BadNumber,
  t.Unknown,
]);

/** Reports tokens that are wrong wherever they stand; foreign signs become what they mean. */
export function reportTokens(tokens: readonly IToken[], report: Report): void {
  for (const [index, token] of tokens.entries()) {
    if (!wrongAnywhere.has(token.tokenType)) continue;
    const { tokenType: type, image } = token;
    const span = spanOf(token);
    if (type === t.UnclosedName) report(unclosedName, span, {});
    else if (type === t.BadNumber) reportNumber(image, span, report);
    else if (type === t.Unknown) reportUnknown(token, tokens[index + 1], report);
    else reportForeign(token, span, report);
  }
}

const currencies: Readonly<Record<string, string>> = {
  $: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
};

/** A character that means nothing, or a currency's sign in front of an amount. */
function reportUnknown(token: IToken, next: IToken | undefined, report: Report): void {
  const { image } = token;
  const span = spanOf(token);
  const currency = Object.hasOwn(currencies, image) ? currencies[image] : undefined;
  if (currency === undefined || next?.startOffset !== span.end || !/^\d/.test(next.image)) {
    report(unknownCharacter, span, { character: firstOf(image) });
    return;
  }
  const whole = { start: span.start, end: endOf(next) };
  const instead = `${next.image} ${currency}`;
  const data = { text: image + next.image, instead };
  report(badNumber, whole, data, fix(`Write \`${instead}\``, whole, instead));
}

function reportForeign(token: IToken, span: Span, report: Report): void {
  const sign = token.tokenType === t.ForeignText ? firstOf(token.image) : token.image;
  const meant = translate(token);
  const data = { sign, instead: meant?.shown ?? '"' };
  const extras = meant && fix(`Write \`${meant.written.trim()}\``, span, meant.written);
  report(foreignSign, span, data, extras);
}

function reportNumber(text: string, span: Span, report: Report): void {
  const instead = meantNumber(text);
  const extras = instead === undefined ? {} : fix(`Write \`${instead}\``, span, instead);
  report(badNumber, span, { text, instead }, extras);
}

/** `3days`, `5USD`, `10K`, `2m`: a number with its unit, but not the way it is written. */
function meantNumber(text: string): string | undefined {
  const [, digits = "", letters = ""] = /^(\d[\d_.]*?)([A-Za-z]+)$/.exec(text) ?? [];
  if (digits === "") return undefined;
  if (letters === "K") return `${digits}k`;
  if (letters === "m") return `${digits}M`;
  const unit = /^(?:minute|hour|day|week|month|year)s?$/.test(letters);
  if (unit) return `${digits} ${letters}`;
  const [, scale = "", currency] = /^([kM]?)([A-Z]{3})$/.exec(letters) ?? [];
  return currency === undefined ? undefined : `${digits}${scale} ${currency}`;
}

/** Whether a token was reported, or will be, in words of its own. */
export function isReported(token: IToken): boolean {
  if (token.tokenType === t.Text) return !(token.payload as { closed: boolean }).closed;
  return wrongAnywhere.has(token.tokenType);
}

function firstOf(image: string): string {
  return String.fromCodePoint(image.codePointAt(0) ?? 0);
}
