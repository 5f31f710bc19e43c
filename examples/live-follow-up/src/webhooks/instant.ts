import * as v from "valibot";

const message = 'expected a time with its zone, such as "2026-03-02T10:00:00Z"';

/** When something happened, as epoch milliseconds; events may be told long after. */
export const Instant = v.pipe(
  v.string(message),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/, message),
  v.transform((text) => Date.parse(text)),
  v.check((instant) => Number.isFinite(instant), message),
);
