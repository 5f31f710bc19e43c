import { differentCurrencies } from "../../diagnostics/catalog/types/different-currencies.ts";
import { numberBesideMoney } from "../../diagnostics/catalog/types/number-beside-money.ts";
import { numberBesidePercent } from "../../diagnostics/catalog/types/number-beside-percent.ts";
import { Decimal } from "decimal.js";
import { bare, type Side } from "./construct.ts";
import type { MismatchRule } from "./mismatch.ts";
import { quoted, sourceText } from "./source-text.ts";
import { isNumberConstant } from "./type-relation.ts";

/** Currencies that differ; a plain number beside an amount or a percent. */
export const reportAmounts: MismatchRule = (given, beside, span, scope) => {
  const { type } = given.value;
  const shown = quoted(given.node, scope);
  if (type.kind === "money" && beside.type.kind === "money") {
    const [one, other] = [type.currency, beside.type.currency];
    const literal = (node: Side["node"]): boolean => bare(node).kind === "Money";
    const besideLiteral = beside.side !== undefined && literal(beside.side.node);
    const written = besideLiteral ? one : literal(given.node) ? other : undefined;
    scope.report(differentCurrencies, span, {
      shown,
      one,
      beside: beside.side === undefined ? undefined : quoted(beside.side.node, scope),
      other,
      written,
    });
    return true;
  }
  if (type.kind !== "number") return false;
  const literal = bare(given.node).kind === "Number";
  if (beside.type.kind === "percent") {
    if (!isNumberConstant(given.value)) return false;
    const suggested = literal ? percentsFor(sourceText(bare(given.node), scope)) : [];
    const { span: at } = bare(given.node);
    const fixes = suggested.map((text) => ({
      title: `Write \`${text}\``,
      edits: [{ span: at, text }],
      ...(suggested.length > 1 ? { unsure: true } : {}),
    }));
    scope.report(numberBesidePercent, given.node.span, { shown, suggested }, { fixes });
    return true;
  }
  if (beside.type.kind !== "money") return false;
  scope.report(numberBesideMoney, given.node.span, {
    shown,
    literal: isNumberConstant(given.value),
    currency: beside.type.currency,
    example: literal ? sourceText(bare(given.node), scope) : "100",
  });
  return true;
};

/** What a plain number may mean as a percent: of `0.2` most people mean a fifth. */
function percentsFor(written: string): readonly string[] {
  const plain = `${written}%`;
  if (!/^0?\.\d{1,10}$/.test(written)) return [plain];
  return [`${new Decimal(written).times(100).toFixed()}%`, plain];
}
