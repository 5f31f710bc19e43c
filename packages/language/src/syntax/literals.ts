import type { IToken } from "chevrotain";
import type { Span } from "../source/span.ts";
import { badDate } from "../diagnostics/catalog/syntax/bad-date.ts";
import { unclosedText } from "../diagnostics/catalog/syntax/unclosed-text.ts";
import { tooDeep } from "../diagnostics/catalog/syntax/too-deep.ts";
import { unknownEscape } from "../diagnostics/catalog/syntax/unknown-escape.ts";
import { badNumber } from "../diagnostics/catalog/syntax/bad-number.ts";
import { unclosedHole } from "../diagnostics/catalog/syntax/unclosed-hole.ts";
import { spanOf, type Reading } from "./reading.ts";
import type { ScannedText } from "./text-scanner.ts";
import type * as tree from "./tree.ts";

const thousand = 1_000;
const million = 1_000_000;
const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440, week: 10080 };
const monthsOf: Readonly<Record<string, number>> = { month: 1, year: 12 };
const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;

/** `1_000.50k` as an exact decimal: "1000500". */
export function decimalOf(image: string): string {
  const digits = image.replaceAll("_", "");
  const suffix = /[kM]$/.exec(digits)?.[0];
  if (suffix === undefined) return normal(digits);
  const zeros = suffix === "k" ? Math.log10(thousand) : Math.log10(million);
  const [whole = "0", fraction = ""] = digits.slice(0, -1).split(".");
  const padded = fraction.padEnd(zeros, "0");
  return normal(`${whole}${padded.slice(0, zeros)}.${padded.slice(zeros)}`);
}

/** Without leading zeros, and without zeros at the end of a fraction. */
function normal(decimal: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const before = whole.replace(/^0+(?=\d)/, "");
  const after = fraction.replace(/0+$/, "");
  return after === "" ? before : `${before}.${after}`;
}

/** Digits of a number; amounts end long before that. */
const mostDigits = 40;

/** `1_000.50k` exactly; a number of absurd length is reported and stands for 0. */
function amountOf(image: string, token: IToken, reading: Reading): string {
  const value = decimalOf(image);
  if (value.length <= mostDigits && !/__|_$|_[.kM]|\._/.test(image)) return value;
  reading.report(badNumber, spanOf(token), { text: token.image, instead: undefined });
  return "0";
}

export function numberLiteral(token: IToken, reading: Reading): tree.NumberLiteral {
  return { kind: "Number", value: amountOf(token.image, token, reading), span: spanOf(token) };
}

export function percentLiteral(token: IToken, reading: Reading): tree.PercentLiteral {
  const value = amountOf(token.image.slice(0, -1), token, reading);
  return { kind: "Percent", value, span: spanOf(token) };
}

export function moneyLiteral(token: IToken, reading: Reading): tree.MoneyLiteral {
  const [amount = "0", currency = ""] = token.image.split(/[ \t]+/);
  return {
    kind: "Money",
    amount: amountOf(amount, token, reading),
    currency,
    span: spanOf(token),
  };
}

/** A thousand years and more are a slip of the hand, and would leave the calendar. */
const longestMonths = 12_000;

export function durationLiteral(token: IToken, reading: Reading): tree.DurationLiteral {
  let months = 0;
  let minutes = 0;
  const parts = token.image.matchAll(/([\d_.]+)[ \t]+([a-z]+?)s?(?![a-z])/g);
  for (const [, count = "0", unit = ""] of parts) {
    const amount = Number(amountOf(count, token, reading));
    months += amount * (monthsOf[unit] ?? 0);
    minutes += amount * (minutesOf[unit] ?? 0);
  }
  const span = spanOf(token);
  if (months <= longestMonths && minutes <= longestMonths * 43_200) {
    return { kind: "Duration", months, minutes, span };
  }
  reading.report(badNumber, span, { text: token.image, instead: undefined });
  return { kind: "Duration", months: 0, minutes: 0, span };
}

/** A duration of one unit, taken apart: `14 days` → 14 and `days`; undefined for several units. */
export function singleUnit(
  token: IToken,
): { readonly count: number; readonly unit: tree.Name } | undefined {
  const parts = /^([\d_.]+)[ \t]+([a-z]+)$/.exec(token.image);
  const [, count = "", text = ""] = parts ?? [];
  if (parts === null) return undefined;
  const { start, end } = spanOf(token);
  return {
    count: Number(decimalOf(count)),
    unit: { kind: "Name", text, span: { start: Math.max(start, end - text.length), end } },
  };
}

/** A date or a date-time; what is none is reported, and stands for the first day of 1970. */
export function dateLiteral(
  token: IToken,
  reading: Reading,
): tree.DateLiteral | tree.DateTimeLiteral {
  const span = spanOf(token);
  const [date = "", time] = token.image.split("T");
  const day = dayOf(date);
  const instant = time === undefined ? 0 : millisecondsOf(time);
  if (day === undefined || instant === undefined) {
    reading.report(badDate, span, { text: token.image });
    return { kind: "Date", day: 0, span };
  }
  if (time === undefined) return { kind: "Date", day, span };
  return { kind: "DateTime", instant: day * dayMilliseconds + instant, span };
}

