import type { Action } from "@seqlang/runtime";
import { block } from "./block.ts";
import type { Enrollment } from "./enrollment.ts";
import { leave } from "./leave.ts";
import { quiet, without, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";

/** Leaves where a global criterion is met, and changes nothing else. */
export function testCriteria(enrollment: Enrollment, now: number, questions: Questions): Progress {
  // Behind the end of the flow come the criteria and nothing else.
  const progress = leaveAs(questions.next(enrollment, "end", now), enrollment, now);
  return progress ?? quiet(without(enrollment, "blocked"));
}

/** The same of some criteria alone, by number: what the others lack doesn't stop it. */
export function testSome(
  criteria: readonly number[],
  enrollment: Enrollment,
  now: number,
  questions: Questions,
): Progress {
  for (const number of criteria) {
    const action = questions.criterion(enrollment, number, now);
    const progress = action && leaveAs(action, enrollment, now);
    if (progress !== undefined) return progress;
  }
  return quiet(enrollment);
}

function leaveAs(action: Action, enrollment: Enrollment, now: number): Progress | undefined {
  switch (action.kind) {
    case "exit":
    case "goal":
      return leave(action, enrollment, now);
    case "failure":
      return block(action.missing, enrollment);
    default:
      return undefined;
  }
}
