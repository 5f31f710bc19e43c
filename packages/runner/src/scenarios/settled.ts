import type { Action, Context, Json } from "@seqlang/runtime";
import type { Played, Stage } from "./played.ts";
import type { Computed, Expected } from "./scenario.ts";

/**
 * What is expected, with the values that are computed of the record as it is now; undefined where
 * these can't be known.
 */
export function settled(expected: Expected, played: Played, stage: Stage): Expected | undefined {
  if (!("computed" in expected) || expected.computed === undefined) return expected;
  const action = answer(expected.computed, played, stage);
  switch (expected.kind) {
    case "set":
      return action?.kind === "set" ? { ...expected, value: action.value } : undefined;
    case "wait": {
      // What is over already is no wait.
      if (action?.kind !== "wait" || !("until" in action)) return undefined;
      return { ...expected, until: { kind: "instant", instant: action.until } };
    }
    case "step": {
      if (action?.kind !== "step") return undefined;
      const { args: known } = action;
      const args = expected.computed.parameters.map((name): [string, Json] => [
        name,
        Object.hasOwn(known, name) ? (known[name] ?? null) : null,
      ]);
      return { ...expected, args: { ...expected.args, ...Object.fromEntries(args) } };
    }
  }
}

function answer({ by }: Computed, played: Played, stage: Stage): Action | undefined {
  const sequence = stage.expectations?.[by];
  if (sequence === undefined) return undefined;
  const { calendar, rates } = stage;
  const { now, record, enrollment } = played;
  const context: Context = { now, calendar, rates, outcomes: enrollment?.outcomes ?? {} };
  try {
    const parsed = sequence.parse(record) as never;
    return sequence.next("start", parsed, context as Context<never>) as Action;
  } catch {
    // What the record or the context lacks is told of the action that comes.
    return undefined;
  }
}
