/** What every function of a module may bind. */
export const parameterNames =
  "record context rounds entered from trace position until deadline round row item total left " +
  "action options input records thrown inside open";

/** The names of the runtime's functions and types, which no name of a module may hide. */
export const runtimeNames =
  "Trace explained reading privateReading failed failedEnrollment failure compareExact dividedBy exact exactText " +
  "minus negated plus times timesPercent moneyText compareOpen convert openDividedBy openExact " +
  "openJson openMinus openNegated openPlus openRatio openTimes openTimesPercent openText " +
  "currencyText ratio add divide finite multiply negate subtract parseRecord standardSchema " +
  "splitOf compareText numberText percentText dateTimeText dateText addDuration between " +
  "betweenDays compareDuration divideDuration durationText negateDuration subtractDuration " +
  "timesDuration elapsed elapsedDays shift shiftBy shiftDay shiftDayBy timeText addBusinessDays " +
  "nextOpen nextTimeOfDay calendarWindow dayInWindow inCalendarWindow inWindow dayOf startOfDay " +
  "oneOf outcomeAt firstRound inRounds lastRound nextRound " +
  "StepAction WaitUntilAction WaitForAction SetAction AdvanceAction ExitAction GoalAction " +
  "EndAction FailureAction Context Outcomes Enrollment Explanation Metadata ParseOptions " +
  "RecordSchema ConditionMetadata CriterionMetadata PositionMetadata Round Schedule Sequence Site StandardSchemaV1 Money OpenMoney Duration Exact Json";
