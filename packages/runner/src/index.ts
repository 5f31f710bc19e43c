export { admission, asOther } from "./admission/admission.ts";
export type { OtherEnrollment } from "./admission/admission.ts";
export { slotsOf } from "./admission/slots.ts";
export type { Slot, SlotOptions } from "./admission/slots.ts";
export { takeTurns } from "./admission/turns.ts";
export type { Turn, Waiting } from "./admission/turns.ts";
export { zoneOf } from "./admission/zone.ts";
export { advance } from "./core/advance.ts";
export type * from "./core/effect.ts";
export { enroll } from "./core/enroll.ts";
export type { EnrollOptions } from "./core/enroll.ts";
export type {
  Enrollment,
  HandedOut,
  HandedOutStep,
  HandedOutUpdate,
  Left,
  Snooze,
  Status,
  Timer,
} from "./core/enrollment.ts";
export type * from "./core/event.ts";
export { idempotencyKey, latestKey } from "./core/key.ts";
export type { Progress } from "./core/progress.ts";
export { explain } from "./core/question.ts";
export type { Refusal } from "./core/refusal.ts";
export type { AnySequence, Surroundings } from "./core/surroundings.ts";
export { play } from "./scenarios/play.ts";
export type { Mismatch } from "./scenarios/play.ts";
export type { Stage } from "./scenarios/played.ts";
export type {
  Expected,
  Fact,
  Moment,
  Place,
  Scenario,
  ScenarioEvent,
} from "./scenarios/scenario.ts";
export { mismatchText, ScenarioError, scenariosOf } from "./scenarios/scenarios-of.ts";
export type { Runnable } from "./scenarios/scenarios-of.ts";
