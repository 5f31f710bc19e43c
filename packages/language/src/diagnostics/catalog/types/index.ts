import type { Definition } from "../../definition.ts";
import { unknownName } from "./unknown-name.ts";
import { unknownField } from "./unknown-field.ts";
import { loneMember } from "./lone-member.ts";
import { qualifiedMember } from "./qualified-member.ts";
import { unknownMember } from "./unknown-member.ts";
import { noParts } from "./no-parts.ts";
import { listPath } from "./list-path.ts";
import { ambiguousProcess } from "./ambiguous-process.ts";
import { noProcess } from "./no-process.ts";
import { processPart } from "./process-part.ts";
import { loneStep } from "./lone-step.ts";
import { outcomeBeforeEntry } from "./outcome-before-entry.ts";
import { unknownOutcome } from "./unknown-outcome.ts";
import { notConstant } from "./not-constant.ts";
import { typeMismatch } from "./type-mismatch.ts";
import { choiceBesideNumber } from "./choice-beside-number.ts";
import { quotedMember } from "./quoted-member.ts";
import { quotedValue } from "./quoted-value.ts";
import { numberBesidePercent } from "./number-beside-percent.ts";
import { numberBesideMoney } from "./number-beside-money.ts";
import { differentCurrencies } from "./different-currencies.ts";
import { unordered } from "./unordered.ts";
import { stageOrder } from "./stage-order.ts";
import { stageOrderSides } from "./stage-order-sides.ts";
import { pastNoStage } from "./past-no-stage.ts";
import { incomparable } from "./incomparable.ts";
import { missingValue } from "./missing-value.ts";
import { noCondition } from "./no-condition.ts";
import { arithmeticTypes } from "./arithmetic-types.ts";
import { moneyPlusNumber } from "./money-plus-number.ts";
import { textPlus } from "./text-plus.ts";
import { negateType } from "./negate-type.ts";
import { textTest } from "./text-test.ts";
import { listIn } from "./list-in.ts";
import { interpolatedType } from "./interpolated-type.ts";
import { notDate } from "./not-date.ts";
import { windowUnit } from "./window-unit.ts";
import { elapsedUnit } from "./elapsed-unit.ts";
import { elapsedOf } from "./elapsed-of.ts";
import { noHours } from "./no-hours.ts";
import { unknownFunction } from "./unknown-function.ts";
import { argumentCount } from "./argument-count.ts";
import { textArgument } from "./text-argument.ts";
import { aggregateList } from "./aggregate-list.ts";
import { aggregateShape } from "./aggregate-shape.ts";
import { sumType } from "./sum-type.ts";

/** Everything that can be said of expressions, SEQ2201 to SEQ2399. */
export const typeDiagnostics: readonly Definition<never>[] = [
  unknownName,
  unknownField,
  loneMember,
  qualifiedMember,
  unknownMember,
  noParts,
  listPath,
  ambiguousProcess,
  noProcess,
  processPart,
  loneStep,
  unknownOutcome,
  outcomeBeforeEntry,
  notConstant,
  typeMismatch,
  choiceBesideNumber,
  quotedMember,
  quotedValue,
  numberBesidePercent,
  numberBesideMoney,
  differentCurrencies,
  unordered,
  stageOrder,
  stageOrderSides,
  pastNoStage,
  incomparable,
  missingValue,
  noCondition,
  arithmeticTypes,
  moneyPlusNumber,
  textPlus,
  negateType,
  textTest,
  listIn,
  interpolatedType,
  notDate,
  windowUnit,
  elapsedUnit,
  elapsedOf,
  noHours,
  unknownFunction,
  argumentCount,
  textArgument,
  aggregateList,
  aggregateShape,
  sumType,
];
