import { checkTexts } from "@seqlang/language";
import fc from "fast-check";
import { describe, it } from "vitest";
import { importVocabulary, sources } from "../src/index.ts";
import { attribute, attributesAnswer, budgetOptions, entity, label, option } from "./dataverse.ts";

const files: readonly string[] = [
  JSON.stringify(
    entity("lead", [
      attribute("Picklist", "BudgetStatus", {
        OptionSet: budgetOptions,
        DisplayName: label("Budget"),
      }),
      attribute("Customer", "CustomerId", { Targets: ["account", "contact"] }),
      attribute("Boolean", "DoNotEMail", {
        OptionSet: { TrueOption: option(1, "Yes"), FalseOption: option(0, "No") },
      }),
      attribute("Money", "BudgetAmount", { Precision: 2 }),
    ]),
  ),
  JSON.stringify(
    attributesAnswer("Picklist", [{ LogicalName: "rating", OptionSet: budgetOptions }]),
  ),
  JSON.stringify({
    value: [
      {
        processstageid: "a",
        stagename: "One",
        _processid_value: "b",
        stagecategory: 1,
        primaryentitytypecode: "lead",
      },
      { workflowid: "b", uniquename: "p", category: 4, primaryentity: "lead", clientdata: "[{}]" },
    ],
  }),
  `<?xml version="1.0"?><edmx:Edmx xmlns:edmx="e"><edmx:DataServices><Schema><EntityType Name="lead" BaseType="m.base"><Key><PropertyRef Name="leadid"/></Key><Property Name="leadid" Type="Edm.Guid"/><Property Name="_ownerid_value" Type="Edm.Guid"/></EntityType><EntityType Name="base" BaseType="m.lead" Abstract="true"/></Schema></edmx:DataServices></edmx:Edmx>`,
  `<EntityMetadata xmlns:i="x"><Attributes><AttributeMetadata i:type="PicklistAttributeMetadata"><LogicalName>rating</LogicalName><OptionSet><Options><OptionMetadata><Value>1</Value><Label><UserLocalizedLabel><Label>Hot</Label><LanguageCode>1033</LanguageCode></UserLocalizedLabel></Label></OptionMetadata></Options></OptionSet></AttributeMetadata></Attributes><LogicalName>lead</LogicalName></EntityMetadata>`,
];

/** Bytes of a file that a bad line, disk or hand has been at. */
const damaged = fc
  .tuple(
    fc.constantFrom(...files),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(6),
        fc.oneof(
          fc.constantFrom(`"`, "<", ">", "{", "}", "&", "null", "\u0000", "]"),
          fc.string({ maxLength: 3 }),
        ),
      ),
      { maxLength: 4 },
    ),
    fc.option(fc.nat(), { freq: 4 }),
  )
  .map(([file, edits, cut]) => {
    let text = file;
    for (const [place, length, insert] of edits) {
      const at = place % text.length;
      text = text.slice(0, at) + insert + text.slice(at + length);
    }
    return text.slice(0, cut === null ? text.length : cut % text.length);
  });

/** A value anywhere in a document replaced by another. */
function replaced(value: unknown, place: number, by: unknown): unknown {
  let left = place;
  const visit = (inner: unknown): unknown => {
    left -= 1;
    if (left === -1) return by;
    if (Array.isArray(inner)) return inner.map(visit);
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, visit(part)]));
  };
  return visit(value);
}

/** Imports with every source; what comes out must be a vocabulary, or a reason why there is none. */
function survives(text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (const source of sources) {
    const result = importVocabulary([{ path: "lead.txt", open: () => [bytes] }], { source });
    if (result.text === undefined) {
      if (!result.findings.some(({ severity }) => severity === "error"))
        throw new Error("no reason is given");
      continue;
    }
    const { diagnostics } = checkTexts({ "crm.seq": result.text });
    const [error] = diagnostics.filter(({ severity }) => severity === "error");
    if (error !== undefined) throw new Error(`${error.message}\n${result.text}`);
  }
}

describe("a damaged file", () => {
  it("gives a vocabulary that checks, or a reason", () => {
    fc.assert(fc.property(damaged, survives), { numRuns: 300 });
  });

  it("with other values than anybody documents does too", () => {
    const json = files
      .filter((file) => file.startsWith("{"))
      .map((file): unknown => JSON.parse(file));
    fc.assert(
      fc.property(fc.constantFrom(...json), fc.nat(250), fc.jsonValue(), (file, place, by) => {
        survives(JSON.stringify(replaced(file, place, by)));
      }),
      { numRuns: 300 },
    );
  });
});
