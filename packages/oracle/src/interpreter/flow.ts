import { there } from "../there.ts";
import type { Action, Round } from "./answer.ts";
import { afterDelay, momentOf } from "./delay.ts";
import type { Environment } from "./environment.ts";
import { compareValues } from "./compare.ts";
import { evaluateExpression } from "./expression.ts";
import type {
  Flow,
  FlowStatement,
  Match,
  Repeat,
  Step,
  Wait,
  WaitFor,
  WaitUntil,
} from "./model.ts";
import { isSecret } from "./secrets.ts";
import { armOf, drawOf, keyOf } from "./split.ts";
import { jsonOf } from "./text.ts";
import { openFrom } from "./time.ts";
import { decide, note } from "./trace.ts";
import type { Json } from "./value.ts";

/** What comes after a statement: the answer of the rest of the sequence. */
export type After = () => Action;

/** Where an evaluation stands: its surroundings and the rounds of the `repeat`s around. */
export interface Place {
  readonly environment: Environment;
  readonly rounds: readonly Round[];
}

/** The answer of a flow, and of what comes after it where it stops nowhere. */
export function run(flow: Flow, place: Place, after: After): Action {
  const [first, ...rest] = flow;
  return first === undefined ? after() : execute(first, place, () => run(rest, place, after));
}

/** An action at a position, with the rounds around it. */
function at(place: Place, position: string) {
  return place.rounds.length === 0 ? { position } : { position, rounds: place.rounds };
}

function execute(statement: FlowStatement, place: Place, after: After): Action {
  const { environment } = place;
  const { now } = environment.context;
  switch (statement.kind) {
    case "step":
      return takeStep(statement, place);
    case "branch": {
      const arm = statement.arms.find(({ condition }) => decide("when", condition, environment));
      return run(arm === undefined ? statement.otherwise : arm.body, place, after);
    }
    case "match":
      return takeMatch(statement, place, after);
    case "wait":
      return takeWait(statement, now, place, after);
    case "wait-until":
      return takeWaitUntil(statement, now, place, after);
    case "wait-for":
      return takeWaitFor(statement, now, place, after);
    case "exit":
      return {
        kind: "exit",
        ...(statement.reason === undefined ? {} : { reason: statement.reason }),
        ...at(place, statement.position),
      };
    case "set": {
      const value = evaluateExpression(statement.value, environment);
      return {
        kind: "set",
        field: statement.field.name,
        value: value === undefined ? null : jsonOf(statement.field.type, value),
        ...at(place, statement.position),
      };
    }
    case "advance":
      return { kind: "advance", sequence: statement.sequence, ...at(place, statement.position) };
    case "split": {
      const { sequence, record } = environment;
      const key = keyOf(sequence.entity, record);
      const index = armOf(statement, drawOf(key, sequence.name, statement.name));
      const arm = there(statement.arms[index]);
      note("split", statement.name, `${arm.percent}%`, statement.origin, [], environment);
      return run(arm.body, place, after);
    }
    case "repeat":
      return takeRound(statement, { count: 1, began: now }, place, after);
  }
}

/** A step, or the wait until the sequence's calendar lets it out. */
export function takeStep(step: Step, place: Place): Action {
  const { environment } = place;
  const { now } = environment.context;
  const opens = openFrom(now, environment);
  if (opens > now) return { kind: "wait", until: opens, ...at(place, step.windowPosition) };
  const args: { [name: string]: Json } = Object.create(null) as { [name: string]: Json };
  for (const { parameter, value } of step.arguments) {
    const argument = evaluateExpression(value, environment);
    if (argument !== undefined) args[parameter.name] = jsonOf(parameter.type, argument);
  }
  return {
    kind: "step",
    activity: step.activity.name,
    args,
    ...(step.name === undefined ? {} : { name: step.name }),
    ...at(place, step.position),
  };
}

function takeMatch(match: Match, place: Place, after: After): Action {
  const { environment } = place;
  const { type } = match.subject;
  const subject = evaluateExpression(match.subject, environment);
  const take = (text: string, flow: Flow) => {
    const shown = isSecret(match.subject) ? "a private case" : text;
    note("match", match.text, shown, match.subject.origin, [match.subject], environment);
    return run(flow, place, after);
  };
  for (const arm of match.arms) {
    const fits =
      subject === undefined
        ? arm.takesMissing
        : arm.patterns.some((pattern) => {
            const value = evaluateExpression(pattern, environment);
            return value !== undefined && compareValues(type, subject, value, environment) === 0;
          });
    if (fits) return take(arm.text, arm.body);
  }
  return take("else", match.otherwise ?? []);
}

/** A pause whose beginning is known. */
export function takeWait(wait: Wait, entered: number, place: Place, after: After): Action {
  const until = afterDelay(wait.delay, entered, place.environment);
  return place.environment.context.now >= until
    ? after()
    : { kind: "wait", until, ...at(place, wait.position) };
}

export function takeWaitUntil(
  wait: WaitUntil,
  entered: number,
  place: Place,
  after: After,
): Action {
  const until = momentOf(wait.moment, entered, place.environment);
  return until === undefined || place.environment.context.now >= until
    ? after()
    : { kind: "wait", until, ...at(place, wait.position) };
}

export function takeWaitFor(wait: WaitFor, entered: number, place: Place, after: After): Action {
  const limit = afterDelay(wait.limit, entered, place.environment);
  const deadline = Math.max(entered, limit);
  const inTime = { ...place.environment, deadline };
  if (decide("wait", wait.condition, inTime)) return run(wait.then, place, after);
  if (place.environment.context.now >= deadline) return run(wait.otherwise, place, after);
  return { kind: "wait", for: wait.condition.text, deadline, ...at(place, wait.position) };
}

/** One round of the body, then what comes after a round. */
function takeRound(repeat: Repeat, round: Round, outer: Place, after: After): Action {
  const place = { ...outer, rounds: [...outer.rounds, round] };
  // What was done in no time at all would be done again in no time, so it counts as all rounds.
  return run(repeat.body, place, () => afterRound(repeat, round, outer, after, after));
}

/** What follows a round that an evaluation started in: leave, pause or begin the next round. */
export function goOnAfterRound(repeat: Repeat, round: Round, outer: Place, after: After): Action {
  const { now } = outer.environment.context;
  const nextRound = { count: round.count + 1, began: now };
  return afterRound(repeat, round, outer, after, () => takeRound(repeat, nextRound, outer, after));
}

function afterRound(
  repeat: Repeat,
  round: Round,
  outer: Place,
  after: After,
  again: After,
): Action {
  const { environment } = outer;
  if (repeat.until !== undefined && decide("until", repeat.until, environment)) return after();
  if (round.count >= repeat.times) return after();
  if (repeat.every === undefined) return again();
  const next = afterDelay(repeat.every, round.began, environment);
  if (environment.context.now >= next) return again();
  const place = at({ ...outer, rounds: [...outer.rounds, round] }, repeat.position);
  return repeat.until === undefined
    ? { kind: "wait", until: next, ...place }
    : { kind: "wait", for: repeat.until.text, deadline: next, ...place };
}
