import type { Condition, Delay, Origin, Repeat, WaitUntil } from "@seqlang/language";
import { isTiny, throughTiny, type Layout } from "../plan/layout.ts";
import type {
  AwaitDecision,
  BeginDecision,
  Block,
  BranchDecision,
  Decision,
  Goto,
  PauseDecision,
  RoundDecision,
} from "../plan/plan.ts";
import { answerStatements } from "./answer.ts";
import type { Doc } from "./doc.ts";
import { commentText } from "./escape.ts";
import { booleanOf, testOf, valueOf } from "./expression/emit.ts";
import { testAfter, type Test } from "./expression/narrowing.ts";
import {
  and,
  atom,
  binary,
  call,
  fallback,
  member,
  object,
  or,
  string,
  undefinedValue,
  type Js,
} from "./js.ts";
import { matchStatements } from "./match.ts";
import { contextOf, nowOf, recordOf, zoneOf, type Scope } from "./scope.ts";
import { splitStatements } from "./split.ts";
import { choose, constDoc, nothing, returns, sequence, type Statements } from "./statement.ts";
import type { Tracing } from "./tracing.ts";
import { Ways } from "./ways.ts";

/** What the emission of decisions goes by; one for the plain functions, one for the traced ones. */
export interface FlowEmission {
  readonly layout: Layout;
  /** The name of the function that begins with a block. */
  readonly functionName: (blocks: readonly Block[]) => string;
  readonly tracing: Tracing | undefined;
  /** Marks a line of code with its place in the source. */
  readonly mark: (origin: Origin) => string;
  /** The calendar's open hours, a constant of the module. */
  readonly schedule: () => Js;
}

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
    case "open": {
      const { step, depth } = decision;
      const name = scope.module.bind("open");
      const args = [nowOf(scope), emission.schedule(), zoneOf(scope), contextOf(scope)];
      const open = call(scope.module.runtime("nextOpen"), ...args);
      const wait = waiting({ until: atom(name) }, step.windowPosition, depth);
      const closed = binary("<", nowOf(scope), atom(name));
      return sequence(
        { docs: [constDoc(name, open)], falls: true },
        choose(closed, returns(wait), inner(decision.to), "// closed", emission.mark(step.origin)),
      );
    }
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
    return choose(test, then, otherwise, comment("when", condition), mark);
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

interface CallOptions {
  readonly entered: Goto["entered"];
  readonly rounds: Js;
}

/** The call of the function that a block stands in. */
export function callOf(
  block: Block,
  scope: Scope,
  emission: FlowEmission,
  { entered, rounds }: CallOptions,
): Js {
  const to = throughTiny(block);
  const entry = emission.layout.entry(to) ?? { blocks: [to], index: 0 };
  const args = [recordOf(scope), contextOf(scope)];
  if (to.depth > 0) args.push(rounds);
  if (to.timed) {
    const now = nowOf(scope);
    args.push(entered === "now" ? now : fallback(member(contextOf(scope), "entered"), now));
  }
  if (entry.blocks.length > 1) args.push(atom(String(entry.index)));
  if (emission.tracing !== undefined) args.push(atom("trace"));
  return call(emission.functionName(entry.blocks), ...args);
}

/** A condition's test; in traced functions, noted with what it read. */
export function conditionTest(
  condition: Condition,
  kind: "when" | "criterion" | "wait" | "until",
  scope: Scope,
  { tracing }: FlowEmission,
): Test {
  const { beliefs } = scope.uses;
  if (tracing === undefined) return testAfter(testOf(condition.expression, scope), beliefs);
  const held = testAfter(booleanOf(condition.expression, scope), beliefs).js;
  const js = tracing.test(kind, condition, held, scope);
  return { js, whenTrue: beliefs, whenFalse: beliefs };
}

function comment(kind: string, { text }: Condition): Doc {
  return `// ${kind} ${commentText(text)}`;
}

function waiting(what: Readonly<Record<string, Js>>, position: string, depth: number): Js {
  const rounds = depth > 0 ? atom("rounds") : undefined;
  return object({ kind: string("wait"), ...what, position: string(position), rounds });
}

