import type { Choices } from "./choices.ts";
import { written } from "./names.ts";
import type { Thresholds } from "./thresholds.ts";
import type { ValueType } from "./types.ts";

const texts = [
  "test",
  "",
  "legal hold",
  "Größe",
  "名前",
  "𝒳\u{10ffff}",
  "\ufffe",
  'a "quoted" {word}',
  "back\\slash\n",
  "`${x}` */ \u2028",
  "WEB",
  "__proto__",
];

/** Text between quotes, with the escapes of the language. */
export function quoted(text: string): string {
  const escaped = text.replace(/["\\{}\n\t\u2028\u2029]/g, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\t") return "\\t";
    if (character === "\u2028" || character === "\u2029") {
      return `\\u${character.charCodeAt(0).toString(16)}`;
    }
    return `\\${character}`;
  });
  return `"${escaped}"`;
}

/** A constant as it is written, and how tightly it binds: 8 for one with a sign, else 9. */
export interface Literal {
  readonly text: string;
  readonly level: number;
}

const plainNumbers = [
  ["0", "0"],
  ["1", "1"],
  ["5", "5"],
  ["100", "100"],
  ["1_000_000", "1000000"],
  ["1M", "1000000"],
  ["1.5M", "1500000"],
  ["250k", "250000"],
  ["0.1", "0.1"],
  ["0.30", "0.3"],
  ["7", "7"],
  ["50_000.25", "50000.25"],
] as const;

const plainAmounts = [
  ...plainNumbers,
  ["999999999999999.9999", "999999999999999.9999"],
  ["0.0001", "0.0001"],
  ["1_000_000_000_000_000", "1000000000000000"],
] as const;

const plainDurations = [
  ["3 days", 0, 4320],
  ["1 day", 0, 1440],
  ["45 minutes", 0, 45],
  ["1 day 12 hours", 0, 2160],
  ["2 weeks", 0, 20_160],
  ["36 hours", 0, 2160],
  ["1 hour", 0, 60],
  ["2 years", 24, 0],
  ["1 week 1 day", 0, 11_520],
  ["1 month", 1, 0],
  ["6 months", 6, 0],
  ["1 year 2 months", 14, 0],
  ["1 month 1 day", 1, 1440],
  ["1 minute", 0, 1],
] as const;

const offsets = [
  ["Z", 0],
  ["Z", 0],
  ["+01:00", 60],
  ["-05:30", -330],
] as const;

/** An instant as a literal to the minute, in UTC or beside it. */
export function instantText(instant: number, choices: Choices): string {
  const [offset, minutes] = choices.pick(offsets);
  return `${new Date(instant + minutes * 60_000).toISOString().slice(0, 16)}${offset}`;
}

export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function minuteText(minute: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A duration literal, noted among the thresholds. */
export function duration(choices: Choices, thresholds: Thresholds): string {
  const [text, months, minutes] = choices.pick(plainDurations);
  thresholds.durations.push({ months, minutes });
  return text;
}

/**
 * A constant of a type, noted among the thresholds.
 *
 * @param base - the epoch milliseconds that dates stand around
 */
export function literal(
  type: ValueType,
  choices: Choices,
  thresholds: Thresholds,
  base: number,
): Literal {
  const atom = (text: string): Literal => ({ text, level: 9 });
  const signed = (negative: boolean, text: string): Literal =>
    negative ? { text: `-${text}`, level: 8 } : atom(text);
  switch (type.kind) {
    case "text": {
      const text = choices.pick(texts);
      thresholds.texts.push(text);
      return atom(quoted(text));
    }
    case "number": {
      const [text, value] = choices.pick(plainNumbers);
      const negative = value !== "0" && choices.oneIn(6);
      thresholds.numbers.push(negative ? `-${value}` : value);
      return signed(negative, text);
    }
    case "percent": {
      const value = choices.pick(["20", "0", "50", "33.3", "100", "0.1"]);
      thresholds.percents.push(value);
      return atom(`${value}%`);
    }
    case "bool":
      return atom(choices.pick(["true", "false"]));
    case "date": {
      const day = Math.floor(base / 86_400_000) + choices.between(0, 60) - 30;
      thresholds.days.push(day);
      return atom(dayText(day));
    }
    case "datetime": {
      const minute = Math.floor(base / 60_000) + choices.pick([0, 1, -1, 1440, -1440, 30, -43_200]);
      thresholds.instants.push(minute * 60_000);
      return atom(instantText(minute * 60_000, choices));
    }
    case "time": {
      const minute = choices.pick([540, 0, 1439, 750, 1020]);
      thresholds.minutes.push(minute);
      return atom(minuteText(minute));
    }
    case "duration":
      return atom(duration(choices, thresholds));
    case "money": {
      const [text, value] = choices.pick(plainAmounts);
      const negative = value !== "0" && choices.oneIn(6);
      thresholds.amounts.push(negative ? `-${value}` : value);
      return signed(negative, `${text} ${type.currency ?? choices.pick(["USD", "EUR"])}`);
    }
    case "choice":
      return atom(written(choices.pick(type.choice.members).name));
    case "stage":
      return atom(written(choices.pick(type.process.stages).name));
    case "template":
    case "list":
    case "entity":
      throw new Error(`there are no literals of a ${type.kind}`);
  }
}
