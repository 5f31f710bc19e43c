import type { FlowStatement } from "../../model/flow.ts";
import type { Statement } from "../../syntax/tree.ts";
import { checkMatch, checkWhen } from "./branches.ts";
import type { CheckStatement, Place } from "./context.ts";
import { checkAdvance, checkExit, checkSet } from "./leaving.ts";
import * as settings from "./settings.ts";
import { checkSplit } from "./split.ts";
import { checkStep } from "./step.ts";
import { checkUnread } from "./unknown.ts";
import { checkRepeat, checkWait, checkWaitFor, checkWaitUntil } from "./waits.ts";

/** What each kind of statement is checked by. */
const checks: {
  readonly [K in Statement["kind"]]: CheckStatement<Extract<Statement, { kind: K }>>;
} = {
  Step: checkStep,
  When: checkWhen,
  Match: checkMatch,
  Wait: checkWait,
  WaitUntil: checkWaitUntil,
  WaitFor: checkWaitFor,
  Exit: checkExit,
  Set: checkSet,
  Advance: checkAdvance,
  Split: checkSplit,
  Repeat: checkRepeat,
  Criterion: settings.criterion,
  Include: settings.include,
  Enroll: settings.enroll,
  Suppress: settings.suppress,
  Reenroll: settings.reenroll,
  Exclusive: settings.exclusive,
  Throttle: settings.throttle,
  SendWithin: settings.sendWithin,
  Unread: checkUnread,
};

/** Statements in order, as the flow that they make. */
export function checkStatements(
  statements: readonly Statement[],
  place: Omit<Place, "inside">,
): FlowStatement[] {
  const here: Place = {
    ...place,
    inside: (block, ...segments) =>
      checkStatements(block?.statements ?? [], {
        ...place,
        path: [...place.path, ...segments],
        top: false,
      }),
  };
  return statements.flatMap((node) => {
    const check = checks[node.kind] as CheckStatement<Statement>;
    return check(node, here) ?? [];
  });
}
