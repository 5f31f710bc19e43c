import { currencyTaken, currencyUnknown } from "../findings/guesses.ts";
import type { FieldDraft } from "../draft/entity.ts";
import type { ReadContext } from "./source.ts";

/** Says what became of the amounts of an entity whose metadata doesn't name their currency. */
export function reportAmounts(
  entity: string,
  fields: readonly FieldDraft[],
  { report, currency }: ReadContext,
): void {
  const amounts = fields.filter(({ type }) => type.kind === "money").map(({ from }) => from);
  if (amounts.length === 0) return;
  const place = { subject: entity };
  if (currency === undefined) report(currencyUnknown, { fields: amounts }, place);
  else report(currencyTaken, { fields: amounts, currency }, place);
}
