import type { Construct } from "./construct.ts";

const title = (name: string, text: string, other: string): Construct => ({
  name,
  with: `task(title = ${text})`,
  without: `task(title = ${other})`,
});
const argument = (name: string, parameter: string, text: string, other: string): Construct => ({
  name,
  with: `task(title = "", ${parameter} = ${text})`,
  without: `task(title = "", ${parameter} = ${other})`,
});
const wait = (name: string, text: string, other: string): Construct => ({
  name,
  with: `wait ${text}\nphone`,
  without: `wait ${other}\nphone`,
});

/** Every form of literal. */
export const literals: readonly Construct[] = [
  argument("number", "count", "10", "11"),
  argument("decimal", "count", "1.5", "1"),
  argument("separators", "count", "1_000", "1"),
  argument("M", "count", "1.5M", "1.5"),
  argument("k", "count", "250k", "250"),
  argument("negative", "count", "-1", "1"),
  { name: "percent", with: "meeting(share = 20%)", without: "meeting(share = 2%)" },
  { name: "money", with: "meeting(cost = 1M USD)", without: "meeting(cost = 1 USD)" },
  argument("date", "due", "2026-11-24", "2026-11-25"),
  argument("date-time", "at", "2026-11-24T09:00Z", "2026-11-24T09:01Z"),
  argument("date-time with an offset", "at", "2026-11-24T09:00+01:00", "2026-11-24T09:00Z"),
  argument("time", "`when`", "09:00", "09:01"),
  wait("minutes", "45 minutes", "46 minutes"),
  wait("hours", "1 hour", "2 hours"),
  wait("days", "3 days", "4 days"),
  wait("weeks", "1 week", "2 weeks"),
  wait("months", "1 month", "30 days"),
  wait("years", "1 year", "11 months"),
  wait("several units", "1 day 12 hours", "1 day"),
  {
    name: "true",
    with: "when vip = true -> phone",
    without: "when vip = false -> phone",
    given: { vip: true },
  },
  {
    name: "false",
    with: "when doNotEmail = false -> phone",
    without: "when doNotEmail = true -> phone",
  },
  title("text", '"a"', '"b"'),
  title('\\"', '"a\\""', '"a"'),
  title("\\\\", '"a\\\\"', '"a"'),
  title("\\n", '"a\\n"', '"an"'),
  title("\\t", '"a\\t"', '"at"'),
  title("\\{ \\}", '"\\{owner.name\\}"', '"{owner.name}"'),
  title("\\uXXXX", '"\\u00e9"', '"u00e9"'),
];
