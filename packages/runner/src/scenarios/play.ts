import { actionText, type Action } from "@seqlang/runtime";
import type { Enrollment } from "../core/enrollment.ts";
import { latestKey } from "../core/key.ts";
import { matches } from "./matches.ts";
import type { Observer } from "./observed.ts";
import { Played, type Kept, type Stage } from "./played.ts";
import type { Place, Scenario, ScenarioEvent } from "./scenario.ts";
import { settled } from "./settled.ts";
import { standing } from "./standing.ts";

/** Why a scenario fails. */
export interface Mismatch {
  readonly place: Place;
  /** The scenario's own words. */
  readonly expected: string;
  /** What came, in the words of an explanation. */
  readonly came: string;
  /** When, in epoch milliseconds. */
  readonly at: number;
  /** The conditions that led there, a line each, with their places; empty where none did. */
  readonly why: string;
}

type Expectation = Extract<ScenarioEvent, { kind: "expect" }>;

/**
 * Plays a scenario on the clock that it sets itself; undefined where all comes as expected.
 *
 * A step that was expected is done at once, and so is an update. Where an outcome of the step is
 * reported later and the flow would not have waited for anything by then, the step is done when its
 * outcome comes. A wait that was expected is over before the next thing that is expected.
 *
 * @param observe - told of what the sequences answer, up to where something else comes
 */
export function play(scenario: Scenario, stage: Stage, observe?: Observer): Mismatch | undefined {
  const sequence = Object.hasOwn(stage.sequences, scenario.sequence)
    ? stage.sequences[scenario.sequence]
    : undefined;
  if (sequence === undefined) {
    const came = `no sequence ${scenario.sequence}`;
    const { place, title } = scenario;
    return { place, expected: title, came, at: 0, why: "" };
  }
  const played = new Played(sequence, scenario.record, stage, observe);
  const { events } = scenario;
  for (const [index, event] of events.entries()) {
    switch (event.kind) {
      case "at":
        finishStep(played, undefined);
        if (played.enrollment === undefined) played.now = event.instant;
        else played.passTo(event.instant);
        break;
      case "given":
        finishStep(played, undefined);
        played.given(event.facts);
        break;
      case "after":
        played.enter();
        finishStep(played, events[index + 1]);
        played.passTo(played.after(event.months, event.minutes));
        break;
      case "outcome":
        report(played, event.step, event.outcome);
        break;
      case "expect": {
        const mismatch = expectNext(played, event, events[index - 1], stage);
        if (mismatch !== undefined) return mismatch;
      }
    }
  }
  return undefined;
}

/** What is expected comes at last: what was expected before is over by then. */
function expectNext(
  played: Played,
  event: Expectation,
  before: ScenarioEvent | undefined,
  stage: Stage,
): Mismatch | undefined {
  if (before?.kind === "expect") {
    finishStep(played, undefined);
    if (before.expected.kind === "wait") played.passTo(played.enrollment?.timer?.at ?? played.now);
    if (before.expected.kind === "advance") played.follow(before.expected.sequence);
  }
  played.settle();
  const entered = played.enter();
  if ("refused" in entered) return mismatchOf(played, event, entered);
  const action = standing(entered, played.now, played.surroundings);
  const { calendar: schedule } = played.sequence.metadata;
  const { zone } = played;
  const clock = { entered: entered.entered, zone, calendar: stage.calendar, schedule };
  const expected = settled(event.expected, played, stage);
  if (expected === undefined || !matches(action, expected, clock))
    return mismatchOf(played, event, action);
  played.expected = entered.handedOut?.key;
  return undefined;
}

/** What was handed out and expected is done, unless its own outcome comes next and nothing waits for that. */
function finishStep(played: Played, next: ScenarioEvent | undefined): void {
  const { enrollment } = played;
  const handedOut = enrollment?.handedOut;
  if (enrollment === undefined || handedOut === undefined) return;
  if (handedOut.key !== played.expected) return;
  if (handedOut.kind === "set") {
    played.record = { ...played.record, [handedOut.field]: handedOut.value };
  }
  const done = { kind: "finished", key: handedOut.key } as const;
  const reports =
    next?.kind === "outcome" && handedOut.kind === "step" && next.step === handedOut.name;
  if (reports && !waits(played.foresee(enrollment, done), played)) return;
  played.tell(done);
}

/** Whether the flow itself waits: a window only holds up what has been decided already. */
function waits({ position, status }: Enrollment, { sequence }: Played): boolean {
  const place = sequence.metadata.positions.find((one) => one.position === position);
  return status.kind === "active" && (place?.kind === "wait" || place?.kind === "repeat");
}

function report(played: Played, step: string, outcome: string): void {
  const { enrollment } = played;
  if (enrollment === undefined) return;
  const { handedOut } = enrollment;
  if (handedOut?.kind === "step" && handedOut.name === step) {
    played.tell({ kind: "finished", key: handedOut.key, outcome });
    return;
  }
  const key = latestKey(enrollment, step);
  if (key !== undefined) played.tell({ kind: "outcome", key, outcome });
}

function mismatchOf(played: Played, event: Expectation, came: Action | Kept): Mismatch {
  const { place, text } = event;
  const at = played.now;
  if ("refused" in came) {
    return { place, expected: text, came: `not enrolled (${came.refused})`, at, why: "" };
  }
  const { explanation } = played;
  const [headline = "", ...why] = explanation?.text.split("\n") ?? [];
  const told = (explanation?.action as Action | undefined)?.position === came.position;
  return {
    place,
    expected: text,
    came: told ? headline.replace(/ because$|, with nothing to decide$/, "") : actionText(came),
    at,
    why: told ? why.join("\n") : "",
  };
}
