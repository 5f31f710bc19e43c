import { describe, expect, it } from "vitest";
import { attribute, entity, option } from "./dataverse.ts";
import { imported, textOf } from "./importing.ts";
import { modelOf } from "./printing.ts";

const subject = attribute("String", "Subject");
const budget = attribute("Money", "BudgetAmount");
const rating = (...options: readonly (readonly [number, string])[]): object =>
  attribute("Picklist", "Rating", {
    OptionSet: {
      Name: "lead_rating",
      Options: options.map(([value, text]) => option(value, text)),
    },
  });

function update(
  text: string,
  columns: readonly object[],
  more: Readonly<Record<string, unknown>> = {},
  options = {},
) {
  const result = imported(
    "dataverse",
    { "lead.json": entity("lead", columns), ...more },
    { currency: "USD", ...options, existing: { path: "crm.seq", text } },
  );
  const after = textOf(result);
  const changes = result.findings
    .filter(({ origin }) => origin !== undefined)
    .map(({ kind, message, origin }) => ({
      kind,
      message,
      at: origin?.file.text.slice(origin.span.start, origin.span.end),
    }));
  return { after, changes };
}

const written = `// Ours. Do not touch.

/// Who may become a customer.
entity lead key "leadid" { // from sales
  /// What it is about, in our words.
  topic: text? from "subject" // asked for weekly
  budget: money(USD)? from "budgetamount"

  rating: Rating?
  tasks: [todo]
}

choice Rating { Heiss = 1, Kalt = 3 } // our words
entity todo { title: text; done: bool }

rule hot for lead = rating = Heiss and budget > 1M USD
`;

