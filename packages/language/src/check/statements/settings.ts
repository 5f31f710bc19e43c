import { misplacedCriterion } from "../../diagnostics/catalog/names/misplaced-criterion.ts";
import { misplacedSetting } from "../../diagnostics/catalog/names/misplaced-setting.ts";
import { repeatedSetting } from "../../diagnostics/catalog/names/repeated-setting.ts";
import { throttlePer } from "../../diagnostics/catalog/names/throttle-per.ts";
import { throttleUnit } from "../../diagnostics/catalog/names/throttle-unit.ts";
import { wrongEntity } from "../../diagnostics/catalog/names/wrong-entity.ts";
import type { Condition } from "../../model/rule.ts";
import type { Throttle } from "../../model/sequence.ts";
import type * as tree from "../../syntax/tree.ts";
import { findDeclared } from "../declarations/find.ts";
import { checkCondition, checkExpression } from "../expressions/expression.ts";
import { nearest, renaming } from "../expressions/nearest.ts";
import { quoted } from "../expressions/source-text.ts";
import { isErroneous } from "../expressions/values.ts";
import { checkCriterion } from "./criterion.ts";
import type { CheckStatement, Place } from "./context.ts";
import { unknownCriterion, unknownStatement } from "./unknown.ts";
import { wholeNumber } from "./waits.ts";

/** Says something of the whole sequence, so it belongs directly in it. */
function atTop(statement: string, node: tree.Statement, { top, scope }: Place): boolean {
  if (!top) scope.report(misplacedSetting, node.span, { statement });
  return top;
}

function once(statement: string, taken: boolean, node: tree.Statement, { scope }: Place): void {
  if (taken) scope.report(repeatedSetting, node.span, { statement });
}

export const criterion: CheckStatement<tree.CriterionStatement> = (node, place) => {
  const { top, scope, settings } = place;
  if (top) {
    settings.criteria.push(checkCriterion(node, scope, undefined));
    return undefined;
  }
  scope.report(misplacedCriterion, node.span, { leaves: node.leaves });
  return unknownStatement({ file: scope.file, span: node.span });
};

export const include: CheckStatement<tree.IncludeStatement> = (node, place) => {
  if (!atTop("include", node, place)) return undefined;
  const { space, drafts, settings, entity, scope } = place;
  const declared = findDeclared("exits block", node.exits, space);
  const block = declared === undefined ? undefined : drafts.exits.get(declared);
  if (block?.entity !== entity) {
    settings.criteria.push(unknownCriterion(node, scope, undefined));
    if (block === undefined) return undefined;
    const data = { name: block.name, entity: block.entity.name, expected: entity.name };
    scope.report(wrongEntity, node.exits.span, { what: "exits block", ...data });
    return undefined;
  }
  const again = settings.criteria.some((known) => block.criteria.includes(known));
  once(`include ${block.name}`, again && !block.everywhere, node, place);
  if (!again) settings.criteria.push(...block.criteria);
  return undefined;
};

/** A condition that is asked before any step. */
function checkEntry(condition: tree.Expression, { scope }: Place): Condition {
  return checkCondition(condition, { ...scope, entering: true });
}

export const enroll: CheckStatement<tree.EnrollStatement> = (node, place) => {
  if (atTop("enroll when", node, place)) {
    place.settings.enroll.push(checkEntry(node.condition, place));
  }
  return undefined;
};

export const suppress: CheckStatement<tree.SuppressStatement> = (node, place) => {
  if (atTop("suppress when", node, place)) {
    place.settings.suppress.push(checkEntry(node.condition, place));
  }
  return undefined;
};

export const reenroll: CheckStatement<tree.ReenrollStatement> = (node, place) => {
  if (!atTop("reenroll", node, place)) return undefined;
  const { settings } = place;
  once("reenroll", settings.reenroll !== undefined, node, place);
  settings.reenroll ??=
    node.after === undefined
      ? { kind: "never" }
      : { kind: "after", months: node.after.months, minutes: node.after.minutes };
  return undefined;
};

export const exclusive: CheckStatement<tree.ExclusiveStatement> = (node, place) => {
  if (!atTop("exclusive", node, place)) return undefined;
  once("exclusive", place.settings.exclusive, node, place);
  place.settings.exclusive = true;
  return undefined;
};

const units: readonly string[] = ["minute", "hour", "day", "week", "month"];

export const throttle: CheckStatement<tree.ThrottleStatement> = (node, place) => {
  if (!atTop("throttle", node, place)) return undefined;
  const { space, drafts, scope, settings } = place;
  const declared = findDeclared("activity", node.activity, space);
  const activity = declared === undefined ? undefined : drafts.activities.get(declared);
  const range = { what: "limit", least: 1, most: 1_000_000_000 };
  const limit = wholeNumber(node.limit, range, scope);
  const { text } = node.unit;
  if (!units.includes(text)) {
    const suggestion = nearest(text, units);
    scope.report(
      throttleUnit,
      node.unit.span,
      { name: text, suggestion },
      renaming(node.unit.span, suggestion),
    );
    return undefined;
  }
  const per = node.per === undefined ? undefined : checkExpression(node.per, scope);
  const path = per?.kind === "field" && per.type.kind !== "list" ? per.path : undefined;
  if (node.per !== undefined && per !== undefined && path === undefined && !isErroneous(per)) {
    const asked = { shown: quoted(node.per, scope), list: per.type.kind === "list" };
    scope.report(throttlePer, node.per.span, asked);
  }
  if (activity === undefined) return undefined;
  const again = settings.throttles.some((other) => other.activity === activity);
  once(`throttle ${activity.name}`, again, node, place);
  const unit = text as Throttle["unit"];
  const origin = { file: scope.file, span: node.span };
  settings.throttles.push({ activity, limit, per: path, unit, origin });
  return undefined;
};

export const sendWithin: CheckStatement<tree.SendWithinStatement> = (node, place) => {
  if (!atTop("send within", node, place)) return undefined;
  const { space, drafts, scope, settings, entity } = place;
  const declared = findDeclared("calendar", node.calendar, space);
  const calendar = declared === undefined ? undefined : drafts.calendars.get(declared);
  if (calendar === undefined) return undefined;
  if (calendar.entity !== undefined && calendar.entity !== entity) {
    const data = { name: calendar.name, entity: calendar.entity.name, expected: entity.name };
    scope.report(wrongEntity, node.calendar.span, { what: "calendar", ...data });
    return undefined;
  }
  once("send within", settings.calendar !== undefined, node, place);
  settings.calendar ??= calendar;
  return undefined;
};
