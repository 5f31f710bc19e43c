import type { Type } from "../../vocabulary/type.ts";
import { choiceBesideNumber } from "../../diagnostics/catalog/types/choice-beside-number.ts";
import { quotedMember } from "../../diagnostics/catalog/types/quoted-member.ts";
import { memberNames } from "./member.ts";
import type { MismatchRule } from "./mismatch.ts";
import { nearest, renaming } from "./nearest.ts";
import { similarAmount } from "./similar-amount.ts";
import { quoted } from "./source-text.ts";

/** A choice or stage beside a text in quotes, or a choice beside a number or an amount. */
export const reportChoice: MismatchRule = (given, beside, span, scope) => {
  const { value, node } = given;
  if (beside.type.kind !== "choice" && beside.type.kind !== "stage") return false;
  const whole = beside.side && quoted(beside.side.node, scope);
  const members = memberNames(beside.type);
  const kind = beside.type.kind;
  if (value.kind === "constant" && value.value.kind === "text") {
    const written = value.value.value;
    const member = storedAs(beside.type, written) ?? nearest(written, members);
    const data = { written, whole, kind, member, members };
    scope.report(quotedMember, node.span, data, renaming(node.span, member));
    return true;
  }
  const numeric = ["number", "percent", "money"].includes(value.type.kind);
  if (kind !== "choice" || !numeric || whole === undefined) return false;
  const stored =
    value.kind === "constant" && value.value.kind === "number"
      ? storedAs(beside.type, Number(value.value.value))
      : undefined;
  const amount =
    stored === undefined ? similarAmount(beside.side?.value, value.type, scope) : undefined;
  const meant = amount === undefined ? stored : amount.name;
  const target = amount === undefined ? node.span : beside.side?.node.span;
  scope.report(
    choiceBesideNumber,
    span,
    {
      whole,
      amount,
      stored,
      members,
      type: value.type.kind === "money" ? "amount" : value.type.kind,
    },
    target === undefined || (amount !== undefined && !amount.certain)
      ? {}
      : renaming(target, meant),
  );
  return true;
};

/** The member that is so named or so stored by the CRM. */
function storedAs(type: Type, written: string | number): string | undefined {
  if (type.kind !== "choice" && type.kind !== "stage") return undefined;
  const members = type.kind === "choice" ? type.choice.members : type.process.stages;
  return members.find(({ name, stored }) => name === written || stored === written)?.name;
}
