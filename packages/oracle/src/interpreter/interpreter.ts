import type { Action, Decision, Enrollment, Explanation } from "./answer.ts";
import { type Context, type Environment, Missing } from "./environment.ts";
import { explanationText } from "./explanation-text.ts";
import { holds } from "./expression.ts";
import { type Place, run } from "./flow.ts";
import type { Criterion, Sequence } from "./model.ts";
import { resume } from "./resume.ts";
import { secretsAt } from "./secrets.ts";
import { decide } from "./trace.ts";
import type { JsonObject } from "./value.ts";

function environmentOf(sequence: Sequence, record: JsonObject, context: Context): Environment {
  const trace: Decision[] = [];
  return { sequence, record, context, rows: new Map(), deadline: Infinity, trace };
}

function leave({ leaves, reason, condition, position }: Criterion): Action {
  const because = reason === undefined ? {} : { reason };
  return { kind: leaves, ...because, criterion: condition.text, position };
}

/** What a place that the flow does not have stands for: the start, the end, a criterion, nothing. */
function elsewhere(position: string, { environment, rounds }: Place, end: () => Action): Action {
  const { sequence } = environment;
  if (position === "end") return end();
  if (position === "start") return run(sequence.body, { environment, rounds }, end);
  const criterion = sequence.criteria.find((candidate) => candidate.position === position);
  if (criterion !== undefined) return leave(criterion);
  return { kind: "failure", missing: `the position ${position}`, position };
}

/** Global criteria first, wherever they stand; then the flow, from its start or a position. */
function answer(environment: Environment, position: string): Action {
  const { sequence } = environment;
  const end = (): Action => ({ kind: "end", position: "end" });
  const place = { environment, rounds: [] };
  try {
    const met = sequence.criteria.find(({ condition }) =>
      decide("criterion", condition, environment),
    );
    if (met !== undefined) return leave(met);
    return resume(sequence.body, position, place, end) ?? elsewhere(position, place, end);
  } catch (thrown) {
    if (!(thrown instanceof Missing)) throw thrown;
    return { kind: "failure", missing: thrown.what, position };
  }
}

/** The next action of a record: from the start, or from a position. */
export function evaluate(
  sequence: Sequence,
  record: JsonObject,
  context: Context,
  position = "start",
): Action {
  return answer(environmentOf(sequence, record, context), position);
}

/** The same answer with the decisions that led to it. */
export function explain(
  sequence: Sequence,
  record: JsonObject,
  context: Context,
  position = "start",
): Explanation {
  const environment = environmentOf(sequence, record, context);
  const action = answer(environment, position);
  const decisions = environment.trace;
  const secret = secretsAt(sequence.body, action.position);
  return { action, decisions, text: explanationText(action, decisions, secret) };
}

/** Whether a record may enter: every `enroll when` holds and no `suppress when` does. */
export function enrolls(sequence: Sequence, record: JsonObject, context: Context): Enrollment {
  const environment = environmentOf(sequence, record, context);
  try {
    return mayEnter(sequence, environment);
  } catch (thrown) {
    if (!(thrown instanceof Missing)) throw thrown;
    return { enrolls: false, because: "failure", missing: thrown.what };
  }
}

function mayEnter(sequence: Sequence, environment: Environment): Enrollment {
  const suppressed = sequence.suppress.find(({ expression }) => holds(expression, environment));
  if (suppressed !== undefined) {
    return { enrolls: false, because: "suppressed", condition: suppressed.text };
  }
  const failed = sequence.enroll.find(({ expression }) => !holds(expression, environment));
  if (failed !== undefined) {
    return { enrolls: false, because: "not eligible", condition: failed.text };
  }
  return { enrolls: true };
}
