import type { Definition } from "../../definition.ts";
import { advanceCircle } from "./advance-circle.ts";
import { ambiguousPosition } from "./ambiguous-position.ts";
import { badCount } from "./bad-count.ts";
import { badFileName } from "./bad-file-name.ts";
import { badHours } from "./bad-hours.ts";
import { badZone } from "./bad-zone.ts";
import { circularRule } from "./circular-rule.ts";
import { declaredTwice } from "./declared-twice.ts";
import { elseOrder } from "./else-order.ts";
import { factTarget } from "./fact-target.ts";
import { firstStage } from "./first-stage.ts";
import { matchSubject } from "./match-subject.ts";
import { misplacedCriterion } from "./misplaced-criterion.ts";
import { misplacedOptional } from "./misplaced-optional.ts";
import { misplacedSetting } from "./misplaced-setting.ts";
import { missingArgument } from "./missing-argument.ts";
import { nameTaken } from "./name-taken.ts";
import { noEntity } from "./no-entity.ts";
import { noMoment } from "./no-moment.ts";
import { nothingInside } from "./nothing-inside.ts";
import { onlyCriteria } from "./only-criteria.ts";
import { positionalArgument } from "./positional-argument.ts";
import { repeatedArgument } from "./repeated-argument.ts";
import { repeatedSetting } from "./repeated-setting.ts";
import { setMissing } from "./set-missing.ts";
import { setTarget } from "./set-target.ts";
import { storedTwice } from "./stored-twice.ts";
import { templateHead } from "./template-head.ts";
import { templateByName } from "./template-by-name.ts";
import { templateType } from "./template-type.ts";
import { templatePrivate } from "./template-private.ts";
import { unusedTemplate } from "./unused-template.ts";
import { textWithHoles } from "./text-with-holes.ts";
import { noTime } from "./no-time.ts";
import { throttlePer } from "./throttle-per.ts";
import { throttleUnit } from "./throttle-unit.ts";
import { unknownArgument } from "./unknown-argument.ts";
import { unknownCategory } from "./unknown-category.ts";
import { unknownCurrency } from "./unknown-currency.ts";
import { unknownDay } from "./unknown-day.ts";
import { unknownDeclared } from "./unknown-declared.ts";
import { unknownOutcomeOf } from "./unknown-outcome-of.ts";
import { unknownType } from "./unknown-type.ts";
import { wrongEntity } from "./wrong-entity.ts";

/** Of declarations and statements: `SEQ20xx`. */
export const nameDiagnostics: readonly Definition<never>[] = [
  unknownDeclared,
  declaredTwice,
  noEntity,
  wrongEntity,
  unknownType,
  misplacedOptional,
  unknownCurrency,
  storedTwice,
  unknownCategory,
  nothingInside,
  unknownDay,
  badHours,
  badZone,
  circularRule,
  badFileName,
  textWithHoles,
  unknownArgument,
  missingArgument,
  repeatedArgument,
  positionalArgument,
  misplacedCriterion,
  misplacedSetting,
  repeatedSetting,
  onlyCriteria,
  nameTaken,
  noMoment,
  setTarget,
  setMissing,
  advanceCircle,
  badCount,
  matchSubject,
  elseOrder,
  throttleUnit,
  throttlePer,
  noTime,
  firstStage,
  ambiguousPosition,
  factTarget,
  unknownOutcomeOf,
  templateHead,
  templateByName,
  templateType,
  templatePrivate,
  unusedTemplate,
];
