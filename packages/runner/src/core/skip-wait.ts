import type { Round } from "@seqlang/runtime";
import type { Enrollment } from "./enrollment.ts";
import { block } from "./block.ts";
import { quiet, without, type Progress } from "./progress.ts";
import type { Questions } from "./question.ts";
import { dueOf, settle } from "./settle.ts";
import type { AnySequence } from "./surroundings.ts";

/** Goes on from a wait as if its time had come, and with whatever follows as things are now. */
export function skipWait(
  enrollment: Enrollment,
  now: number,
  { metadata }: AnySequence,
  questions: Questions,
): Progress {
  const waiting = questions.next(enrollment, enrollment.position, now);
  if (waiting.kind === "failure") return block(waiting.missing, enrollment);
  // What has come about in the meantime is no wait any more.
  if (waiting.kind !== "wait") return settle(enrollment, now, now, questions);
  const due = dueOf(waiting);
  if (!Number.isFinite(due)) return quiet(enrollment);
  const after = questions.next(enrollment, enrollment.position, due);
  if (after.kind === "failure") return block(after.missing, enrollment);
  const { positions } = metadata;
  const rounds = "rounds" in after ? after.rounds?.map((round) => begun(round, now)) : undefined;
  const arrive = (position: string): Enrollment => ({
    ...without(enrollment, "rounds", "timer"),
    position,
    entered: now,
    ...(rounds === undefined ? {} : { rounds }),
  });
  const place = positions.findIndex(({ position }) => position === after.position);
  const window = positions[place - 1];
  // A step is handed out through its window, where it has one.
  if (after.kind === "step" && window?.kind === "window") {
    return settle(arrive(window.position), now, now, questions);
  }
  const arrived = arrive(after.position);
  return after.kind === "wait"
    ? settle(arrived, now, now, questions)
    : settle(arrived, now, now, {
        ...questions,
        next: () => ("rounds" in after && rounds !== undefined ? { ...after, rounds } : after),
      });
}

/** A round that the skipped time would have begun later begins now. */
function begun({ count, began }: Round, now: number): Round {
  return { count, began: Math.min(began, now) };
}
