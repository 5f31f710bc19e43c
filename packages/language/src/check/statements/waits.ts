import { badCount } from "../../diagnostics/catalog/names/bad-count.ts";
import { noTime } from "../../diagnostics/catalog/names/no-time.ts";
import { noMoment } from "../../diagnostics/catalog/names/no-moment.ts";
import type { Delay } from "../../model/flow.ts";
import type * as tree from "../../syntax/tree.ts";
import { checkCondition, checkExpression } from "../expressions/expression.ts";
import type { Expression } from "../../model/expression.ts";
import { replacing } from "../expressions/nearest.ts";
import { quoted, sourceText } from "../expressions/source-text.ts";
import { typeWords } from "../expressions/type-words.ts";
import { erroneous, isErroneous } from "../expressions/values.ts";
import type { Scope } from "../scope.ts";
import type { CheckStatement } from "./context.ts";

const mostBusinessDays = 10_000;

export function checkDelay(node: tree.Expression | tree.BusinessDays, scope: Scope): Delay {
  if (node.kind !== "BusinessDays") {
    const value = checkExpression(node, scope, { kind: "duration" });
    reportNoTime(value, node, scope);
    return { kind: "duration", value };
  }
  const range = { what: "number of business days", least: 1, most: mostBusinessDays };
  return { kind: "business-days", count: wholeNumber(node.count, range, scope) };
}

/** A length of time that is written out and none at all. */
function reportNoTime(value: Expression, node: tree.Expression, scope: Scope): void {
  if (value.kind !== "constant" || value.value.kind !== "duration") return;
  const { months, minutes } = value.value;
  // Months and the rest may differ in sign; what comes of that is known when they are counted.
  if (months > 0 || minutes > 0) return;
  scope.report(noTime, node.span, { shown: quoted(node, scope) });
}

/** The value of a number that must be whole and in a range; the least where it isn't. */
export function wholeNumber(
  node: tree.NumberLiteral | tree.Unread,
  range: { readonly what: string; readonly least: number; readonly most: number },
  scope: Scope,
): number {
  if (node.kind === "Unread") return range.least;
  const value = Number(node.value);
  if (Number.isInteger(value) && value >= range.least && value <= range.most) return value;
  scope.report(badCount, node.span, { ...range, written: sourceText(node, scope) });
  return range.least;
}

export const checkWait: CheckStatement<tree.WaitStatement> = (
  node,
  { scope, positions, path },
) => ({
  kind: "wait",
  delay: checkDelay(node.duration, scope),
  position: positions.claim(path, "wait").position,
  origin: { file: scope.file, span: node.span },
});

/** What `wait until` names: a date, a date-time or a time of day; anything else is reported. */
export function checkMoment(node: tree.WaitUntilStatement, scope: Scope): Expression {
  const moment = checkExpression(node.moment, scope);
  const { type } = moment;
  if (["date", "datetime", "time"].includes(type.kind) || isErroneous(moment)) return moment;
  const shown = quoted(node.moment, scope);
  const words = `wait ${sourceText(node.moment, scope)}`;
  const suggested = type.kind === "duration" ? words : undefined;
  const extras = suggested === undefined ? {} : replacing(node.span, suggested);
  scope.report(noMoment, node.moment.span, { shown, type: typeWords(type), suggested }, extras);
  return erroneous(moment.origin);
}

export const checkWaitUntil: CheckStatement<tree.WaitUntilStatement> = (node, place) => {
  const { scope, positions, path } = place;
  const moment = checkMoment(node, scope);
  const { position } = positions.claim(path, "wait-until");
  return { kind: "wait-until", moment, position, origin: { file: scope.file, span: node.span } };
};

export const checkWaitFor: CheckStatement<tree.WaitForStatement> = (node, place) => {
  const { scope, positions, path } = place;
  return {
    kind: "wait-for",
    condition: checkCondition(node.condition, scope),
    limit: checkDelay(node.limit, scope),
    position: positions.claim(path, "wait-for").position,
    then: place.inside(node.then, "wait-for", "then"),
    otherwise: place.inside(node.otherwise, "wait-for", "else"),
    origin: { file: scope.file, span: node.span },
  };
};

/** More rounds than that are a mistake, and would nest as deep where nothing stops between them. */
const mostRounds = 1_000;

export const checkRepeat: CheckStatement<tree.RepeatStatement> = (node, place) => {
  const { scope, positions, path } = place;
  const range = { what: "number of rounds", least: 1, most: mostRounds };
  return {
    kind: "repeat",
    times: wholeNumber(node.times, range, scope),
    every: node.every === undefined ? undefined : checkDelay(node.every, scope),
    until: node.until === undefined ? undefined : checkCondition(node.until, scope),
    position: positions.claim(path, "repeat").position,
    body: place.inside(node.body, "repeat"),
    origin: { file: scope.file, span: node.span },
  };
};
