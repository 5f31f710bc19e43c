import type { Repeat } from "@seqlang/language";
import { isTiny } from "../plan/layout.ts";
import type { BeginDecision, Decision, RoundDecision } from "../plan/plan.ts";
import { callOf } from "./block-call.ts";
import { conditionComment, conditionTest } from "./condition.ts";
import type { Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { atom, binary, call, member, or, string, type Js } from "./js.ts";
import { contextOf, nowOf, type Scope } from "./scope.ts";
import { choose, constDoc, nothing, returns, sequence, type Statements } from "./statement.ts";
import { isAhead, later, waiting } from "./waits.ts";

/** Enters a `repeat`, in its first round. */
export function beginStatements(
  { repeat, body }: BeginDecision,
  scope: Scope,
  emission: FlowEmission,
): Statements {
  const around = body.depth > 1 ? atom("rounds") : atom("[]");
  const rounds = call(scope.module.runtime("firstRound"), around, nowOf(scope));
  const mark = emission.mark(repeat.origin);
  return returns(callOf(body, scope, emission, { entered: "now", rounds }), mark);
}

/** What follows a round: another one, a pause before it, or what comes after them all. */
export function roundStatements(
  { repeat, depth, body, leave }: RoundDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const { runtime } = scope.module;
  const outer = { ...scope };
  const leaving = leaveStatements(leave, depth, outer, emission, inner);
  const last = binary(">=", atom("round.count"), atom(String(repeat.times)));
  const done =
    repeat.until === undefined
      ? last
      : or(conditionTest(repeat.until, "until", scope, emission).js, last);
  const round = constDoc("round", call(runtime("lastRound"), atom("rounds")));
  const above: Doc =
    repeat.until === undefined ? "// the last round" : conditionComment("until", repeat.until);
  const pause = pauseOfRound(repeat, depth, scope, emission);
  const kept = member(contextOf(scope), "rounds");
  const rounds: Js = { kind: "member", object: kept, access: `?.[${depth - 1}]` };
  // Nothing happened in a round that began just now, and nothing would in the next.
  const idle = binary("!==", rounds, atom("round"));
  const next = call(runtime("nextRound"), atom("rounds"), nowOf(scope));
  const again = returns(callOf(body, scope, emission, { entered: "now", rounds: next }));
  const start: Statements = { docs: [round], falls: true };
  return sequence(
    start,
    choose(
      done,
      leaving,
      sequence(pause, choose(idle, leaving, again, "// nothing happened, and nothing would")),
      above,
      emission.mark(repeat.origin),
    ),
  );
}

/** Leaving a `repeat` leads to where it stands, with the rounds of those around it. */
function leaveStatements(
  leave: Decision,
  depth: number,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  if (leave.kind !== "goto" || isTiny(leave.block)) return inner(leave);
  const rounds = call(member(atom("rounds"), "slice"), atom("0"), atom(String(depth - 1)));
  return returns(callOf(leave.block, scope, emission, { entered: "now", rounds }));
}

function pauseOfRound(
  repeat: Repeat,
  depth: number,
  scope: Scope,
  emission: FlowEmission,
): Statements {
  if (repeat.every === undefined) return nothing;
  const end = later(repeat.every, atom("round.began"), scope, emission);
  const what: Readonly<Record<string, Js>> =
    repeat.until === undefined
      ? { until: atom("until") }
      : { for: string(repeat.until.text), deadline: atom("until") };
  return sequence(
    { docs: [constDoc("until", end.js)], falls: true },
    choose(
      isAhead("until", end.optional, scope),
      returns(waiting(what, repeat.position, depth)),
      nothing,
    ),
  );
}
