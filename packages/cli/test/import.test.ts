import { chmodSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { sources } from "@seqlang/schema-import";
import { describe, expect, it } from "vitest";
import { metadataFile } from "../src/import/metadata-file.ts";
import { folder, read, seqc, write, type Ran } from "./seqc.ts";

/** A Dataverse answer with one attribute a line. */
function lead(...attributes: readonly object[]): string {
  return JSON.stringify({
    "@odata.context": "https://contoso/api/data/v9.2/$metadata#EntityDefinitions/$entity",
    LogicalName: "lead",
    SchemaName: "Lead",
    PrimaryIdAttribute: "leadid",
    PrimaryNameAttribute: "subject",
    Attributes: [attribute("Uniqueidentifier", "LeadId"), ...attributes],
  });
}

function attribute(type: string, schemaName: string, more: object = {}): object {
  return {
    "@odata.type": `#Microsoft.Dynamics.CRM.${type}AttributeMetadata`,
    LogicalName: schemaName.toLowerCase(),
    SchemaName: schemaName,
    EntityLogicalName: "lead",
    AttributeOf: null,
    AttributeType: type,
    AttributeTypeName: { Value: `${type}Type` },
    RequiredLevel: { Value: "None", CanBeChanged: true },
    IsValidForRead: true,
    IsSecured: false,
    ...more,
  };
}

const subject = attribute("String", "Subject");
const rating = attribute("Picklist", "LeadQualityCode", {
  OptionSet: {
    Name: "lead_leadqualitycode",
    IsGlobal: false,
    OptionSetType: "Picklist",
    Options: ["Hot", "Warm"].map((text, index) => ({
      Value: index + 1,
      Label: { LocalizedLabels: [], UserLocalizedLabel: { Label: text, LanguageCode: 1033 } },
    })),
  },
});
const employees = attribute("Integer", "NumberOfEmployees");

const opportunity = JSON.stringify({
  name: "Opportunity",
  label: "Opportunity",
  fields: [
    { name: "Id", label: "Opportunity ID", type: "id", nillable: false },
    { name: "Amount", label: "Amount", type: "currency", nillable: true, precision: 18, scale: 2 },
    { name: "IsWon", label: "Won", type: "boolean", nillable: false },
  ],
});

const dealProperties = JSON.stringify({
  results: [
    { name: "dealname", label: "Deal Name", type: "string", fieldType: "text" },
    {
      name: "amount",
      label: "Amount",
      type: "number",
      fieldType: "number",
      showCurrencySymbol: true,
    },
  ],
});

const schema = JSON.stringify({
  title: "Lead",
  type: "object",
  required: ["email"],
  properties: { email: { type: "string" }, score: { type: "number" } },
});

const loginPage =
  "<!DOCTYPE html>\n<html><head><title>Sign in to your account</title></head></html>";

async function imports(cwd: string, ...args: readonly string[]): Promise<Ran> {
  return seqc(["import", ...args], { cwd });
}

describe("seqc import", () => {
  const cases = [
    { source: "dataverse", file: "lead.json", text: lead(subject, rating), says: "entity lead" },
    {
      source: "salesforce",
      file: "Opportunity.json",
      text: opportunity,
      says: "entity opportunity",
    },
    { source: "hubspot", file: "deal-properties.json", text: dealProperties, says: "entity deal" },
    { source: "json-schema", file: "lead.json", text: schema, says: "entity lead" },
    { source: "csv", file: "deals.csv", text: "deal_id,won\nD1,true\n", says: "entity deals" },
  ];

  it.each(cases)("makes a vocabulary that checks from $source", async (one) => {
    const cwd = folder({ [one.file]: one.text });
    const ran = await imports(cwd, one.source, one.file, "--out", "crm.seq", "--currency", "USD");
    expect(ran).toMatchObject({ code: 0, out: "Wrote crm.seq\n" });
    expect(read(cwd, "crm.seq")).toContain(one.says);
    expect(await seqc(["check", "crm.seq"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  });

  it("knows every source by its name, with an example in --help", async () => {
    const { out } = await imports(folder(), "--help");
    expect(cases.map(({ source }) => source)).toEqual(sources.map(({ name }) => name));
    for (const { name } of sources) expect(out).toContain(`seqc import ${name} `);
  });

  it("leads to answers for the CRM's own records", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating, employees) });
    await imports(cwd, "dataverse", "lead.json", "--out", "vocabulary/crm.seq");
    const flow = `use "./vocabulary/crm.seq"
activity phone
for lead
when leadQualityCode = Hot and numberOfEmployees > 10 -> phone
`;
    write(cwd, "flow.seq", flow);
    const stdin = `[{ "leadid": "4f1a", "leadqualitycode": 1, "numberofemployees": 11 }]`;
    const ran = await seqc(["eval", "flow.seq", "--raw", "--record", "-"], { cwd, stdin });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).toMatchObject({ record: "4f1a", kind: "step", activity: "phone" });
  });

  it("takes only the entities and fields that are asked for, or that sequences read", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating, employees) });
    const args = ["dataverse", "lead.json", "--out", "crm.seq"];
    await imports(cwd, ...args, "--entities", "lead", "--fields", "subject, lead.leadqualitycode");
    expect(read(cwd, "crm.seq")).toContain("subject: text?");
    expect(read(cwd, "crm.seq")).not.toContain("numberOfEmployees");
    write(
      cwd,
      "flows/flow.seq",
      'use "../crm.seq"\nactivity a\nfor lead\nwhen subject = "x" -> a\n',
    );
    const used = ["dataverse", "lead.json", "--out", "used.seq", "--used-by", "flows"];
    expect(await imports(cwd, ...used)).toMatchObject({ code: 0 });
    expect(read(cwd, "used.seq")).toContain("subject: text?");
    expect(read(cwd, "used.seq")).not.toMatch(/leadQualityCode|numberOfEmployees/);
  });

  it.each([
    ["is read", "subject: Hi\n\nYour {numberOfEmployees} people"],
    ["is broken", "Your {numberOfEmployees} people"],
  ])("takes the fields that a template reads, where it %s", async (_how, template) => {
    const cwd = folder({
      "lead.json": lead(subject, rating, employees),
      "flows/mails/welcome.md": template,
      "flows/flow.seq": `use "../crm.seq"
activity email(template: template)
template welcome for lead from "./mails/welcome.md"
sequence Follow for lead { email(template = welcome) }
`,
    });
    const used = ["dataverse", "lead.json", "--out", "used.seq", "--used-by", "flows"];
    expect(await imports(cwd, ...used)).toMatchObject({ code: 0 });
    expect(read(cwd, "used.seq")).toContain("numberOfEmployees: number?");
    expect(read(cwd, "used.seq")).not.toMatch(/leadQualityCode/);
  });

  it("tells a few of many decisions, and ends with what needs a person", async () => {
    const options = [1, 2, 3, 4, 5, 6, 7].map((Value) => ({ Value, Label: null }));
    const OptionSet = { Name: "o", IsGlobal: false, OptionSetType: "Picklist", Options: options };
    const unnamed = attribute("Picklist", "Kind", { OptionSet });
    const cwd = folder({ "lead.json": lead(attribute("Money", "Budget"), unnamed) });
    const ran = await imports(cwd, "dataverse", "lead.json", "--out", "crm.seq");
    expect(ran.code).toBe(0);
    expect(ran.err.match(/ has no label /g)).toHaveLength(3);
    expect(ran.err).toContain("  … and 4 more like these; --format json has them all.\n");
    expect(ran.err.indexOf(" warning\n")).toBeGreaterThan(ran.err.lastIndexOf(" info\n"));
    write(cwd, "other.json", read(cwd, "lead.json"));
    const json = ["dataverse", "other.json", "--out", "other.seq", "--format", "json"];
    const rows = JSON.parse((await imports(cwd, ...json)).err) as { kind: string }[];
    expect(rows.filter(({ kind }) => kind === "no-label")).toHaveLength(7);
  });

  it("prints findings as JSON where asked to", async () => {
    const cwd = folder({ "Opportunity.json": opportunity });
    const args = ["salesforce", "Opportunity.json", "--out", "crm.seq", "--format", "json"];
    const ran = await imports(cwd, ...args);
    expect(ran).toMatchObject({ code: 0, out: "Wrote crm.seq\n" });
    expect(JSON.parse(ran.err)).toContainEqual(
      expect.objectContaining({ kind: "currency-unknown", severity: "warning" }),
    );
  });
});

