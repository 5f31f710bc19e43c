import type { Action, Round } from "./answer.ts";
import {
  type After,
  goOnAfterRound,
  type Place,
  run,
  takeStep,
  takeWait,
  takeWaitFor,
  takeWaitUntil,
} from "./flow.ts";
import type { Flow, FlowStatement } from "./model.ts";

/** The answer from a position inside of a flow, or undefined where the flow has no such place. */
export function resume(
  flow: Flow,
  position: string,
  place: Place,
  after: After,
): Action | undefined {
  for (const [index, statement] of flow.entries()) {
    const rest: After = () => run(flow.slice(index + 1), place, after);
    const answer = resumeStatement(statement, position, place, rest);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function firstOf<T>(
  items: readonly T[],
  answer: (item: T) => Action | undefined,
): Action | undefined {
  for (const item of items) {
    const found = answer(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resumeStatement(
  statement: FlowStatement,
  position: string,
  place: Place,
  rest: After,
): Action | undefined {
  const { context } = place.environment;
  const entered = context.entered ?? context.now;
  const inside = (flow: Flow) => resume(flow, position, place, rest);
  switch (statement.kind) {
    case "step":
      // Without a calendar nothing waits for a window, and there is no such place.
      if (position === statement.windowPosition && place.environment.sequence.calendar) {
        return takeStep(statement, place);
      }
      return position === statement.position ? rest() : undefined;
    case "set":
      return position === statement.position ? rest() : undefined;
    case "exit":
    case "advance":
      return position === statement.position ? run([statement], place, rest) : undefined;
    case "wait":
      return position === statement.position
        ? takeWait(statement, entered, place, rest)
        : undefined;
    case "wait-until":
      return position === statement.position
        ? takeWaitUntil(statement, entered, place, rest)
        : undefined;
    case "wait-for":
      return position === statement.position
        ? takeWaitFor(statement, entered, place, rest)
        : firstOf([statement.then, statement.otherwise], inside);
    case "branch":
      return firstOf([...statement.arms.map(({ body }) => body), statement.otherwise], inside);
    case "match":
      return firstOf(
        [...statement.arms.map(({ body }) => body), statement.otherwise ?? []],
        inside,
      );
    case "split":
      return firstOf(
        statement.arms.map(({ body }) => body),
        inside,
      );
    case "repeat": {
      const round: Round = context.rounds?.[place.rounds.length] ?? { count: 1, began: entered };
      if (position === statement.position) return goOnAfterRound(statement, round, place, rest);
      const within = { ...place, rounds: [...place.rounds, round] };
      return resume(statement.body, position, within, () =>
        goOnAfterRound(statement, round, place, rest),
      );
    }
  }
}
