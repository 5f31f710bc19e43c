import { throughTiny } from "../plan/layout.ts";
import type { Block, Goto } from "../plan/plan.ts";
import type { FlowEmission } from "./emission.ts";
import { atom, call, fallback, member, type Js } from "./js.ts";
import { contextOf, nowOf, recordOf, type Scope } from "./scope.ts";

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