describe("a second import", () => {
  it("leaves everything that a person wrote as it is", () => {
    const { after, changes } = update(written, [subject, budget, rating([1, "Hot"], [3, "Cold"])]);
    expect(after).toBe(written);
    expect(changes.map(({ kind }) => kind)).toEqual(["label-kept", "label-kept"]);
  });

  it("adds fields behind their neighbors and members behind theirs", () => {
    const columns = [
      subject,
      budget,
      attribute("String", "Title"),
      rating([1, "Hot"], [2, "Warm"], [3, "Cold"]),
    ];
    const { after, changes } = update(written, columns);
    expect(after).toBe(
      written
        .replace("rating: Rating?\n", "rating: Rating?\n  title: text?\n")
        .replace("Heiss = 1, Kalt", "Heiss = 1, Warm = 2, Kalt"),
    );
    expect(changes.filter(({ kind }) => kind === "added")).toEqual([
      { kind: "added", message: "The value `lead.rating = Warm` was added.", at: "Rating" },
      { kind: "added", message: "The field `lead.title` was added.", at: "lead" },
    ]);
  });

  it("puts a field under the heading that its kind stands under", () => {
    const notes = Array.from({ length: 12 }, (_, index) => attribute("String", `Note${index}`));
    const columns = [
      ...notes,
      budget,
      attribute("Boolean", "Merged"),
      attribute("Boolean", "DoNotFax"),
    ];
    const first = textOf(
      imported("dataverse", { "lead.json": entity("lead", columns) }, { currency: "USD" }),
    );
    const more = [
      ...columns,
      attribute("Boolean", "DoNotCall"),
      attribute("Money", "Revenue"),
      attribute("Integer", "Age"),
    ];
    const whole = textOf(
      imported("dataverse", { "lead.json": entity("lead", more) }, { currency: "USD" }),
    );
    expect(update(first, more).after).toBe(whole);
  });

  it("removes what the CRM no longer has, with its documentation, and says where it stood", () => {
    const { after, changes } = update(written, [budget, rating([3, "Cold"])], {});
    expect(after).toBe(
      written.replace(/ {2}\/\/\/ What it is about.*\n.*\n/, "").replace("Heiss = 1, ", ""),
    );
    expect(changes.filter(({ kind }) => kind === "removed")).toEqual([
      {
        kind: "removed",
        message: "The value `lead.rating = Heiss` is no longer in the CRM and was removed.",
        at: "Heiss",
      },
      {
        kind: "removed",
        message: "The field `lead.topic` is no longer in the CRM and was removed.",
        at: "topic",
      },
    ]);
  });

  it("removes nothing because only a part was asked for or sent", () => {
    const all = [subject, budget, rating([1, "Hot"], [3, "Cold"])];
    expect(update(written, all, {}, { fields: ["subject"] }).after).toBe(written);
    const part = entity("lead", []);
    const loose = { value: [{ ...rating([1, "Hot"], [3, "Cold"]), EntityLogicalName: "lead" }] };
    const result = imported(
      "dataverse",
      { "lead.json": part, "p.json": loose },
      { existing: { path: "crm.seq", text: written } },
    );
    expect(textOf(result)).toBe(written);
  });

  it("keeps a column that the CRM has and that isn't imported", () => {
    const text = `entity lead key "leadid" {\n  rating: text? from "ratingname"\n  subject: text?\n}\n`;
    const name = attribute("String", "RatingName", { AttributeOf: "rating" });
    expect(update(text, [subject, name]).after).toBe(text);
  });

  it("changes types, and tells from what to what", () => {
    const columns = [
      attribute("Memo", "Subject", { RequiredLevel: { Value: "SystemRequired" } }),
      attribute("Decimal", "BudgetAmount"),
      rating([1, "Hot"], [3, "Cold"]),
    ];
    const { after, changes } = update(written, columns);
    expect(after).toBe(
      written.replace("text? from", "text from").replace("money(USD)? from", "number? from"),
    );
    expect(changes.filter(({ kind }) => kind.endsWith("-changed"))).toEqual([
      {
        kind: "type-changed",
        message: "The field `lead.budget` was `money(USD)?` and is now `number?`.",
        at: "budget",
      },
      {
        kind: "optional-changed",
        message: "The field `lead.topic` is now always there.",
        at: "topic",
      },
    ]);
  });

  it("keeps what was said more exactly", () => {
    const text = `entity lead key "leadid" {
  budget: money(EUR)? from "budgetamount"
  close: percent? from "closeprobability"
  company: account? from "customerid"
}
entity account key "accountid" { name: text? }
`;
    const columns = [
      budget,
      attribute("Integer", "CloseProbability"),
      attribute("Customer", "CustomerId", { Targets: ["account", "contact"] }),
    ];
    const result = imported(
      "dataverse",
      { "lead.json": entity("lead", columns) },
      { existing: { path: "crm.seq", text } },
    );
    expect(modelOf(textOf(result)).entities[0]?.fields.get("budget")?.type).toEqual({
      kind: "money",
      currency: "EUR",
    });
    expect(textOf(result)).toContain("close: percent?");
    expect(textOf(result)).toContain("company: account?");
  });

  it("works on one line as on many, and in either kind of line end", () => {
    const line = `entity lead key "leadid" { subject: text?; rating: choice { Hot = 1, Cold = 3 }? }\n`;
    const { after } = update(line, [
      rating([1, "Hot"], [2, "Warm"], [3, "Cold"]),
      attribute("String", "Title"),
    ]);
    expect(after).toBe(
      `entity lead key "leadid" { rating: choice { Hot = 1, Warm = 2, Cold = 3 }?; title: text? }\n`,
    );
    const windows = written.replaceAll("\n", "\r\n");
    const { after: crlf } = update(windows, [
      subject,
      budget,
      attribute("String", "Title"),
      rating([1, "Hot"], [3, "Cold"]),
    ]);
    expect(crlf).toBe(
      windows.replace("rating: Rating?\r\n", "rating: Rating?\r\n  title: text?\r\n"),
    );
  });

  it("replaces neighbors and all that there is", () => {
    const line = `entity lead key "leadid" { rating: choice { A = 1, B = 2, C = 3 }?; a: text?; b: text? }\n`;
    expect(update(line, [rating([1, "A"])]).after).toBe(
      `entity lead key "leadid" { rating: choice { A = 1 }? }\n`,
    );
    expect(
      update(line, [
        rating([7, "New"], [8, "Newer"]),
        attribute("String", "A"),
        attribute("String", "B"),
      ]).after,
    ).toBe(line.replace("{ A = 1, B = 2, C = 3 }", "{ New = 7, Newer = 8 }"));
    const lines = `entity lead key "leadid" {\n  rating: Rating?\n}\nchoice Rating { // ours\n  A = 1\n}\n`;
    expect(update(lines, [rating([7, "New"], [8, "Newer"])]).after).toBe(
      lines.replace("  A = 1\n", "  New = 7\n  Newer = 8\n"),
    );
  });

  it("tells choices apart that were one", () => {
    const text = `entity lead key "leadid" { kind: Kind?; rating: Kind? }\nchoice Kind { A = 1, B = 2 }\n`;
    const kind = attribute("Picklist", "Kind", {
      OptionSet: { Name: "k", Options: [option(1, "A"), option(2, "B")] },
    });
    const { fields } = modelOf(update(text, [kind, rating([1, "Hot"])]).after).entities[0] ?? {};
    const stored = ["kind", "rating"].map((name) => {
      const type = fields?.get(name)?.type;
      return type?.kind === "choice" ? type.choice.members.map((member) => member.stored) : type;
    });
    expect(stored).toEqual([[1, 2], [1]]);
  });

  it("fills an entity that was only pointed to", () => {
    const first = textOf(
      imported("dataverse", {
        "lead.json": entity("lead", [
          subject,
          attribute("Lookup", "ParentAccountId", { Targets: ["account"] }),
        ]),
      }),
    );
    const account = entity(
      "account",
      [
        attribute("String", "Name", { EntityLogicalName: "account" }),
        attribute("Integer", "NumberOfEmployees", { EntityLogicalName: "account" }),
      ],
      { MetadataId: undefined },
    );
    const { after } = update(
      first,
      [subject, attribute("Lookup", "ParentAccountId", { Targets: ["account"] })],
      { "account.json": account },
    );
    const fields = modelOf(after).entities.find(({ from }) => from === "account")?.fields;
    expect([...(fields?.keys() ?? [])]).toEqual(["name", "numberOfEmployees"]);
  });

  it("adds entities at the end, under names that are free", () => {
    const text = `entity lead key "leadid" { subject: text? }\nchoice account { A }\n`;
    const { after } = update(text, [
      subject,
      attribute("Lookup", "ParentAccountId", { Targets: ["account"] }),
    ]);
    const { entities } = modelOf(after);
    expect(entities.map(({ name, from }) => [name, from])).toEqual([
      ["lead", "lead"],
      ["account 2", "account"],
    ]);
  });

  it("refuses a vocabulary that can't be read, and leaves it alone", () => {
    const result = imported(
      "dataverse",
      { "lead.json": entity("lead", [subject]) },
      { existing: { path: "crm.seq", text: "entity lead {" } },
    );
    expect(result.text).toBeUndefined();
    expect(result.findings.map(({ kind, path }) => [kind, path])).toEqual([
      ["broken-vocabulary", "crm.seq"],
    ]);
  });
});

