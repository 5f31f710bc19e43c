import type { EntityDraft, FieldDraft } from "../../draft/entity.ts";
import { fieldsLeftOut } from "../../findings/choosing.ts";
import { choiceWithoutMembers, typeGuessed } from "../../findings/guesses.ts";
import { reportAmounts } from "../amounts.ts";
import type { ReadContext } from "../source.ts";
import { attributeType } from "./attribute-type.ts";
import type { Choices } from "./choices.ts";
import { fieldOf } from "./field.ts";
import type { DataverseAttribute, DataverseEntity } from "./types.ts";

/** Columns that only spell out others, or hold what no record shows: nobody misses them. */
const quietlyLeftOut: ReadonlySet<string> = new Set([
  "Virtual",
  "ManagedProperty",
  "CalendarRules",
]);

/** An entity with all its columns that a sequence can read. */
export function entityOf(
  entity: DataverseEntity,
  choices: Choices,
  context: ReadContext,
): EntityDraft {
  const { report, currency, language } = context;
  const fields: FieldDraft[] = [];
  const lost: string[] = [];
  const withoutMembers: string[] = [];
  const guessedAmounts: string[] = [];
  const wholeNumbers: string[] = [];
  const ids: string[] = [];
  const complete: DataverseEntity = {
    ...entity,
    attributes: withGuessedMoney(entity.attributes, guessedAmounts),
  };
  for (const attribute of complete.attributes) {
    const { logicalName, type } = attribute;
    if (attribute.attributeOf !== undefined || quietlyLeftOut.has(type ?? "")) continue;
    if (attribute.readable === false) continue;
    const choice = choices.of(attribute, entity.logicalName);
    const found = attributeType(attribute, choice, currency);
    if (found.kind === "nothing") {
      lost.push(logicalName);
      continue;
    }
    if (found.kind === "no members") withoutMembers.push(logicalName);
    const seqType = found.kind === "type" ? found.type : ({ kind: "number" } as const);
    if (type === undefined && attribute.edmType === "Edm.Int32" && seqType.kind === "number") {
      wholeNumbers.push(logicalName);
    }
    if (seqType.kind === "text" && isLookup(attribute)) ids.push(logicalName);
    fields.push(fieldOf(attribute, seqType, complete, language));
  }
  const place = { subject: entity.logicalName };
  if (lost.length > 0) {
    const why = "since nothing in a sequence could compare what they hold";
    report(fieldsLeftOut, { entity: entity.logicalName, names: lost, why }, place);
  }
  reportAmounts(entity.logicalName, fields, context);
  if (withoutMembers.length > 0) report(choiceWithoutMembers, { fields: withoutMembers }, place);
  const guesses = [
    [guessedAmounts, "amounts", "since the same in the base currency stands beside each"],
    [wholeNumbers, "numbers", "though some may be choices: `$metadata` doesn't tell"],
    [ids, "the id alone", "since nothing says which entity it points to"],
  ] as const;
  for (const [names, as, why] of guesses) {
    if (names.length > 0) report(typeGuessed, { fields: names, as, why }, place);
  }
  const there = new Set(fields.map(({ from }) => from));
  return {
    from: entity.logicalName,
    ...(entity.schemaName === undefined ? {} : { spelling: entity.schemaName }),
    labels: entity.labels ?? [],
    description: entity.description ?? [],
    key: entity.primaryId ?? `${entity.logicalName}id`,
    fields,
    complete: entity.complete,
    leftOut: entity.attributes
      .map(({ logicalName }) => logicalName)
      .filter((name) => !there.has(name)),
  };
}

function isLookup({ type, edmType }: DataverseAttribute): boolean {
  return type === "Lookup" || type === "Customer" || (type === undefined && edmType === "lookup");
}

/** `$metadata` calls amounts decimals; each of them has a second one, in the base currency. */
function withGuessedMoney(
  attributes: readonly DataverseAttribute[],
  guessed: string[],
): readonly DataverseAttribute[] {
  const isDecimal = ({ type, edmType }: DataverseAttribute): boolean =>
    type === undefined && edmType === "Edm.Decimal";
  const decimals = new Set(attributes.filter(isDecimal).map(({ logicalName }) => logicalName));
  return attributes.map((attribute) => {
    const { logicalName } = attribute;
    const main = logicalName.replace(/_base$/, "");
    const pair = main === logicalName ? `${logicalName}_base` : main;
    if (!isDecimal(attribute) || !decimals.has(pair)) return attribute;
    guessed.push(logicalName);
    return { ...attribute, type: "Money" };
  });
}
