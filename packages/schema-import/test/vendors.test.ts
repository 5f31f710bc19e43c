import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkTexts } from "@seqlang/language";
import { describe, expect, it } from "vitest";
import { fileOfText, importVocabulary, sourceNamed, type Imported } from "../src/index.ts";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));

function imported(source: string, files: readonly string[], currency?: string): Imported {
  const row = sourceNamed(source);
  if (row === undefined) throw new Error(`no source ${source}`);
  const read = files.map((file) =>
    fileOfText(file, readFileSync(`${folder}${source}/${file}`, "utf8")),
  );
  return importVocabulary(read, { source: row, ...(currency === undefined ? {} : { currency }) });
}

/** A vocabulary, and below it what was said while it was made. */
function shown({ text, findings }: Imported): string {
  const said = findings.map(({ severity, message, hint }) =>
    [`// ${severity}: ${message}`, ...(hint === undefined ? [] : [`//   ${hint}`])].join("\n"),
  );
  return `${text ?? ""}\n${said.join("\n")}\n`;
}

const cases = [
  { name: "one object", source: "salesforce", files: ["describe-Deal.json"], currency: "USD" },
  {
    name: "records of several currencies",
    source: "salesforce",
    files: ["describe-Quote.json"],
    currency: "USD",
  },
  {
    name: "properties and pipelines",
    source: "hubspot",
    files: ["pipelines.json", "deal-properties.json"],
  },
  { name: "pipelines alone", source: "hubspot", files: ["pipelines.json"] },
  { name: "a table", source: "csv", files: ["deals.csv"], currency: "EUR" },
  { name: "a schema", source: "json-schema", files: ["lead.json"], currency: "EUR" },
  { name: "components of OpenAPI", source: "json-schema", files: ["openapi.json"] },
];

describe.each(cases)("$source: $name", ({ name, source, files, currency }) => {
  const result = imported(source, files, currency);

  it("becomes the vocabulary beside it", async () => {
    const file = `${folder}${source}/${name.replaceAll(" ", "-")}.txt`;
    await expect(shown(result)).toMatchFileSnapshot(file);
  });

  it("checks", () => {
    const { diagnostics } = checkTexts({ "crm.seq": result.text ?? "" });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
  });

  it("is the same again", () => {
    expect(imported(source, files, currency)).toEqual(result);
  });
});

describe("a file of another kind", () => {
  const login = "<!DOCTYPE html><html><body>Sign in</body></html>";
  it.each([
    ["salesforce", "[]"],
    ["salesforce", '[{"errorCode":"INVALID_SESSION_ID","message":"Session expired"}]'],
    ["salesforce", login],
    ["hubspot", '{"status":"error","message":"Expired","category":"EXPIRED_AUTHENTICATION"}'],
    ["hubspot", '{"results":[]}'],
    ["json-schema", '{"type":"string"}'],
    ["json-schema", "{"],
    ["csv", ""],
    ["csv", 'a,b\n"1,2\n'],
    ["csv", "a,a\n1,2\n"],
    ["csv", login],
  ])("%s refuses %s", (source, text) => {
    const row = sourceNamed(source);
    const { text: vocabulary, findings } = importVocabulary([fileOfText("file.txt", text)], {
      source: row ?? expect.fail("no such source"),
    });
    expect(vocabulary).toBeUndefined();
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors).not.toEqual([]);
    for (const { message } of errors) expect(message).toMatch(/[.?]$/);
  });
});

it("nineteen pipelines with the same stages are nineteen processes", () => {
  const stages = ["New", "Won", "Lost"];
  const results = Array.from({ length: 19 }, (_, at) => ({
    id: `p${at}`,
    label: at < 3 ? "Sales" : `Sales ${at}`,
    displayOrder: at,
    stages: stages.map((label, order) => ({ id: `p${at}s${order}`, label, displayOrder: order })),
  }));
  const { text = "" } = importVocabulary(
    [fileOfText("pipelines.json", JSON.stringify({ results }))],
    {
      source: sourceNamed("hubspot") ?? expect.fail("no such source"),
    },
  );
  const checked = checkTexts({ "crm.seq": text });
  expect(checked.diagnostics).toEqual([]);
  const processes = checked.files.get("crm.seq")?.model.processes ?? [];
  expect(new Set(processes.map(({ name }) => name)).size).toBe(19);
  expect(processes.map(({ from }) => from)).toEqual(results.map(({ id }) => id));
});

it("an amount that a person wrote for a plain number stays, where no amounts are known", () => {
  const text =
    'entity deals key "deal_id" {\n  dealId: text from "deal_id"\n  value: money(USD)\n}\n';
  const again = importVocabulary([fileOfText("deals.csv", "deal_id,value\nD1,12\nD2,13\n")], {
    source: sourceNamed("csv") ?? expect.fail("no such source"),
    existing: { path: "crm.seq", text },
  });
  expect(again.text).toBe(text);
});