describe("a process, imported again", () => {
  const id = (letter: string): string => `${letter.repeat(8)}-7389-412f-acb3-fa85a2b3b6b6`;
  const files = (
    names: readonly (readonly [string, string])[],
    order?: string,
  ): Readonly<Record<string, unknown>> => ({
    "w.json": {
      value: [
        {
          workflowid: id("f"),
          uniquename: "sales",
          name: "Sales",
          primaryentity: "lead",
          category: 4,
          clientdata:
            order === undefined
              ? undefined
              : JSON.stringify([...order].map((letter) => ({ stageId: id(letter) }))),
        },
      ],
    },
    "s.json": {
      value: names.map(([letter, name]) => ({
        processstageid: id(letter),
        stagename: name,
        _processid_value: id("f"),
        primaryentitytypecode: "lead",
      })),
    },
  });
  const first = `entity lead key "leadid" { subject: text? }
process Sales on lead from "sales" { Start = "${id("a")}" -> { B = "${id("b")}", C = "${id("c")}" } }
`;

  it("keeps names, order and alternatives where the metadata doesn't say otherwise", () => {
    const { after } = update(
      first,
      [subject],
      files([
        ["c", "See"],
        ["a", "Ay"],
        ["b", "Bee"],
      ]),
    );
    expect(after).toBe(first);
    expect(
      update(
        first,
        [subject],
        files(
          [
            ["a", "Ay"],
            ["b", "Bee"],
            ["c", "See"],
          ],
          "acb",
        ),
      ).after,
    ).toBe(first);
  });

  it("adds and removes stages, which keep their names", () => {
    const { after, changes } = update(
      first,
      [subject],
      files(
        [
          ["a", "Ay"],
          ["b", "Bee"],
          ["d", "Dee"],
        ],
        "abd",
      ),
    );
    expect(modelOf(after).processes[0]?.stages.map(({ name }) => name)).toEqual([
      "Start",
      "B",
      "Dee",
    ]);
    expect(changes.map(({ kind, at }) => [kind, at])).toEqual([
      ["added", "Sales"],
      ["removed", "C"],
    ]);
  });

  it("takes another order from a definition that has one", () => {
    const { after, changes } = update(
      first,
      [subject],
      files(
        [
          ["a", "Ay"],
          ["b", "Bee"],
          ["c", "See"],
        ],
        "bac",
      ),
    );
    expect(modelOf(after).processes[0]?.stages.map(({ name }) => name)).toEqual([
      "B",
      "Start",
      "C",
    ]);
    expect(changes.map(({ kind }) => kind)).toEqual(["order-changed"]);
  });
});
