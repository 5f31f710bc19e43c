import {
  shift,
  type Action,
  type Calendar,
  type Json,
  type Schedule,
  type Template,
} from "@seqlang/runtime";
import type { Expected, Length, Moment } from "./scenario.ts";

/** What comparing times takes. */
export interface Clock {
  /** When the place was entered that the action comes from. */
  readonly entered: number;
  readonly zone: string | undefined;
  readonly calendar: Calendar | undefined;
  /** The open hours that business days go by; weekdays unless there are any. */
  readonly schedule: Schedule | undefined;
}

const whole = [[0, 1440]] as const;
const weekdays: Schedule = { week: [whole, whole, whole, whole, whole, [], []], closed: [] };

/** Whether an action is what was expected. */
export function matches(action: Action, expected: Expected, clock: Clock): boolean {
  if (action.kind === "failure" || action.kind !== expected.kind) return false;
  switch (expected.kind) {
    case "step": {
      if (action.kind !== "step" || action.activity !== expected.activity) return false;
      if (expected.name !== undefined && expected.name !== action.name) return false;
      const { args } = action;
      const given = (name: string): Json =>
        Object.hasOwn(args, name) ? (args[name] ?? null) : null;
      return (
        Object.entries(expected.args).every(([name, value]) => same(given(name), value)) &&
        Object.entries(expected.templates ?? {}).every(
          ([name, template]) => (given(name) as Partial<Template> | null)?.name === template,
        )
      );
    }
    case "wait": {
      if (action.kind !== "wait") return false;
      const ends = "until" in action ? action.until : action.deadline;
      const { length, until } = expected;
      if (length !== undefined && endOf(length, clock) !== ends) return false;
      return until === undefined || isMoment(ends, until, clock);
    }
    case "set":
      return (
        action.kind === "set" &&
        action.field === expected.field &&
        same(action.value, expected.value)
      );
    case "advance":
      return action.kind === "advance" && action.sequence === expected.sequence;
    case "exit":
    case "goal":
      return (
        expected.reason === undefined || ("reason" in action && action.reason === expected.reason)
      );
    case "end":
      return true;
  }
}

function endOf(length: Length, clock: Clock): number | undefined {
  const { entered, zone, calendar, schedule = weekdays } = clock;
  return "businessDays" in length
    ? calendar?.addBusinessDays(entered, length.businessDays, schedule, zone ?? "UTC")
    : shift(entered, length.months, length.minutes, zone, clock);
}

function isMoment(instant: number, moment: Moment, { zone = "UTC", calendar }: Clock): boolean {
  if (moment.kind === "instant") return instant === moment.instant;
  const utc = { day: Math.floor(instant / 86_400_000), minute: (instant / 60_000) % 1440 };
  const local = zone === "UTC" ? utc : calendar?.local(instant, zone);
  return moment.kind === "day"
    ? local?.day === moment.day && local.minute === 0
    : local?.minute === moment.minute;
}

/** Whether two values are the same JSON; the order of an object's entries doesn't matter. */
function same(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object") return false;
  if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
  const [some, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    some.size === others.size &&
    [...some].every(([name, value]) => others.has(name) && same(value, others.get(name) as Json))
  );
}
