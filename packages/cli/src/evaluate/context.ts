import { nearest } from "@seqlang/language";
import type { Context } from "@seqlang/runtime";
import * as v from "valibot";
import { Failure, UsageError } from "../problems.ts";

const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(parseInstant(text)), "must be a time such as 2026-11-24T09:00Z"),
  v.transform(parseInstant),
);

const pair = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{3}\/[A-Z]{3}$/, "must be named by two currencies, such as EUR/USD"),
);
const rate = v.pipe(
  v.union([v.string(), v.number()], "must be a number above 0"),
  v.check((value) => Number(value) > 0, "must be a number above 0"),
);

const schema = v.strictObject({
  now: v.optional(instant),
  entered: v.optional(instant),
  outcomes: v.optional(v.record(v.string(), v.record(v.string(), instant))),
  rounds: v.optional(v.array(v.strictObject({ count: v.number(), began: instant }))),
  /** `{ "EUR/USD": "1.08" }` */
  rates: v.optional(v.record(pair, rate)),
});

/**
 * What a `--context` file says: times as ISO 8601 texts, rates by pair of currencies.
 *
 * @throws Failure where it says something else.
 */
export function contextFrom(value: unknown, name: string): Partial<Context> {
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    throw new Failure(`${name} is no context: ${parsed.issues.map(faultText).join("; ")}.`);
  }
  const { now, rates, ...rest } = parsed.output;
  const byPair = new Map(Object.entries(rates ?? {}));
  return {
    ...rest,
    ...(now === undefined ? {} : { now }),
    ...(rates === undefined ? {} : { rates: (from, to) => byPair.get(`${from}/${to}`) }),
  };
}

function faultText(issue: v.InferIssue<typeof schema>): string {
  const path = v.getDotPath(issue) ?? "it";
  if (issue.type !== "strict_object" || issue.received === "Object") {
    return `${path}: ${issue.message}`;
  }
  if (issue.expected !== "never") return `it lacks \`${path}\``;
  const meant = nearest(path, Object.keys(schema.entries));
  return `it has no \`${path}\`${meant === undefined ? "" : ` (did you mean \`${meant}\`?)`}`;
}

/**
 * A time on the command line.
 *
 * @throws UsageError for something else.
 */
export function instantFrom(text: string, option: string): number {
  const parsed = parseInstant(text);
  if (Number.isNaN(parsed)) {
    throw new UsageError(`${option} must be a time such as 2026-11-24T09:00Z, not \`${text}\`.`);
  }
  return parsed;
}

/** Only full times with their zone: what a time without one means differs between machines. */
function parseInstant(text: string): number {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
  return shape.test(text) ? Date.parse(text) : Number.NaN;
}