describe("a second import", () => {
  const flow = `use "./crm.seq"
for lead
when leadQualityCode = Hot -> phone
else when numberOfEmployees > 10 -> phone
`;

  it("changes nothing where the CRM is the same", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating) });
    const args = ["dataverse", "lead.json", "--out", "crm.seq"];
    await imports(cwd, ...args);
    const before = read(cwd, "crm.seq");
    expect(await imports(cwd, ...args)).toMatchObject({
      code: 0,
      out: "crm.seq is up to date.\n",
    });
    expect(read(cwd, "crm.seq")).toBe(before);
  });

  it("keeps what was written by hand, and says where sequences no longer fit", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating, employees) });
    const args = ["dataverse", "lead.json", "--out", "crm.seq"];
    await imports(cwd, ...args);
    const byHand = read(cwd, "crm.seq").replace("subject:", "private topic:");
    const renamed = byHand.replace("topic: text?", 'topic: text? from "subject"');
    write(cwd, "crm.seq", `${renamed}\n// Ours.\nactivity phone yields connected\n`);
    write(cwd, "flow.seq", flow);
    const stdin = `[{ "leadid": "4f1a", "leadqualitycode": 1, "numberofemployees": 11 }]`;
    const ran = await seqc(["eval", "flow.seq", "--raw", "--record", "-"], { cwd, stdin });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).toMatchObject({ record: "4f1a", kind: "step", activity: "phone" });
  });

  it("takes only the entities and fields that are asked for, or that sequences read", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating, employees) });
    const args = ["dataverse", "lead.json", "--out", "crm.seq"];
    await imports(cwd, ...args, "--entities", "lead", "--fields", "subject, lead.leadqualitycode");
    expect(read(cwd, "crm.seq")).toContain("subject: text?");
    expect(read(cwd, "crm.seq")).not.toContain("numberOfEmployees");
    write(
      cwd,
      "flows/flow.seq",
      'use "../crm.seq"\nactivity a\nfor lead\nwhen subject = "x" -> a\n',
    );
    const used = ["dataverse", "lead.json", "--out", "used.seq", "--used-by", "flows"];
    expect(await imports(cwd, ...used)).toMatchObject({ code: 0 });
    expect(read(cwd, "used.seq")).toContain("subject: text?");
    expect(read(cwd, "used.seq")).not.toMatch(/leadQualityCode|numberOfEmployees/);
  });

  it("prints findings as JSON where asked to", async () => {
    const cwd = folder({ "Opportunity.json": opportunity });
    const args = ["salesforce", "Opportunity.json", "--out", "crm.seq", "--format", "json"];
    const ran = await imports(cwd, ...args);
    expect(ran).toMatchObject({ code: 0, out: "Wrote crm.seq\n" });
    expect(JSON.parse(ran.err)).toContainEqual(
      expect.objectContaining({ kind: "currency-unknown", severity: "warning" }),
    );
  });
});

