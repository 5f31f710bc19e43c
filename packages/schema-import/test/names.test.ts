import { describe, expect, it } from "vitest";
import { resolveNames } from "../src/names/resolve.ts";
import { lowerCamel, spelledBy, upperCamel, wordsOf } from "../src/names/words.ts";
import { attribute, entity, label, option } from "./dataverse.ts";
import { imported, kindsOf, lineOf, textOf } from "./importing.ts";
import { modelOf } from "./printing.ts";

describe("a CRM's name", () => {
  it.each([
    ["BudgetAmount", "budgetAmount", "BudgetAmount"],
    ["new_FooBar", "newFooBar", "NewFooBar"],
    ["EMailAddress1", "eMailAddress1", "EMailAddress1"],
    ["URLName", "urlName", "UrlName"],
    ["Address1_City", "address1City", "Address1City"],
    ["SIC", "sic", "Sic"],
    ["hs_lead_status", "hsLeadStatus", "HsLeadStatus"],
    ["Annual Revenue (est.)", "annualRevenueEst", "AnnualRevenueEst"],
  ])("%s", (name, lower, upper) => {
    expect(lowerCamel(wordsOf(name))).toBe(lower);
    expect(upperCamel(wordsOf(name))).toBe(upper);
  });

  it("takes its words from a label that says the same", () => {
    expect(spelledBy("budgetamount", "Budget Amount")).toBe("BudgetAmount");
    expect(spelledBy("budgetamount", "Budget")).toBe("budgetamount");
    expect(spelledBy("BudgetAmount", "budget amount")).toBe("BudgetAmount");
  });
});

describe("names that collide", () => {
  const claims = (...lists: readonly (readonly string[])[]) =>
    lists.map((candidates) => ({ candidates }));

  it("all fall back, whatever their order", () => {
    expect(resolveNames(claims(["a", "a_"], ["a", "_a"]), new Set()).names).toEqual(["a_", "_a"]);
    expect(resolveNames(claims(["a", "_a"], ["a", "a_"]), new Set()).names).toEqual(["_a", "a_"]);
  });

  it("leave those alone that are in the file", () => {
    const known = [{ candidates: ["a"], known: "b" }, ...claims(["b", "b_"])];
    expect(resolveNames(known, new Set()).names).toEqual(["b", "b_"]);
  });

  it("end in numbers when nothing else is left", () => {
    expect(resolveNames(claims(["a"], ["a"], ["a"]), new Set(["a"])).names).toEqual([
      "a 2",
      "a 3",
      "a 4",
    ]);
  });

  it("of fields become the CRM's own", () => {
    const result = imported("dataverse", {
      "lead.json": entity("lead", [
        attribute("String", "new_Budget"),
        attribute("String", "New_budget", { LogicalName: "new__budget" }),
      ]),
    });
    expect([...(modelOf(textOf(result)).entities[0]?.fields.keys() ?? [])]).toEqual([
      "new__budget",
      "new_budget",
    ]);
    expect(kindsOf(result)).toContain("names-collide");
  });

  it("of members carry what is stored", () => {
    const options = [option(1, "Other"), option(2, "Other"), option(3, "One")];
    const result = imported("dataverse", {
      "lead.json": entity("lead", [
        attribute("Picklist", "Kind", { OptionSet: { Options: options } }),
      ]),
    });
    expect(lineOf(textOf(result), "kind")).toBe(
      "kind: choice { `Other (1)` = 1, `Other (2)` = 2, One = 3 }?",
    );
    expect(kindsOf(result)).toContain("names-collide");
  });

  it("of a lookup and its id keep both", () => {
    const text = textOf(
      imported("dataverse", {
        "lead.json": entity("lead", [
          attribute("Lookup", "AccountId", { Targets: ["account"] }),
          attribute("String", "Account"),
        ]),
      }),
    );
    expect(lineOf(text, "accountId")).toBe(`accountId: account? from "accountid"`);
    expect(lineOf(text, "account")).toBe("account: text?");
  });
});

describe("labels", () => {
  const awkward = [
    "",
    "when",
    "a`b",
    "}\nentity evil {",
    "‮evil",
    "Ja/Nein",
    "x".repeat(200),
    " Padded ",
    "3rd",
  ];

  it("always make a vocabulary that checks, with what is stored", () => {
    const options = awkward.map((text, index) => option(index, text));
    const result = imported("dataverse", {
      "lead.json": entity("lead", [
        attribute("Picklist", "Kind", {
          OptionSet: { Name: "k", IsGlobal: true, Options: options },
        }),
      ]),
    });
    const [choice] = modelOf(textOf(result)).choices;
    expect(choice?.members.map(({ stored }) => stored)).toEqual(awkward.map((_, index) => index));
    expect(choice?.members.map(({ name }) => name)).toEqual([
      "Value 0",
      "when",
      "a'b",
      "} entity evil {",
      "evil",
      "Ja/Nein",
      `${"x".repeat(79)}…`,
      "Padded",
      "3rd",
    ]);
    expect(kindsOf(result)).toEqual(expect.arrayContaining(["no-label", "label-cleaned"]));
  });

  it("come in the language asked for, and what is stored stays the same", () => {
    const danish = { Value: 1, Label: label("Hot", { 1030: "Varm" }) };
    const files = {
      "lead.json": entity("lead", [
        attribute("Picklist", "Kind", {
          DisplayName: label("Kind", { 1030: "Slags" }),
          OptionSet: { Options: [danish, option(2, "Cold")] },
        }),
      ]),
    };
    for (const language of ["1030", "da", "da-DK", "DA"]) {
      const result = imported("dataverse", files, { language });
      expect(textOf(result)).toContain("/// Slags\n  kind: choice { Varm = 1, Cold = 2 }?");
      expect(kindsOf(result)).toContain("other-language");
    }
    expect(textOf(imported("dataverse", files))).toContain("kind: choice { Hot = 1, Cold = 2 }?");
    expect(textOf(imported("dataverse", files, { language: "fr" }))).toContain(
      "kind: choice { Hot = 1, Cold = 2 }?",
    );
  });
});
