import { checkTexts } from "@seqlang/language";
import { describe, expect, it } from "vitest";
import { attribute, budgetOptions, entity, label, option } from "./dataverse.ts";
import { imported, kindsOf, lineOf, textOf } from "./importing.ts";
import { modelOf } from "./printing.ts";

const states = {
  Name: "lead_statecode",
  Options: [option(0, "Open", { DefaultStatus: 1 }), option(1, "Qualified")],
};
const statuses = {
  Name: "lead_statuscode",
  Options: [
    option(1, "New", { State: 0 }),
    option(3, "Won", { State: 1 }),
    option(2, "Contacted", { State: 0 }),
  ],
};

const cases: readonly (readonly [string, object, string])[] = [
  ["text", attribute("String", "Subject"), `subject: text?`],
  ["long text", attribute("Memo", "Description"), `description: text?`],
  ["an id", attribute("Uniqueidentifier", "StageId"), `stageId: text? from "stageid"`],
  [
    "an entity's name",
    attribute("EntityName", "ParentType"),
    `parentType: text? from "parenttype"`,
  ],
  ["a whole number", attribute("Integer", "Employees"), `employees: number?`],
  [
    "a large one",
    attribute("BigInt", "VersionNumber"),
    `versionNumber: number? from "versionnumber"`,
  ],
  ["a decimal", attribute("Decimal", "ExchangeRate"), `exchangeRate: number? from "exchangerate"`],
  ["a float", attribute("Double", "Latitude"), `latitude: number?`],
  [
    "an amount",
    attribute("Money", "BudgetAmount", { Precision: 2 }),
    `budgetAmount: money(USD)? from "budgetamount"`,
  ],
  ["yes or no", attribute("Boolean", "DoNotEMail"), `doNotEMail: bool? from "donotemail"`],
  [
    "a moment",
    attribute("DateTime", "LastOn", { DateTimeBehavior: { Value: "UserLocal" } }),
    `lastOn: datetime? from "laston"`,
  ],
  [
    "a day",
    attribute("DateTime", "CloseOn", { DateTimeBehavior: { Value: "DateOnly" } }),
    `closeOn: date? from "closeon"`,
  ],
  [
    "the same time everywhere",
    attribute("DateTime", "PartyOn", { DateTimeBehavior: { Value: "TimeZoneIndependent" } }),
    `partyOn: datetime? from "partyon"`,
  ],
  [
    "a choice",
    attribute("Picklist", "Rating", {
      OptionSet: { Name: "lead_rating", Options: [option(1, "Hot"), option(2, "Luke-warm")] },
    }),
    `rating: choice { Hot = 1, \`Luke-warm\` = 2 }?`,
  ],
  [
    "a shared choice",
    attribute("Picklist", "BudgetStatus", { OptionSet: budgetOptions }),
    `budgetStatus: BudgetStatus? from "budgetstatus"`,
  ],
  [
    "several values",
    attribute("MultiSelectPicklist", "Tags", {
      OptionSet: { Name: "lead_tags", Options: [option(7, "A"), option(8, "B")] },
    }),
    `tags: [choice { A = 7, B = 8 }]?`,
  ],
  [
    "a state",
    attribute("State", "StateCode", {
      RequiredLevel: { Value: "SystemRequired" },
      OptionSet: states,
    }),
    `stateCode: choice { Open = 0, Qualified = 1 } from "statecode"`,
  ],
  [
    "a status",
    attribute("Status", "StatusCode", { OptionSet: statuses }),
    `statusCode: choice { New = 1, Won = 3, Contacted = 2 }? from "statuscode"`,
  ],
  [
    "a lookup",
    attribute("Lookup", "ParentAccountId", { Targets: ["account"] }),
    `parentAccount: account? from "parentaccountid"`,
  ],
  [
    "a lookup of its own entity",
    attribute("Lookup", "MasterId", { Targets: ["lead"] }),
    `master: lead? from "masterid"`,
  ],
  [
    "a customer",
    attribute("Customer", "CustomerId", { Targets: ["account", "contact"] }),
    `customer: customer? from "customerid"`,
  ],
  [
    "an owner",
    attribute("Owner", "OwnerId", {
      Targets: ["systemuser", "team"],
      RequiredLevel: { Value: "SystemRequired" },
    }),
    `owner: owner from "ownerid"`,
  ],
  [
    "what only an application requires",
    attribute("String", "LastName", { RequiredLevel: { Value: "ApplicationRequired" } }),
    `lastName: text? from "lastname"`,
  ],
  [
    "a secured column",
    attribute("String", "TaxId", { IsSecured: true }),
    `private taxId: text? from "taxid"`,
  ],
];

