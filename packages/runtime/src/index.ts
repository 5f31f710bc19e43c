export type {
  Action,
  AdvanceAction,
  EndAction,
  ExitAction,
  FailureAction,
  GoalAction,
  Round,
  SetAction,
  StepAction,
  Template,
  WaitForAction,
  WaitUntilAction,
} from "./action.ts";
export { perform } from "./activities.ts";
export type { Activities, Handlers, Occasion } from "./activities.ts";
export type { Calendar, LocalTime, Schedule } from "./calendar.ts";
export type { Context, Outcomes, Rates } from "./context.ts";
export { actionText } from "./explain/action-text.ts";
export { explained } from "./explain/explained.ts";
export { privateReading, reading } from "./explain/reading.ts";
export { Trace } from "./explain/trace.ts";
export type { Site } from "./explain/trace.ts";
export type { Decision, Explanation, Reading } from "./explanation.ts";
export type { Json } from "./json.ts";
export type * from "./metadata.ts";
export { failed, failedEnrollment, failure, Missing } from "./missing.ts";
export type { Exact } from "./money/decimal.ts";
export {
  compareExact,
  dividedBy,
  exact,
  exactText,
  minus,
  negated,
  plus,
  times,
  timesPercent,
} from "./money/exact.ts";
export { moneyOf, moneyText } from "./money/money.ts";
export type { Money, MoneyProblem, OpenMoney } from "./money/money.ts";
export {
  compareOpen,
  convert,
  openDividedBy,
  openExact,
  openJson,
  openMinus,
  openNegated,
  openPlus,
  openRatio,
  openTimes,
  openTimesPercent,
} from "./money/open.ts";
export type { Open, OpenExact } from "./money/open.ts";
export { ratio } from "./money/ratio.ts";
export { add, divide, finite, multiply, negate, subtract } from "./number.ts";
export { RecordError } from "./record/fault.ts";
export type { Fault } from "./record/fault.ts";
export { parseRecord, readRecord } from "./record/parse.ts";
export type { ParseOptions, ParseResult } from "./record/parse.ts";
export type {
  BpfSchema,
  EntitySchema,
  FieldSchema,
  KeySchema,
  MemberSchema,
  ProcessSchema,
  RecordSchema,
  ValueSchema,
} from "./record/schema.ts";
export { standardSchema } from "./record/standard-schema.ts";
export type * from "./record/standard-schema.ts";
export type { ActionOf, Enrollment, RecordOf, Sequence, StepOf } from "./sequence.ts";
export { splitOf } from "./split.ts";
export { compareText, numberText, percentText } from "./text.ts";
export { dateTimeOf, dateTimeText } from "./time/date-time.ts";
export { dateOf, dateText } from "./time/date.ts";
export {
  addDuration,
  between,
  betweenDays,
  compareDuration,
  divideDuration,
  durationOf,
  durationText,
  negateDuration,
  subtractDuration,
  timesDuration,
} from "./time/duration.ts";
export type { Duration } from "./time/duration.ts";
export { elapsed, elapsedDays } from "./time/elapsed.ts";
export type { ElapsedUnit } from "./time/elapsed.ts";
export { shift, shiftBy, shiftDay, shiftDayBy } from "./time/shift.ts";
export { timeOf, timeText } from "./time/time-of-day.ts";
export { addBusinessDays, nextOpen, nextTimeOfDay } from "./time/wait.ts";
export { calendarWindow, dayInWindow, inCalendarWindow, inWindow } from "./time/window.ts";
export type { CalendarUnit, Rolling } from "./time/window.ts";
export { dayOf, startOfDay } from "./time/zone.ts";
export { currencyText, openText } from "./money/shown.ts";
export { oneOf } from "./one-of.ts";
export { firstRound, inRounds, lastRound, nextRound } from "./rounds.ts";
export type { InRounds } from "./rounds.ts";
export { outcomeAt } from "./outcomes.ts";