/** A date where only a date makes sense. */
export function onlyDate(token: IToken, reading: Reading): tree.DateLiteral {
  const literal = dateLiteral(token, reading);
  if (literal.kind === "Date") return literal;
  reading.report(badDate, literal.span, { text: token.image });
  return { kind: "Date", day: Math.floor(literal.instant / dayMilliseconds), span: literal.span };
}

/** Milliseconds from the beginning of a day in UTC to a time with its zone. */
function millisecondsOf(time: string): number | undefined {
  const parts = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:?\d\d)$/.exec(time);
  if (parts === null) return undefined;
  const [, hour = "0", minute = "0", second = "0", fraction = "0", offset = "Z"] = parts;
  const zone = offsetMinutes(offset);
  if (zone === undefined || +hour > 23 || +minute > 59 || +second > 59) return undefined;
  const minutes = +hour * 60 + +minute - zone;
  return minutes * minuteMilliseconds + +second * 1000 + +fraction.padEnd(3, "0");
}

function dayOf(text: string): number | undefined {
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === "" || year === "0000") return undefined;
  const date = new Date(0);
  date.setUTCFullYear(+year, +month - 1, +day);
  if (date.getUTCMonth() !== +month - 1 || date.getUTCDate() !== +day) return undefined;
  return date.getTime() / dayMilliseconds;
}

function offsetMinutes(text: string): number | undefined {
  if (text === "Z") return 0;
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? [];
  if (+hours > 14 || +minutes > 59) return undefined;
  const total = +hours * 60 + +minutes;
  return sign === "-" ? -total : total;
}

/**
 * A time of day.
 *
 * @param lastHour - 24 where `24:00`, the end of a day, makes sense; else 23
 */
export function timeLiteral(token: IToken, reading: Reading, lastHour: 23 | 24): tree.TimeLiteral {
  const span = spanOf(token);
  const [, hour = "99", minutes = "0"] = /^(\d\d):(\d\d)$/.exec(token.image) ?? [];
  const minute = +hour * 60 + +minutes;
  if (+minutes <= 59 && (+hour < 24 || minute === lastHour * 60)) {
    return { kind: "Time", minute, span };
  }
  reading.report(badDate, span, { text: token.image });
  return { kind: "Time", minute: 0, span };
}

/** A text; what stands in its holes is read later and put in its place. */
export function textLiteral(token: IToken, reading: Reading): tree.TextLiteral {
  const span = spanOf(token);
  const scanned = token.payload as ScannedText;
  const mark = (at: number): { start: number; end: number } => ({
    start: span.start + at,
    end: span.start + at + 1,
  });
  if (scanned.tooDeep) {
    reading.report(tooDeep, mark(0), { what: "Texts in texts" });
    return { kind: "Text", parts: [], span };
  }
  if (!scanned.closed) {
    if (scanned.openHole !== undefined) reading.report(unclosedHole, mark(scanned.openHole), {});
    else reading.report(unclosedText, mark(0), {});
    return { kind: "Text", parts: [], span };
  }
  const parts: (string | tree.Expression)[] = [];
  for (const { kind, start, end } of scanned.pieces) {
    const place = { start: span.start + start, end: span.start + end };
    if (kind === "plain") {
      parts.push(unescaped(place, reading));
    } else {
      const index = parts.push("") - 1;
      reading.hole(place, (node: tree.Expression) => {
        parts[index] = node;
      });
    }
  }
  return { kind: "Text", parts, span };
}

/** A path is read as it is written, so that the backslashes of one are no escapes. */
export function pathLiteral(token: IToken, reading: Reading): tree.TextLiteral {
  const { closed, pieces } = token.payload as ScannedText;
  const isPlain = closed && pieces.every(({ kind }) => kind === "plain");
  if (!isPlain) return textLiteral(token, reading);
  const path = token.image.slice(1, -1).replaceAll("\\\\", "\\");
  return { kind: "Text", parts: [path], span: spanOf(token) };
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  n: "\n",
  t: "\t",
  "{": "{",
  "}": "}",
};

function unescaped({ start, end }: Span, reading: Reading): string {
  const text = reading.file.text.slice(start, end);
  if (!text.includes("\\")) return text;
  return text.replaceAll(
    /\\(?:u([0-9a-fA-F]{4})|([^]?))/gu,
    (whole: string, code: string | undefined, char: string | undefined, at: number) => {
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      const meant = escapes[char ?? ""];
      if (meant !== undefined) return meant;
      const span = { start: start + at, end: start + at + whole.length };
      const remedy = char === "'" || char === "/" ? char : `\\${whole}`;
      const title = remedy === char ? "Remove the backslash" : "Write a plain backslash";
      reading.report(
        unknownEscape,
        span,
        { escape: whole },
        { fixes: [{ title, edits: [{ span, text: remedy }] }] },
      );
      return whole;
    },
  );
}
