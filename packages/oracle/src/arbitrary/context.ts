import type { Context } from "../interpreter/environment.ts";
import type { Choices } from "./choices.ts";
import type { Program } from "./program.ts";

const minute = 60_000;
const offsets = [
  0,
  0,
  1,
  -1,
  9 * 60 * minute,
  12 * 60 * minute,
  86_400_000,
  3 * 86_400_000,
  -86_400_000,
];

const rates: Readonly<Record<string, string | number>> = {
  "EUR/USD": "1.0837",
  "USD/EUR": 0.9228,
  "JPY/USD": "0.0066",
  "USD/JPY": 151,
  "EUR/JPY": "163.5",
};

/** Rates of which some are awkward and one, from JPY to EUR, isn't known. */
function rate(from: string, to: string): string | number | undefined {
  return rates[`${from}/${to}`];
}

/** Draws what an evaluation is given beside the record. */
export function drawContext(
  program: Program,
  calendar: NonNullable<Context["calendar"]>,
  choices: Choices,
): Context {
  const now = program.base + choices.pick(offsets);
  const spans = program.thresholds.durations.map(
    ({ months, minutes }) => months * 43_830 + minutes,
  );
  const length = () => choices.pick([0, 1, ...spans]) * minute;
  const earlier = () => now - length() - choices.pick([0, 1, -1]);
  // A position was often entered a wait ago, just now or long since, and what was waited for came
  // about when the wait ended, or a moment before or after.
  const wait = choices.pick(spans.length === 0 ? [1] : spans) * minute;
  const since = choices.pick([0, 0, 1, -1, minute, 86_400_000]);
  const entered = !choices.oneIn(3) ? Math.min(now, now - wait - since) : undefined;
  const end = (entered ?? now) + wait;
  const happened = () =>
    choices.oneIn(2) ? end + choices.pick([0, 0, 0, 1, -1, minute]) : earlier();
  const outcomes = Object.fromEntries(
    [...program.steps].map(([step, activity]) => [
      step,
      Object.fromEntries(
        activity.outcomes
          .filter(() => choices.oneIn(3))
          .map((outcome) => [outcome, Math.min(now, happened())]),
      ),
    ]),
  );
  const round = () => ({ count: choices.between(1, 4), began: Math.min(now, earlier()) });
  return {
    now,
    ...(entered === undefined ? {} : { entered }),
    ...(choices.oneIn(4) ? {} : { outcomes }),
    ...(choices.oneIn(2) ? { rounds: choices.several(0, 3, round) } : {}),
    ...(choices.oneIn(8) ? {} : { rates: rate }),
    ...(choices.oneIn(12) ? {} : { calendar }),
  };
}
