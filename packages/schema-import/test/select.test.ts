import { describe, expect, it } from "vitest";
import { attribute, entity, option } from "./dataverse.ts";
import { imported, kindsOf, textOf } from "./importing.ts";
import { modelOf } from "./printing.ts";

const of = (logicalName: string) => ({ EntityLogicalName: logicalName });
const lead = entity("lead", [
  attribute("Uniqueidentifier", "LeadId"),
  attribute("String", "Subject"),
  attribute("Money", "BudgetAmount"),
  attribute("Picklist", "Rating", { OptionSet: { Name: "r", Options: [option(1, "Hot")] } }),
  attribute("Lookup", "ParentAccountId", { Targets: ["account"] }),
  attribute("DateTime", "CreatedOn"),
]);
const account = entity("account", [
  attribute("String", "Name", of("account")),
  attribute("Integer", "Employees", of("account")),
]);
const files = { "lead.json": lead, "account.json": account };
const fieldsOf = (text: string) =>
  Object.fromEntries(
    modelOf(text).entities.map(({ name, fields }) => [name, [...fields.keys()].toSorted()]),
  );

describe("what is imported", () => {
  it("is chosen by entity", () => {
    const text = textOf(imported("dataverse", files, { entities: ["Account"] }));
    expect(fieldsOf(text)).toEqual({ account: ["employees", "name"] });
  });

  it("is chosen by field, with or without its entity", () => {
    const text = textOf(
      imported("dataverse", files, {
        fields: ["lead.subject", "PARENTACCOUNTID", "account.employees"],
      }),
    );
    expect(fieldsOf(text)).toEqual({ lead: ["parentAccount", "subject"], account: ["employees"] });
  });

  it.each([
    [{ entities: ["leed"] }, "unknown-entity", "lead"],
    [{ fields: ["lead.subjekt", "subject"] }, "unknown-field", "subject"],
  ])("says what isn't there: %o", (options, kind, near) => {
    const result = imported("dataverse", files, options);
    expect(result.text).toBeUndefined();
    const [finding] = result.findings.filter((one) => one.kind === kind);
    expect(finding?.hint).toContain(near);
  });

  it("is what sequences read, through lookups, in arguments, updates and rules", () => {
    const sequence = `use "./crm.seq"
for lead
activity email(to: text?)
rule large for lead = budgetAmount > 1M USD
when parentAccount.employees > 10 and large -> email(to = subject)
set rating = Hot
`;
    const text = textOf(
      imported("dataverse", files, { currency: "USD", usedBy: { "a.seq": sequence } }),
    );
    expect(fieldsOf(text)).toEqual({
      lead: ["budgetAmount", "parentAccount", "rating", "subject"],
      account: ["employees"],
    });
  });

  it("is what findings are about", () => {
    const amounts = entity("lead", [
      attribute("Money", "Budget"),
      attribute("Money", "Revenue"),
      attribute("File", "Contract"),
    ]);
    const about = (options: object) =>
      imported("dataverse", { "lead.json": amounts }, options).findings.map(({ kind, data }) => [
        kind,
        (data as { fields?: unknown }).fields,
      ]);
    expect(about({})).toEqual([
      ["fields-left-out", undefined],
      ["currency-unknown", ["budget", "revenue"]],
    ]);
    expect(about({ fields: ["budget"] })).toEqual([["currency-unknown", ["budget"]]]);
    expect(about({ usedBy: { "a.seq": "for lead\nactivity a\na" } })).toEqual([]);
  });

  it("refuses a currency that doesn't exist", () => {
    for (const currency of ["usd", "Dollar", "", "USD)?\n}"]) {
      const result = imported("dataverse", files, { currency });
      expect(result.text).toBeUndefined();
      expect(kindsOf(result)).toEqual(["unknown-currency"]);
    }
  });

  it("goes by the names that the vocabulary has already", () => {
    const existing = {
      path: "crm.seq",
      text: `entity lead key "leadid" { topic: text? from "subject" }\n`,
    };
    const text = textOf(
      imported("dataverse", files, {
        existing,
        usedBy: {
          "a.seq": 'for lead\nactivity phone\nwhen topic = "x" and rating = Hot -> phone\n',
        },
      }),
    );
    expect(fieldsOf(text)).toEqual({ lead: ["rating", "topic"] });
  });

  it("is all that a sequence names, where it has mistakes", () => {
    const broken = `for lead\nwhen rating = Hto and budgetAmount > -> phone\n`;
    const text = textOf(
      imported("dataverse", files, { currency: "USD", usedBy: { "a.seq": broken } }),
    );
    expect(fieldsOf(text)).toEqual({ lead: ["budgetAmount", "rating"] });
  });
});

describe("a large entity", () => {
  it("stands in groups, the system's own fields last", () => {
    const more = Array.from({ length: 12 }, (_, index) => attribute("String", `Note${12 - index}`));
    const name = attribute("String", "FullName");
    const flag = attribute("Boolean", "DoNotEMail");
    const address = attribute("String", "Address1_City");
    const text = textOf(
      imported("dataverse", {
        "lead.json": {
          ...(lead as object),
          Attributes: [
            ...(lead as { Attributes: object[] }).Attributes,
            ...more,
            name,
            flag,
            address,
          ],
        },
      }),
    );
    const headings = [...text.matchAll(/^ {2}\/\/ (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "Choices",
      "Yes or no",
      "Amounts and numbers",
      "Text",
      "Related records",
      "Address 1",
      "Kept by the system",
    ]);
    expect(text.indexOf("fullName:")).toBeLessThan(text.indexOf("// Choices"));
    expect(text.indexOf("createdOn:")).toBeGreaterThan(text.indexOf("// Kept by the system"));
    expect(text.indexOf("note2:")).toBeLessThan(text.indexOf("note10:"));
  });
});

describe("a whole organization", () => {
  it("is imported, with advice to choose", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      entity(`thing${index}`, [attribute("String", "Name", of(`thing${index}`))]),
    );
    const result = imported("dataverse", { "all.json": { value: many } });
    expect(modelOf(textOf(result)).entities).toHaveLength(60);
    expect(kindsOf(result)).toContain("many-entities");
  });
});
