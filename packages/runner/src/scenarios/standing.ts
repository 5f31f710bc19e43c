import type { Action } from "@seqlang/runtime";
import { withOutcome } from "../core/done.ts";
import type { Enrollment } from "../core/enrollment.ts";
import type { Event } from "../core/event.ts";
import { latestKey } from "../core/key.ts";
import { without } from "../core/progress.ts";
import { explain } from "../core/question.ts";
import type { Surroundings } from "../core/surroundings.ts";

/** The enrollment as the sequence was asked about it because of an event. */
export function asked(before: Enrollment, event: Event, now: number): Enrollment {
  if (event.kind === "finished") {
    const name = before.handedOut?.kind === "step" ? before.handedOut.name : undefined;
    const done = { ...without(before, "handedOut"), entered: now };
    return event.outcome === undefined ? done : withOutcome(done, name, event.outcome, now);
  }
  if (event.kind !== "outcome") return before;
  const step = Object.keys(before.outcomes).find((name) => latestKey(before, name) === event.key);
  return withOutcome(before, step, event.outcome, now);
}

/** Where an enrollment stands, as the action that brought it there. */
export function standing(enrollment: Enrollment, now: number, surroundings: Surroundings): Action {
  const { handedOut, status, position, blocked } = enrollment;
  if (blocked !== undefined) return { kind: "failure", missing: blocked, position };
  if (handedOut !== undefined) return { ...handedOut, position };
  if (status.kind === "left") {
    const { how, reason, criterion = "", to = "" } = status;
    const because = reason === undefined ? {} : { reason };
    if (how === "advance") return { kind: "advance", sequence: to, position };
    if (how === "goal") return { kind: "goal", criterion, ...because, position };
    return how === "exit"
      ? { kind: "exit", ...because, position }
      : { kind: "end", position: "end" };
  }
  return explain(enrollment, now, surroundings).action as Action;
}
