import type { Delay, WaitUntil } from "@seqlang/language";
import type { AwaitDecision, Decision, OpenDecision, PauseDecision } from "../plan/plan.ts";
import { conditionComment, conditionTest } from "./condition.ts";
import type { FlowEmission } from "./emission.ts";
import { valueOf } from "./expression/emit.ts";
import {
  and,
  atom,
  binary,
  call,
  fallback,
  object,
  string,
  undefinedValue,
  type Js,
} from "./js.ts";
import { contextOf, nowOf, zoneOf, type Scope } from "./scope.ts";
import { choose, constDoc, returns, sequence, type Statements } from "./statement.ts";
import { Ways } from "./ways.ts";

/** The action of waiting at a position. */
export function waiting(what: Readonly<Record<string, Js>>, position: string, depth: number): Js {
  const rounds = depth > 0 ? atom("rounds") : undefined;
  return object({ kind: string("wait"), ...what, position: string(position), rounds });
}

/** The instant a length of time after another. */
export function later(
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

/** Waits until the next open window of a step that has them. */
export function openStatements(
  { step, depth, to }: OpenDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const name = scope.module.bind("open");
  const args = [nowOf(scope), emission.schedule(), zoneOf(scope), contextOf(scope)];
  const open = call(scope.module.runtime("nextOpen"), ...args);
  const wait = waiting({ until: atom(name) }, step.windowPosition, depth);
  const closed = binary("<", nowOf(scope), atom(name));
  return sequence(
    { docs: [constDoc(name, open)], falls: true },
    choose(closed, returns(wait), inner(to), "// closed", emission.mark(step.origin)),
  );
}

export function pauseStatements(
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

/** Whether an instant is still to come; a missing one never is. */
export function isAhead(name: string, optional: boolean, scope: Scope): Js {
  const ahead = binary("<", nowOf(scope), atom(name));
  return optional ? and(binary("!==", atom(name), undefinedValue), ahead) : ahead;
}

export function awaitStatements(
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
      conditionComment("wait for", wait.condition),
      emission.mark(wait.origin),
    ),
  );
}
