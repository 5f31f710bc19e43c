import type { ElapsedExpression, Expression as Model } from "../../model/expression.ts";
import type {
  BinaryExpression,
  Expression as Tree,
  OlderThanExpression,
  SinceExpression,
  WindowExpression,
} from "../../syntax/tree.ts";
import { elapsedOf } from "../../diagnostics/catalog/types/elapsed-of.ts";
import { elapsedUnit } from "../../diagnostics/catalog/types/elapsed-unit.ts";
import { noHours } from "../../diagnostics/catalog/types/no-hours.ts";
import { notDate } from "../../diagnostics/catalog/types/not-date.ts";
import { windowUnit } from "../../diagnostics/catalog/types/window-unit.ts";
import type { Scope } from "../scope.ts";
import type { Check, Construct } from "./construct.ts";
import { negated } from "./logic.ts";
import { reportQuoted } from "./mismatch-quoted.ts";
import { replacing } from "./nearest.ts";
import { quoted, sourceText } from "./source-text.ts";
import { convert } from "./type-relation.ts";
import { typeWords } from "./type-words.ts";
import { elapsedUnitOf, lengthOf, unitOf, wholeUnitOf } from "./unit.ts";
import { bool, date, erroneous, isErroneous, number, originOf } from "./values.ts";

const offsets = { last: -1, this: 0, next: 1 } as const;

/** `x in last 14 days`, `x in this quarter` */
export const checkWindow: Construct<WindowExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const operand = checkDated(node.operand, "in", scope, check);
  const { count, which } = node;
  const length = count === undefined ? undefined : lengthOf(node.unit.text, count);
  const unit = count === undefined ? wholeUnitOf(node.unit.text) : undefined;
  if ((length === undefined && unit === undefined) || (which === "this" && count !== undefined)) {
    const counted = count !== undefined;
    const known = unitOf(node.unit.text) !== undefined;
    scope.report(windowUnit, node.unit.span, { unit: node.unit.text, which, counted, known });
    return erroneous(origin);
  }
  if (isErroneous(operand)) return operand;
  const base = { operand, type: bool, optional: false, origin } as const;
  let test: Model | undefined;
  if (unit !== undefined) {
    test = { kind: "calendar-window", offset: offsets[which], unit, ...base };
  } else if (length !== undefined && which !== "this") {
    if (reportHours(node.operand, operand, length.minutes, scope)) return erroneous(origin);
    test = { kind: "window", which, ...length, ...base };
  }
  if (test === undefined) return erroneous(origin);
  return node.negated ? negated(test, origin) : test;
};

/** `x older than 6 months` */
export const checkOlderThan: Construct<OlderThanExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const operand = checkDated(node.operand, "older than", scope, check);
  if (isErroneous(operand)) return operand;
  const { months, minutes } = node.age;
  if (reportHours(node.operand, operand, minutes, scope)) return erroneous(origin);
  const test: Model = {
    kind: "window",
    which: "before",
    months,
    minutes,
    operand,
    type: bool,
    optional: false,
    origin,
  };
  return node.negated ? negated(test, origin) : test;
};

/** `x on 2026-11-24`: equal by day. */
export function checkOn(
  node: BinaryExpression,
  operator: "=" | "!=",
  scope: Scope,
  check: Check,
): Model {
  const origin = originOf(node, scope);
  const left = checkDated(node.left, "on", scope, check);
  const right = checkDated(node.right, "on", scope, check);
  const [a, b] = [convert(left, date), convert(right, date)];
  if (a === undefined || b === undefined) return erroneous(origin);
  return { kind: "compare", operator, left: a, right: b, type: bool, optional: false, origin };
}

/** `days since lastContact`, `hours until renewal`, `hours in bpf.stage` */
export const checkSince: Construct<SinceExpression> = (node, scope, check) => {
  const origin = originOf(node, scope);
  const { relation } = node;
  const unit = elapsedUnitOf(node.unit.text);
  const operand =
    relation === "in"
      ? enteredAt(node.operand, scope, check)
      : checkDated(node.operand, relation, scope, check);
  if (unit === undefined) {
    const known = unitOf(node.unit.text) !== undefined;
    const words = sourceText(node.operand, scope);
    scope.report(elapsedUnit, node.unit.span, { unit: node.unit.text, known, relation, words });
    return erroneous(origin);
  }
  if (isErroneous(operand)) return operand;
  const fine = unit === "hour" || unit === "minute";
  if (fine && reportHours(node.operand, operand, 1, scope)) return erroneous(origin);
  const direction: ElapsedExpression["direction"] = relation === "until" ? "until" : "since";
  const { optional } = operand;
  return { kind: "elapsed", unit, direction, operand, type: number, optional, origin };
};

/** When the stage that is asked for was entered. */
function enteredAt(node: Tree, scope: Scope, check: Check): Model {
  const stage = check(node, scope);
  if (isErroneous(stage)) return stage;
  if (stage.kind === "process" && stage.reads === "stage") {
    return { ...stage, reads: "entered", type: { kind: "datetime" } };
  }
  scope.report(elapsedOf, node.span, { shown: quoted(node, scope), type: typeWords(stage.type) });
  return erroneous(stage.origin);
}

/** A date or a date-time; anything else is reported. */
function checkDated(node: Tree, asked: string, scope: Scope, check: Check): Model {
  const value = check(node, scope);
  const { kind } = value.type;
  if (isErroneous(value) || kind === "date" || kind === "datetime") return value;
  const quotedDate = { type: date, side: undefined };
  if (reportQuoted({ node, value }, quotedDate, node.span, scope)) return erroneous(value.origin);
  const stage = value.kind === "process" && value.reads === "stage";
  const entered = stage ? `${sourceText(node, scope)}.entered` : undefined;
  scope.report(
    notDate,
    node.span,
    { shown: quoted(node, scope), type: typeWords(value.type), asked, entered },
    entered === undefined ? {} : replacing(node.span, entered),
  );
  return erroneous(value.origin);
}

/** A date has no hours, so a length that isn't made of whole days says nothing of it. */
function reportHours(node: Tree, value: Model, minutes: number, scope: Scope): boolean {
  if (value.type.kind !== "date" || minutes % (24 * 60) === 0) return false;
  scope.report(noHours, node.span, { shown: quoted(node, scope) });
  return true;
}
