import { isTiny } from "../plan/layout.ts";
import type { Block, BranchDecision, Decision, Goto } from "../plan/plan.ts";
import { answerStatements } from "./answer.ts";
import { callOf } from "./block-call.ts";
import { conditionComment, conditionTest } from "./condition.ts";
import type { FlowEmission } from "./emission.ts";
import { atom } from "./js.ts";
import { matchStatements } from "./match.ts";
import { beginStatements, roundStatements } from "./rounds.ts";
import type { Scope } from "./scope.ts";
import { splitStatements } from "./split.ts";
import { choose, nothing, returns, sequence, type Statements } from "./statement.ts";
import { awaitStatements, openStatements, pauseStatements } from "./waits.ts";
import { Ways } from "./ways.ts";

/** A block, and those that follow in place, as far as `stop`. */
export function blockStatements(
  from: Block,
  stop: Block | undefined,
  scope: Scope,
  emission: FlowEmission,
): Statements {
  let statements = nothing;
  for (let at: Block | undefined = from; at !== undefined; at = at.after) {
    if (at !== from) {
      if (at === stop) return statements;
      if (isTiny(at) || emission.layout.entry(at) !== undefined) {
        return sequence(statements, goStatements(goto(at), undefined, scope, emission));
      }
    }
    statements = sequence(statements, decide(at.decision, at.after, scope, emission));
    if (!statements.falls) return statements;
  }
  return statements;
}

function goto(to: Block): Goto {
  return { kind: "goto", block: to, entered: "now" };
}

/** A decision's statements; control that goes on with `fall` falls off their end. */
export function decide(
  decision: Decision,
  fall: Block | undefined,
  scope: Scope,
  emission: FlowEmission,
): Statements {
  const inner = (next: Decision) => decide(next, fall, scope, emission);
  switch (decision.kind) {
    case "goto":
      return goStatements(decision, fall, scope, emission);
    case "yield": {
      const { answer } = decision;
      const mark = answer === "end" ? "" : emission.mark(answer.origin);
      return answerStatements(decision, scope, mark);
    }
    case "branch":
      return branchStatements(decision, scope, emission, inner);
    case "match":
      return matchStatements(decision, scope, emission, inner);
    case "split":
      return splitStatements(decision, scope, emission, inner);
    case "open":
      return openStatements(decision, scope, emission, inner);
    case "pause":
      return pauseStatements(decision, scope, emission, inner);
    case "await":
      return awaitStatements(decision, scope, emission, inner);
    case "begin":
      return beginStatements(decision, scope, emission);
    case "round":
      return roundStatements(decision, scope, emission, inner);
  }
}

function branchStatements(
  decision: BranchDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const ways = new Ways(scope);
  let { beliefs } = scope.uses;
  const arms = decision.arms.map(({ condition, to }) => {
    scope.uses.beliefs = beliefs;
    const test = conditionTest(condition, "when", scope, emission);
    const then = ways.take(test.whenTrue, () => inner(to));
    beliefs = test.whenFalse;
    return { condition, test: test.js, then };
  });
  const last = ways.take(beliefs, () => inner(decision.otherwise));
  ways.join();
  return arms.reduceRight<Statements>((otherwise, { condition, test, then }) => {
    const mark = emission.mark(condition.origin);
    return choose(test, then, otherwise, conditionComment("when", condition), mark);
  }, last);
}

/** On with a block: in place where it stands here alone, else by a call. */
function goStatements(
  { block: to, entered }: Goto,
  fall: Block | undefined,
  scope: Scope,
  emission: FlowEmission,
): Statements {
  if (to === fall) return nothing;
  if (isTiny(to)) return decide(to.decision, fall, scope, emission);
  const entry = emission.layout.entry(to);
  if (entry === undefined) return blockStatements(to, fall, scope, emission);
  return returns(callOf(to, scope, emission, { entered, rounds: atom("rounds") }));
}
