export { admission, asOther } from "./admission/admission.ts";
export type { OtherEnrollment } from "./admission/admission.ts";
export { entersByItself } from "./admission/enters-by-itself.ts";
export { claimOf, placesOf, placesOfClaim } from "./admission/places.ts";
export type { Claim } from "./admission/places.ts";
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
export { enrollmentOfKey, idempotencyKey, latestKey } from "./core/key.ts";
export type { Progress } from "./core/progress.ts";
export { explain } from "./core/question.ts";
export type { Refusal } from "./core/refusal.ts";
export type { AnySequence, Surroundings } from "./core/surroundings.ts";
export type { Answered, Observer } from "./scenarios/observed.ts";
export { play } from "./scenarios/play.ts";
export type { Mismatch } from "./scenarios/play.ts";
export type { Stage } from "./scenarios/played.ts";
export type {
  Computed,
  Expected,
  Fact,
  Length,
  Moment,
  Place,
  Scenario,
  ScenarioEvent,
} from "./scenarios/scenario.ts";
export { mismatchText, ScenarioError, scenariosOf } from "./scenarios/scenarios-of.ts";
export type { Runnable } from "./scenarios/scenarios-of.ts";
export { carryOut } from "./service/carry-out.ts";
export type { CarriedOut } from "./service/carry-out.ts";
export { catalogOf } from "./service/catalog.ts";
export type { Catalog } from "./service/catalog.ts";
export { changeOf, mustBeReadable } from "./service/change.ts";
export type { Change } from "./service/change.ts";
export { changedFields } from "./service/changed-fields.ts";
export { fastClock, systemClock } from "./service/clock.ts";
export type { Clock } from "./service/clock.ts";
export { dueEventOf, dueOf } from "./service/due.ts";
export { didNotEnter, gaveUp } from "./service/history-notes.ts";
export { historyOf } from "./service/history.ts";
export type { Enrolled, HistoryEntry, Moved } from "./service/history.ts";
export type * from "./service/host.ts";
export { recordKeyOf, ServiceError } from "./service/record-key.ts";
export type { RecordJson } from "./service/record-key.ts";
export {
  defaultRetries,
  failureText,
  nextDelay,
  TimeLimitError,
  withinLimit,
} from "./service/retry.ts";
export type { RetryPolicy } from "./service/retry.ts";
export { PermanentError } from "./service/service.ts";
export type {
  Assigned,
  Assignment,
  Performed,
  Performers,
  Result,
  Service,
  Update,
  Withdrawn,
} from "./service/service.ts";
export { carriesOver } from "./versions/carries-over.ts";
export type { CarriesOver } from "./versions/carries-over.ts";
export { migrate } from "./versions/migrate.ts";
export type { Stays } from "./versions/migrate.ts";
export { noSuchSequence, standStill } from "./service/standing-still.ts";
export { withMissingVersions } from "./service/status.ts";
export type { HostStatus, PlaceStatus } from "./service/status.ts";
export { meeting, surroundingsOf } from "./service/surroundings.ts";
export { keyOfWork, takeBackKey, workKey } from "./service/work.ts";
export type { TakeBack, Work } from "./service/work.ts";
