import { Decimal } from "decimal.js";

/** A value as it is placed among others of its kind. */
export type Mark = number | string | Decimal;

/** The values of one type in their order, as far as conditions can tell them apart. */
export interface Line {
  readonly order: (a: Mark, b: Mark) => number;
  /** Whole numbers: between one and the next there is nothing. */
  readonly whole: boolean;
  /** The least value there is. */
  readonly least?: Mark;
  /** What every value is less than. */
  readonly end?: Mark;
}

const byNumber = (a: Mark, b: Mark): number => Number(a) - Number(b);
const byAmount = (a: Mark, b: Mark): number => new Decimal(a).comparedTo(b);

/** By code point, as text compares. */
function byText(a: Mark, b: Mark): number {
  const [left, right] = [String(a), String(b)];
  let at = 0;
  while (at < left.length && at < right.length) {
    const [x, y] = [left.codePointAt(at) ?? 0, right.codePointAt(at) ?? 0];
    if (x !== y) return x - y;
    at += x > 0xffff ? 2 : 1;
  }
  return left.length - right.length;
}

/** Numbers, lengths of time and instants: between any two there are others. */
export const numbers: Line = { order: byNumber, whole: false };
export const days: Line = { order: byNumber, whole: true };
/** Minutes of a day. */
export const timesOfDay: Line = { order: byNumber, whole: false, least: 0, end: 24 * 60 };
export const counts: Line = { order: byNumber, whole: true, least: 0 };
export const amounts: Line = { order: byAmount, whole: false };
export const texts: Line = { order: byText, whole: false, least: "" };

/** A closed set, by index. */
export function members(count: number): Line {
  return { order: byNumber, whole: true, least: 0, end: count };
}

/** Before or right after a value: where one part of a line ends and the next begins. */
export interface Cut {
  readonly mark: Mark;
  readonly after: boolean;
}

/** From a cut to a later one; undefined where the part has no end on that side. */
export type Part = readonly [from: Cut | undefined, to: Cut | undefined];

/** The part of a line where a comparison with a value holds; undefined where it never does. */
export function partOf(
  line: Line,
  operator: "=" | "<" | "<=" | ">" | ">=",
  mark: Mark,
): Part | undefined {
  const before = cutAt(line, mark, false);
  const after = cutAt(line, mark, true);
  const range: Part =
    operator === "="
      ? [before, after]
      : operator === "<"
        ? [undefined, before]
        : operator === "<="
          ? [undefined, after]
          : operator === ">"
            ? [after, undefined]
            : [before, undefined];
  return within(line, range);
}

function cutAt(line: Line, mark: Mark, after: boolean): Cut {
  if (!line.whole) return { mark, after };
  const value = Number(mark);
  return { mark: after ? Math.floor(value) + 1 : Math.ceil(value), after: false };
}

/** A part without what lies beyond the line's ends. */
function within(line: Line, [from, to]: Part): Part | undefined {
  const { least, end } = line;
  if (to !== undefined && least !== undefined) {
    const order = line.order(to.mark, least);
    if (order < 0 || (order === 0 && !to.after)) return undefined;
  }
  if (from !== undefined && end !== undefined && line.order(from.mark, end) >= 0) return undefined;
  if (from !== undefined && to !== undefined && compareCuts(line, from, to) >= 0) return undefined;
  const low =
    from !== undefined && least !== undefined && reaches(line, least, from) ? undefined : from;
  const high =
    to !== undefined && end !== undefined && line.order(to.mark, end) >= 0 ? undefined : to;
  return [low, high];
}

/** Whether the cut lies at or before the least value. */
function reaches(line: Line, least: Mark, cut: Cut): boolean {
  const order = line.order(cut.mark, least);
  return order < 0 || (order === 0 && !cut.after);
}

export function compareCuts(line: Line, a: Cut, b: Cut): number {
  return line.order(a.mark, b.mark) || Number(a.after) - Number(b.after);
}
