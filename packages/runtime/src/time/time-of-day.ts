import { twoDigits } from "./date.ts";
import { minuteLength } from "./range.ts";

const spelling = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?$/;

/**
 * Minutes since midnight of `09:00` or `09:00:30.250`, read to the millisecond; undefined for what
 * is no time of day. A day ends before 24:00, which is the next day's 00:00.
 */
export function timeOf(text: string): number | undefined {
  const match = spelling.exec(text);
  if (match === null) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  // Divided once, so that every way to the same time gives the same number.
  const whole = (hour * 60 + minute) * minuteLength;
  return (whole + second * 1000 + millisecondsOf(match[4])) / minuteLength;
}

/** Milliseconds of a second's decimals; what is finer is cut off. */
export function millisecondsOf(decimals = ""): number {
  return Number(decimals.slice(0, 3).padEnd(3, "0"));
}

/** `09:00`, with seconds where there are any. */
export function timeText(minute: number): string;
export function timeText(minute: number | undefined): string | undefined;
export function timeText(minute: number | undefined): string | undefined {
  return minute === undefined ? undefined : clockText(Math.round(minute * minuteLength), false);
}

/** The clock at milliseconds since midnight. */
export function clockText(milliseconds: number, seconds: boolean): string {
  const hour = Math.floor(milliseconds / 3_600_000);
  const minute = Math.floor(milliseconds / minuteLength) % 60;
  const rest = milliseconds % minuteLength;
  const clock = `${twoDigits(hour)}:${twoDigits(minute)}`;
  return seconds || rest !== 0 ? `${clock}:${secondsText(rest)}` : clock;
}

function secondsText(milliseconds: number): string {
  const second = twoDigits(Math.floor(milliseconds / 1000));
  const rest = milliseconds % 1000;
  return rest === 0 ? second : `${second}.${String(rest).padStart(3, "0")}`;
}
