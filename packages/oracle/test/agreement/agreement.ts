import { type Context, enrolls, evaluate, explain, type JsonObject } from "../../src/index.ts";
import type { Sequence } from "@seqlang/language";
import type { Evaluator } from "./evaluator.ts";
import { positionsOf } from "./positions.ts";
import { same } from "./same.ts";

/** A question that the two sides answer differently. */
export interface Disagreement {
  readonly asked: string;
  readonly interpreter: unknown;
  readonly generated: unknown;
}

/** Runs a side; what it throws is its answer. */
function attempt(side: () => unknown): unknown {
  try {
    return side();
  } catch (thrown) {
    if (thrown instanceof Error && "what" in thrown) return { missing: thrown.what };
    return { thrown: thrown instanceof Error ? (thrown.stack ?? thrown.message) : thrown };
  }
}

/** Asks both sides one thing. */
function differs(
  asked: string,
  interpreterSide: () => unknown,
  generatedSide: () => unknown,
): Disagreement | undefined {
  const interpreter = attempt(interpreterSide);
  const other = attempt(generatedSide);
  if (same(interpreter, other)) return undefined;
  return { asked, interpreter, generated: other };
}

/** Asks about many records at once, which must not differ from asking about each. */
export function disagreementOnAll(
  model: Sequence,
  generated: Evaluator,
  all: readonly JsonObject[],
  context: Context,
): Disagreement | undefined {
  return differs(
    "evaluateAll",
    () => all.map((json) => evaluate(model, json, context)),
    () =>
      generated.evaluateAll(
        all.map((json) => generated.parse(json)),
        context,
      ),
  );
}

/** Asks both sides everything about a record, and tells the first answers that differ. */
export function disagreement(
  model: Sequence,
  generated: Evaluator,
  json: JsonObject,
  context: Context,
): Disagreement | undefined {
  const parsed = attempt(() => ({ record: generated.parse(json) })) as {
    readonly record?: unknown;
  };
  if (!("record" in parsed)) return { asked: "parse", interpreter: json, generated: parsed };
  const { record } = parsed;

  const first =
    differs(
      "evaluate",
      () => evaluate(model, json, context),
      () => generated.evaluate(record, context),
    ) ??
    differs(
      "enrolls",
      () => enrolls(model, json, context),
      () => generated.enrolls(record, context),
    ) ??
    differs(
      "explain",
      () => explain(model, json, context),
      () => generated.explain(record, context),
    );
  if (first !== undefined) return first;
  const criteria = model.criteria.map(({ position }) => position);
  for (const position of [...positionsOf(model.body), ...criteria, "start", "end", "nowhere"]) {
    const found =
      differs(
        `next ${position}`,
        () => evaluate(model, json, context, position),
        () => generated.next(position, record, context),
      ) ??
      differs(
        `explain ${position}`,
        () => explain(model, json, context, position),
        () => generated.explain(record, context, position),
      );
    if (found !== undefined) return found;
  }
  return undefined;
}
