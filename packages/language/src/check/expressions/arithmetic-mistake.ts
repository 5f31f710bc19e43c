import type { ArithmeticExpression } from "../../model/expression.ts";
import type { BinaryExpression } from "../../syntax/tree.ts";
import type { TypeKind } from "../../vocabulary/type.ts";
import { arithmeticTypes } from "../../diagnostics/catalog/types/arithmetic-types.ts";
import { moneyPlusNumber } from "../../diagnostics/catalog/types/money-plus-number.ts";
import { noHours } from "../../diagnostics/catalog/types/no-hours.ts";
import { textPlus } from "../../diagnostics/catalog/types/text-plus.ts";
import type { Scope } from "../scope.ts";
import type { Reckoned } from "./arithmetic-type.ts";
import type { Side } from "./construct.ts";
import { bare } from "./construct.ts";
import { reportAmounts } from "./mismatch-amounts.ts";
import { replacing } from "./nearest.ts";
import { quoted, sourceText } from "./source-text.ts";
import { sameType } from "./type-relation.ts";
import { typeWords } from "./type-words.ts";

type Operator = ArithmeticExpression["operator"];
type Sides = readonly [Side, Side];

/** Two operands that can't be reckoned with, in the words of the closest mistake. */
function types(node: BinaryExpression, operator: Operator, sides: Sides, scope: Scope): void {
  const [left, right] = sides;
  const kinds = sides.map(({ value }) => value.type.kind);
  const additive = operator === "+" || operator === "-";
  if (operator === "+" && kinds.includes("text")) return reportTextPlus(node, sides, scope);
  if (additive && kinds.includes("money") && kinds.includes("number")) {
    return reportMoneyPlusNumber(sides, scope);
  }
  const alike = kinds.every((kind) => kind === "money");
  const share = kinds.includes("percent") && kinds.includes("number");
  if ((alike && operator !== "*") || (share && additive)) {
    const number = right.value.type.kind === "number" ? right : left;
    const other = number === right ? left : right;
    const beside = { type: other.value.type, side: other };
    if (reportAmounts(number, beside, node.span, scope)) return;
  }
  scope.report(arithmeticTypes, node.span, {
    left: `${quoted(left.node, scope)} is ${typeWords(left.value.type)}`,
    right: sameType(left.value.type, right.value.type)
      ? `so is ${quoted(right.node, scope)}`
      : `${quoted(right.node, scope)} is ${typeWords(right.value.type)}`,
    operator,
    hint: hintFor(operator, kinds, sides, scope),
  });
}

/** A length of time with hours in it, added to a date, which has none. */
function wholeDays(operator: Operator, checked: Reckoned, sides: Sides, scope: Scope): boolean {
  if (checked.left.type.kind !== "date" || (operator !== "+" && operator !== "-")) return false;
  const { right } = checked;
  if (right.kind !== "constant" || right.value.kind !== "duration") return false;
  if (right.value.minutes % (24 * 60) === 0) return false;
  const dated = sides.find(({ value }) => value.type.kind === "date");
  if (dated === undefined) return false;
  scope.report(noHours, dated.node.span, { shown: quoted(dated.node, scope) });
  return true;
}

export const reportArithmetic = { types, wholeDays };

function reportTextPlus(node: BinaryExpression, sides: Sides, scope: Scope): void {
  const pieces = sides.map((side) => {
    const written = sourceText(bare(side.node), scope);
    return bare(side.node).kind === "Text" ? written.slice(1, -1) : `{${written}}`;
  });
  const suggested = `"${pieces.join("")}"`;
  scope.report(textPlus, node.span, { suggested }, replacing(node.span, suggested));
}

function reportMoneyPlusNumber(sides: Sides, scope: Scope): void {
  const [plain] = sides.filter(({ value }) => value.type.kind === "number");
  const [money] = sides.filter(({ value }) => value.type.kind === "money");
  if (plain === undefined || money?.value.type.kind !== "money") return;
  const { currency } = money.value.type;
  const literal = bare(plain.node).kind === "Number" && currency !== undefined;
  const suggested = literal ? `${sourceText(plain.node, scope)} ${currency}` : undefined;
  scope.report(
    moneyPlusNumber,
    plain.node.span,
    { shown: quoted(plain.node, scope), money: quoted(money.node, scope), suggested },
    suggested === undefined ? {} : replacing(plain.node.span, suggested),
  );
}

function hintFor(
  operator: Operator,
  kinds: readonly TypeKind[],
  sides: Sides,
  scope: Scope,
): string | undefined {
  const has = (kind: TypeKind): boolean => kinds.includes(kind);
  const additive = operator === "+" || operator === "-";
  const words = (kind: TypeKind): string => {
    const side = sides.find(({ value }) => value.type.kind === kind);
    return side === undefined ? "" : sourceText(side.node, scope);
  };
  if (has("money") && has("percent") && additive) {
    return `Say of what: \`${words("money")} * 120%\` is a fifth more.`;
  }
  if (has("money") && operator === "*") return "An amount is multiplied by a number or a percent.";
  if ((has("date") || has("datetime")) && has("number") && additive) {
    return "Write the number with its unit, as in `3 days`.";
  }
  if (kinds.every((kind) => kind === "duration")) {
    return "A length of time is multiplied and divided by a number.";
  }
  if (has("time")) return "A time of day can't be moved; use a date and time.";
  if (kinds.every((kind) => kind === "datetime" || kind === "date") && operator === "+") {
    return "Two moments can be subtracted; to move one, add a length of time such as `3 days`.";
  }
  if (has("entity") || has("list")) return "Name one of its fields, or count it.";
  return "It takes numbers, percents, amounts, dates and lengths of time.";
}
