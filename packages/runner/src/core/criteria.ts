import { block } from "./block.ts";
import type { Enrollment } from "./enrollment.ts";
import { leave } from "./leave.ts";
import { quiet, without, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";

/** Leaves where a global criterion is met, and changes nothing else. */
export function testCriteria(enrollment: Enrollment, now: number, questions: Questions): Progress {
  // Behind the end of the flow come the criteria and nothing else.
  const action = questions.next(enrollment, "end", now);
  switch (action.kind) {
    case "exit":
    case "goal":
      return leave(action, enrollment, now);
    case "failure":
      return block(action.missing, enrollment);
    default:
      return quiet(without(enrollment, "blocked"));
  }
}