describe("a second import", () => {
  const flow = `use "./crm.seq"
for lead
when leadQualityCode = Hot -> phone
else when numberOfEmployees > 10 -> phone
`;

  it("changes nothing where the CRM is the same", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating) });
    const args = ["dataverse", "lead.json", "--out", "crm.seq"];
    await imports(cwd, ...args);
    const before = read(cwd, "crm.seq");
    expect(await imports(cwd, ...args)).toMatchObject({
      code: 0,
      out: "crm.seq is up to date.\n",
    });
    expect(read(cwd, "crm.seq")).toBe(before);
  });

  it("keeps what was written by hand, and says where sequences no longer fit", async () => {
    const cwd = folder({ "lead.json": lead(subject, rating, employees) });
    const args = ["dataverse", "lead.json", "--out", "crm.seq"];
    await imports(cwd, ...args);
    const byHand = read(cwd, "crm.seq").replace("subject: text?", "private topic: text?");
    write(cwd, "crm.seq", `${byHand}\n// Ours.\nactivity phone yields connected\n`);
    write(
      cwd,
      "crm.seq",
      read(cwd, "crm.seq")
        .replace("topic: text?", 'topic: text? from "subject"')
        .replace(/ from "subject" from "subject"/, ' from "subject"'),
    );
    write(cwd, "flow.seq", flow);
    write(cwd, "other.seq", `use "./crm.seq"\nfor lead\nwhen nonsense -> phone\n`);
    write(cwd, "lead.json", lead(subject, rating, attribute("Boolean", "DoNotEMail")));
    const ran = await imports(cwd, ...args);
    expect(ran).toMatchObject({ code: 1, out: "Updated crm.seq\n" });
    expect(ran.err).toContain("Sequences that no longer fit the vocabulary:");
    expect(ran.err).toContain("flow.seq:4:11 error SEQ2");
    expect(ran.err).toMatch(/\n1 error\n$/);
    const after = read(cwd, "crm.seq");
    expect(after).toContain("private topic: text?");
    expect(after).toContain("// Ours.\nactivity phone yields connected\n");
    expect(after).toContain("doNotEMail");
    expect(after).not.toContain("numberOfEmployees");
  });

  it("finds what breaks where a config names the vocabulary, as JSON too", async () => {
    const cwd = folder({
      "seq.config.json": '{ "entity": "lead", "vocabulary": "crm.seq" }',
      "lead.json": lead(rating, employees),
      "flows/flow.seq": "activity phone\nwhen numberOfEmployees > 10 -> phone\n",
    });
    const args = ["dataverse", "lead.json", "--out", "crm.seq", "--format", "json"];
    expect(await imports(cwd, ...args)).toMatchObject({ code: 0 });
    write(cwd, "lead.json", lead(rating));
    const ran = await imports(cwd, ...args);
    expect(ran.code).toBe(1);
    const rows = JSON.parse(ran.err) as { code?: string; kind?: string; file?: string }[];
    expect(rows.filter(({ code }) => code !== undefined)).toMatchObject([
      { severity: "error", file: "flows/flow.seq", range: { start: { line: 2 } } },
    ]);
    expect(rows).toContainEqual(expect.objectContaining({ kind: "removed", file: "crm.seq" }));
  });

  it("writes through a link, with the mode that was there, and leaves nothing beside it", async () => {
    const cwd = folder({ "lead.json": lead(subject), "real/crm.seq": "// Ours.\n" });
    chmodSync(join(cwd, "real/crm.seq"), 0o640);
    symlinkSync("real/crm.seq", join(cwd, "crm.seq"));
    const ran = await imports(cwd, "dataverse", "lead.json", "--out", "crm.seq");
    expect(ran).toMatchObject({ code: 0, out: "Updated crm.seq\n" });
    expect(read(cwd, "real/crm.seq")).toContain("// Ours.\n");
    expect(read(cwd, "real/crm.seq")).toContain("entity lead");
    expect(readdirSync(join(cwd, "real"))).toEqual(["crm.seq"]);
  });
});

