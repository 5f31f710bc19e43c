import type { Action, Round } from "@seqlang/runtime";
import { block } from "./block.ts";
import type { Enrollment } from "./enrollment.ts";
import { handOut } from "./hand-out.ts";
import { leave } from "./leave.ts";
import { without, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { wakeAt } from "./timer.ts";

type Waiting = Extract<Action, { kind: "wait" }>;

/** So many waits that are over already are gone through at their own times, and no more. */
const mostPast = 10_000;

/**
 * Goes on from where an enrollment stands until it stands still: at a wait, at something handed
 * out, at its end.
 *
 * It goes on from `from`, when what it stood for came about, which may be a while ago: a report can
 * be late. Waits and outcomes since then come in the order of their own times, so that a wait
 * begins when the one before ended, however late that is noticed. Whatever is handed out, and
 * leaving, is decided as things are now.
 */
export function settle(
  standing: Enrollment,
  from: number,
  now: number,
  questions: Questions,
): Progress {
  let enrollment = standing;
  let moment = Math.min(from, now);
  for (let past = 0; ; past++) {
    const action = questions.next(enrollment, enrollment.position, moment);
    if (action.kind === "wait") {
      enrollment = stand(enrollment, action, moment);
      if (moment >= now) return wakeAt(dueOf(action), enrollment);
      moment = past < mostPast ? nextMoment(enrollment, dueOf(action), moment, now) : now;
    } else if (moment < now) {
      moment = now;
    } else {
      return take(action, enrollment, now);
    }
  }
}

function take(action: Exclude<Action, Waiting>, enrollment: Enrollment, now: number): Progress {
  switch (action.kind) {
    case "step":
    case "set":
      return handOut(action, enrollment, now);
    case "failure":
      return block(action.missing, enrollment);
    default:
      return leave(action, enrollment, now);
  }
}

/** At a wait, since `moment` unless it stood there already. */
function stand(enrollment: Enrollment, action: Waiting, moment: number): Enrollment {
  const { position, rounds } = action;
  const stays =
    enrollment.position === position && sameRounds(enrollment.rounds ?? [], rounds ?? []);
  return {
    ...without(enrollment, "rounds", "blocked"),
    position,
    entered: stays ? enrollment.entered : moment,
    ...(rounds === undefined ? {} : { rounds }),
  };
}

function sameRounds(some: readonly Round[], others: readonly Round[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ count }, depth) => count === others[depth]?.count)
  );
}

/** When a wait ends at the latest. */
export function dueOf(action: Waiting): number {
  return "until" in action ? action.until : action.deadline;
}

/** The next time, up to now, at which a wait could end. */
function nextMoment({ outcomes }: Enrollment, due: number, moment: number, now: number): number {
  const times = [due, ...Object.values(outcomes).flatMap((of) => Object.values(of))];
  return Math.min(now, ...times.filter((time) => time > moment));
}