/** The instant a length of time after another. */
function later(
  delay: Delay,
  from: Js,
  scope: Scope,
  emission: FlowEmission,
): { readonly js: Js; readonly optional: boolean } {
  const { runtime } = scope.module;
  const zone = [zoneOf(scope), contextOf(scope)];
  if (delay.kind === "business-days") {
    const args = [from, atom(String(delay.count)), emission.schedule(), ...zone];
    return { js: call(runtime("addBusinessDays"), ...args), optional: false };
  }
  const { value } = delay;
  if (value.kind === "constant" && value.value.kind === "duration") {
    const { months, minutes } = value.value;
    const by = [atom(String(months)), atom(String(minutes))];
    return { js: call(runtime("shift"), from, ...by, ...zone), optional: true };
  }
  const by = valueOf(value, scope).js;
  return { js: call(runtime("shiftBy"), from, by, ...zone), optional: true };
}

function momentOf({ moment }: WaitUntil, scope: Scope): { js: Js; optional: boolean } {
  const { js, optional } = valueOf(moment, scope);
  const { runtime } = scope.module;
  const zone = [zoneOf(scope), contextOf(scope)];
  if (moment.type.kind === "date") {
    return { js: call(runtime("startOfDay"), js, ...zone), optional };
  }
  if (moment.type.kind !== "time") return { js, optional };
  return { js: call(runtime("nextTimeOfDay"), js, atom("entered"), ...zone), optional };
}

function pauseStatements(
  { wait, depth, to }: PauseDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const until =
    wait.kind === "wait"
      ? later(wait.delay, atom("entered"), scope, emission)
      : momentOf(wait, scope);
  return sequence(
    { docs: [constDoc("until", until.js)], falls: true },
    choose(
      isAhead("until", until.optional, scope),
      returns(waiting({ until: atom("until") }, wait.position, depth)),
      inner(to),
      undefined,
      emission.mark(wait.origin),
    ),
  );
}

function isAhead(name: string, optional: boolean, scope: Scope): Js {
  const ahead = binary("<", nowOf(scope), atom(name));
  return optional ? and(binary("!==", atom(name), undefinedValue), ahead) : ahead;
}

function awaitStatements(
  { wait, depth, then, otherwise }: AwaitDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const limit = later(wait.limit, atom("entered"), scope, emission);
  // A limit that is missing or negative leaves no time.
  const end = limit.optional ? fallback(limit.js, atom("entered")) : limit.js;
  const isFixed =
    wait.limit.kind === "business-days" ||
    (wait.limit.value.kind === "constant" &&
      wait.limit.value.value.kind === "duration" &&
      wait.limit.value.value.months >= 0 &&
      wait.limit.value.value.minutes >= 0);
  const deadline = isFixed ? end : call("Math.max", atom("entered"), end);
  const inside = { ...scope, deadline: "deadline" };
  const action = waiting(
    { for: string(wait.condition.text), deadline: atom("deadline") },
    wait.position,
    depth,
  );
  const ahead = binary("<", nowOf(scope), atom("deadline"));
  const test = conditionTest(wait.condition, "wait", inside, emission);
  const ways = new Ways(scope);
  const held = ways.take(test.whenTrue, () => inner(then));
  const over = ways.take(test.whenFalse, () => inner(otherwise));
  ways.join();
  return sequence(
    { docs: [constDoc("deadline", deadline)], falls: true },
    choose(
      test.js,
      held,
      choose(ahead, returns(action), over),
      comment("wait for", wait.condition),
      emission.mark(wait.origin),
    ),
  );
}

function beginStatements(
  { repeat, body }: BeginDecision,
  scope: Scope,
  emission: FlowEmission,
): Statements {
  const around = body.depth > 1 ? atom("rounds") : atom("[]");
  const rounds = call(scope.module.runtime("firstRound"), around, nowOf(scope));
  const mark = emission.mark(repeat.origin);
  return returns(callOf(body, scope, emission, { entered: "now", rounds }), mark);
}

function roundStatements(
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
    repeat.until === undefined ? "// the last round" : comment("until", repeat.until);
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