describe("an import that can't be", () => {
  it("leaves the vocabulary as it was: a login page", async () => {
    const cwd = folder({
      "page.html": loginPage,
      "lead.json": lead(subject),
      "crm.seq": "// Ours.\n",
    });
    const args = ["dataverse", "lead.json", "page.html", "--out", "crm.seq"];
    const ran = await imports(cwd, ...args);
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("page.html error\n  This is a web page, not metadata.\n");
    expect(read(cwd, "crm.seq")).toBe("// Ours.\n");
  });

  it("leaves a vocabulary with mistakes as it was", async () => {
    const cwd = folder({ "lead.json": lead(subject), "crm.seq": "entity lead {\n" });
    const ran = await imports(cwd, "dataverse", "lead.json", "--out", "crm.seq");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(/^crm\.seq:\d+:\d+ error\n  The vocabulary that is there can't be/);
    expect(read(cwd, "crm.seq")).toBe("entity lead {\n");
  });

  it.each([
    {
      args: ["dataverse", "nope.json", "--out", "crm.seq"],
      says: "There is no file `nope.json`.",
    },
    { args: ["dataverse", ".", "--out", "crm.seq"], says: "`.` is a folder, not a file." },
    {
      args: ["dataversum", "lead.json", "--out", "crm.seq"],
      says: "There is no source `dataversum`. Did you mean dataverse?",
    },
    {
      args: ["dataverse", "lead.json", "--out", "crm.ts"],
      says: "--out must be a .seq file, not `crm.ts`.",
    },
    { args: ["dataverse", "lead.json"], says: "required option '--out <file>' not specified" },
    { args: ["dataverse", "--out", "crm.seq"], says: "missing required argument 'files'" },
    {
      args: ["dataverse", "lead.json", "--out", "crm.seq", "--used-by", "nope.seq"],
      says: "There is no .seq file `nope.seq`.",
    },
  ])("is told as used wrongly: $says", async ({ args, says }) => {
    const cwd = folder({ "lead.json": lead(subject) });
    const ran = await imports(cwd, ...args);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(`seqc: ${says}`);
    expect(readdirSync(cwd)).toEqual(["lead.json"]);
  });

  it("says why the file can't be written", async () => {
    const cwd = folder({ "lead.json": lead(subject), "a-file": "" });
    const ran = await imports(cwd, "dataverse", "lead.json", "--out", "a-file/crm.seq");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("a-file/crm.seq can't be written: a file stands where a folder");
  });
});

describe("a metadata file", () => {
  it("comes in pieces, as often as it is asked for, and never whole", () => {
    const text = "ä".repeat(500_000);
    const cwd = folder({ "large.xml": text });
    const { path, open, size } = metadataFile("large.xml", cwd);
    expect({ path, size }).toEqual({ path: "large.xml", size: 1_000_000 });
    for (const pieces of [[...open()], [...open()]]) {
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300_000);
      expect(Buffer.concat(pieces).toString()).toBe(text);
    }
  });
});