describe("a column of Dataverse", () => {
  it.each(cases)("%s", (_, column, line) => {
    const text = textOf(
      imported("dataverse", { "lead.json": entity("lead", [column]) }, { currency: "USD" }),
    );
    const name = /^(?:private )?(\w+):/.exec(line)?.[1] ?? "";
    expect(lineOf(text, name)).toBe(line);
    modelOf(text);
  });

  it("says in words what its type can't", () => {
    const flags = { TrueOption: option(1, "Do Not Allow"), FalseOption: option(0, "Allow") };
    const text = textOf(
      imported("dataverse", {
        "lead.json": entity("lead", [
          attribute("Boolean", "DoNotEMail", {
            OptionSet: flags,
            DisplayName: label("Do not allow Emails"),
          }),
          attribute("Boolean", "Merged", {
            OptionSet: { TrueOption: option(1, "Yes"), FalseOption: option(0, "No") },
          }),
          attribute("Money", "Price", { Precision: 4, PrecisionSource: 0 }),
          attribute("Integer", "Length", { Format: "Duration" }),
          attribute("State", "StateCode", { OptionSet: states }),
          attribute("Status", "StatusCode", { OptionSet: statuses }),
          attribute("Decimal", "Score", { SourceType: 1 }),
        ]),
      }),
    );
    expect(text).toContain(
      "/// Do not allow Emails\n  /// true: Do Not Allow; false: Allow.\n  doNotEMail",
    );
    expect(text).not.toContain("true: Yes");
    expect(text).toContain("/// Decimals: 4.\n  price: money?");
    expect(text).toContain("/// In minutes.\n  length: number?");
    expect(text).toContain("/// Open: New, Contacted. Qualified: Won.\n  statusCode");
    expect(text).toContain("/// Calculated by the CRM.\n  score");
  });

  it("is left out where nothing could compare it", () => {
    const result = imported("dataverse", {
      "lead.json": entity("lead", [
        attribute("String", "Subject"),
        attribute("String", "OwnerIdName", { AttributeOf: "ownerid" }),
        attribute("Virtual", "RatingName"),
        attribute("File", "Contract"),
        attribute("Image", "EntityImage"),
        attribute("PartyList", "To"),
        attribute("String", "Hidden", { IsValidForRead: false }),
      ]),
    });
    expect([...(modelOf(textOf(result)).entities[0]?.fields.keys() ?? [])]).toEqual(["subject"]);
    const [finding] = result.findings.filter(({ kind }) => kind === "fields-left-out");
    expect(finding?.message).toContain("contract, entityimage and to");
  });

  it("that holds an amount has the currency that was asked for, or says its own", () => {
    const files = { "lead.json": entity("lead", [attribute("Money", "BudgetAmount")]) };
    const without = imported("dataverse", files);
    expect(lineOf(textOf(without), "budgetAmount")).toBe(
      `budgetAmount: money? from "budgetamount"`,
    );
    expect(kindsOf(without)).toContain("currency-unknown");
    const asked = imported("dataverse", files, { currency: "EUR" });
    expect(lineOf(textOf(asked), "budgetAmount")).toBe(
      `budgetAmount: money(EUR)? from "budgetamount"`,
    );
    expect(kindsOf(asked)).toContain("currency-taken");
  });

  it("whose picklist is taken for the amount gets the amount's name", () => {
    const crm = textOf(
      imported(
        "dataverse",
        {
          "lead.json": entity("lead", [
            attribute("Money", "BudgetAmount_Base"),
            attribute("Money", "BudgetAmount", {
              DisplayName: label("Budget Amount"),
              Description: label("What the lead's company can spend."),
            }),
            attribute("Picklist", "BudgetStatus", {
              DisplayName: label("Budget"),
              OptionSet: budgetOptions,
              Description: label("Whether the lead's company has a budget."),
            }),
            attribute("Money", "Revenue", {
              DisplayName: label("Annual Revenue"),
              Description: label("What the lead's company earns."),
            }),
          ]),
        },
        { currency: "USD" },
      ),
    );
    const sequence = `use "./crm.seq"\nfor lead\nactivity phone\nwhen budgetStatus > 1000000 -> phone\n`;
    const { diagnostics } = checkTexts({ "crm.seq": crm, "a.seq": sequence }, ["a.seq"]);
    expect(diagnostics).toHaveLength(1);
    expect(`${diagnostics[0]?.message} ${diagnostics[0]?.hint}`).toContain("`budgetAmount`");
  });
});
