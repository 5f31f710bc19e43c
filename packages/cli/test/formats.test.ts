import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { folder, seqc } from "./seqc.ts";
import { crm, misspelt, warned } from "./sources.ts";

/** The schema of the standard, as Microsoft's own package ships it. */
function sarifSchema(): object {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  // It names an older draft of JSON Schema, and uses nothing that changed since.
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(readFileSync(path, "utf8")) as {
    $schema: string;
    id: string;
  };
  return schema;
}

const validSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
  sarifSchema(),
);

/** Two mistakes, the first behind characters of two UTF-16 units each and a line break of two. */
const wide = 'use "./crm.seq"\r\nfor lead\r\nwhen "😀😀" = budgt -> phon else email\r\n';

describe("--format json", () => {
  it("is an array with exact places, in UTF-16 units from 1, and fixes as edits", async () => {
    const cwd = folder({ "crm.seq": crm, "sub/lead.seq": misspelt.replace("./", "../") });
    const { code, out, err } = await seqc(["check", "--format", "json"], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(JSON.parse(out)).toEqual([
      {
        code: expect.stringMatching(/^SEQ2\d{3}$/) as string,
        severity: "error",
        message: expect.stringContaining("`budgt`") as string,
        hint: expect.stringContaining("`budget`") as string,
        file: "sub/lead.seq",
        range: { start: { line: 3, character: 6 }, end: { line: 3, character: 11 } },
        fixes: [
          {
            title: "Write `budget`",
            edits: [
              {
                range: { start: { line: 3, character: 6 }, end: { line: 3, character: 11 } },
                text: "budget",
              },
            ],
          },
        ],
      },
    ]);
  });

  it("counts characters as editors do", async () => {
    const cwd = folder({ "crm.seq": crm, "wide.seq": wide });
    const { out } = await seqc(["check", "--format", "json"], { cwd });
    const starts = (JSON.parse(out) as { range: { start: unknown } }[]).map(
      ({ range }) => range.start,
    );
    expect(starts).toEqual([
      { line: 3, character: wide.split("\r\n")[2]!.indexOf("budgt") + 1 },
      { line: 3, character: wide.split("\r\n")[2]!.indexOf("phon") + 1 },
    ]);
  });

  it("is an empty array where there is nothing to say, of check and of build", async () => {
    const cwd = folder({ "crm.seq": crm });
    for (const command of ["check", "build"]) {
      const { code, out } = await seqc([command, "--format", "json"], { cwd });
      expect({ code, findings: JSON.parse(out) as unknown }).toEqual({ code: 0, findings: [] });
    }
  });
});

describe("--format sarif", () => {
  it.each([
    { name: "errors with fixes", source: misspelt, count: 1 },
    { name: "warnings", source: warned, count: 1 },
    { name: "no findings", source: "", count: 0 },
    { name: "several", source: wide, count: 2 },
  ])("is valid with $name", async ({ source, count }) => {
    const cwd = folder({ "crm.seq": crm, "a #1 ü.seq": source === "" ? crm : source });
    const { out } = await seqc(["check", "--format", "sarif", "a #1 ü.seq"], { cwd });
    const log = JSON.parse(out) as {
      runs: { results: object[]; tool: { driver: { rules: { id: string }[] } } }[];
    };
    validSarif(log);
    expect(validSarif.errors).toBeNull();
    expect(log.runs[0]!.results).toHaveLength(count);
    for (const result of log.runs[0]!.results) {
      expect(result).toMatchObject({
        locations: [{ physicalLocation: { artifactLocation: { uri: "a%20%231%20%C3%BC.seq" } } }],
      });
    }
  });

  it("names each rule once, with its level and a fix as a replacement", async () => {
    const cwd = folder({ "crm.seq": crm, "lead.seq": misspelt });
    const { out } = await seqc(["check", "--format", "sarif"], { cwd });
    const region = { startLine: 3, startColumn: 6, endLine: 3, endColumn: 11 };
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          columnKind: "utf16CodeUnits",
          results: [
            {
              ruleIndex: 0,
              level: "error",
              locations: [{ physicalLocation: { region } }],
              fixes: [
                {
                  artifactChanges: [
                    {
                      replacements: [
                        { deletedRegion: region, insertedContent: { text: "budget" } },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe("--format github", () => {
  it("escapes what would end a property or the command", async () => {
    const text = 'use "./crm.seq"\nfor lead\nwhen `100%, a:b` = 1 -> email\n';
    const cwd = folder({ "crm.seq": crm, "a,b%.seq": text });
    const { code, out } = await seqc(["check", "--format", "github"], { cwd });
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(out).toMatch(
      /^::error file=a%2Cb%25\.seq,line=3,col=6,endLine=3,endColumn=17,title=SEQ\d+::/,
    );
    expect(out).toContain("`100%25, a:b`");
  });

  it("names warnings as such, and files from the root of the repository", async () => {
    const cwd = folder({ "packages/flows/crm.seq": crm, "packages/flows/twice.seq": warned });
    const env = { GITHUB_WORKSPACE: cwd };
    const inside = { cwd: `${cwd}/packages/flows`, env };
    const { code, out } = await seqc(["check", "--format", "github"], inside);
    expect(code).toBe(0);
    expect(out).toMatch(/^::warning file=packages\/flows\/twice\.seq,line=/);
  });
});

describe("seqc test --format", () => {
  const flow = `use "./crm.seq"
sequence Main for lead { when doNotEmail -> meeting else email }
`;
  const tested = `${flow}scenario "100%, a:b" for Main {
  given doNotEmail = true
  expect email
}
scenario "good" for Main { expect email }
`;
  const region = { startLine: 5, startColumn: 3, endLine: 5, endColumn: 15 };

  it("sarif shows failures where the expectation stands, and what no scenario takes as notes", async () => {
    const cwd = folder({ "crm.seq": crm, "a #1.seq": tested });
    const { code, out } = await seqc(["test", "--format", "sarif", "--coverage"], { cwd });
    const log: unknown = JSON.parse(out);
    validSarif(log);
    expect(validSarif.errors).toBeNull();
    expect(code).toBe(1);
    const physicalLocation = { artifactLocation: { uri: "a%20%231.seq" }, region };
    expect(log).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: "scenario-failed",
              level: "error",
              message: {
                text: expect.stringMatching(
                  /^The scenario "100%, a:b" fails\.\n +expected +email\n +came +meeting/,
                ) as string,
              },
              locations: [{ physicalLocation }],
            },
            { ruleId: "not-covered", level: "note" },
          ],
        },
      ],
    });
  });

  it("sarif is valid where all is well, and where a file has errors", async () => {
    const good = `${flow}scenario "good" for Main { expect email }\n`;
    for (const [text, count] of [
      [good, 0],
      [misspelt, 1],
    ] as const) {
      const cwd = folder({ "crm.seq": crm, "main.seq": text });
      const { code, out, err } = await seqc(["test", "--format", "sarif"], { cwd });
      const log = JSON.parse(out) as { runs: { results: object[] }[] };
      validSarif(log);
      expect(validSarif.errors).toBeNull();
      expect({ code, err, found: log.runs[0]!.results.length }).toEqual({
        code: count,
        err: "",
        found: count,
      });
    }
  });

  it("github annotates the expectation, in one line", async () => {
    const cwd = folder({ "crm.seq": crm, "main.seq": tested });
    const { code, out } = await seqc(["test", "--format", "github"], { cwd });
    expect(code).toBe(1);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
    expect(out).toMatch(
      /^::error file=main\.seq,line=5,col=3,endLine=5,endColumn=15,title=scenario-failed::The scenario "100%25, a:b" fails\.%0A/,
    );
  });

  it("github says nothing where all is well", async () => {
    const good = `${flow}scenario "good" for Main { expect email }\n`;
    const cwd = folder({ "crm.seq": crm, "main.seq": good });
    const ran = await seqc(["test", "--format", "github"], { cwd });
    expect(ran).toEqual({ code: 0, out: "", err: "" });
  });
});

describe("--format pretty", () => {
  const escape = "\u001b[";

  it("has color only where it is asked for, as nobody looks", async () => {
    const cwd = folder({ "crm.seq": crm, "lead.seq": misspelt });
    const plain = await seqc(["check"], { cwd });
    expect(plain.out).not.toContain(escape);
    const forced = await seqc(["check"], { cwd, env: { FORCE_COLOR: "1" } });
    expect(forced.out).toContain(escape);
    // oxlint-disable-next-line no-control-regex -- that is what color is made of
    expect(forced.out.replaceAll(/\u001b\[\d+m/g, "")).toBe(plain.out);
    expect((await seqc(["check"], { cwd, env: { FORCE_COLOR: "0" } })).out).toBe(plain.out);
  });

  it.each([
    { line: "phon", mark: "^^^^" },
    { line: "email(template = 5)", mark: "                 ^" },
    { line: "when budget > 5 -> email else phon", mark: "                              ^^^^" },
  ])("marks the very place in $line", async ({ line, mark }) => {
    const cwd = folder({ "crm.seq": crm, "lead.seq": `use "./crm.seq"\nfor lead\n${line}\n` });
    const { out } = await seqc(["check"], { cwd });
    expect(out).toContain(`\n  > 3 | ${line}\n      | ${mark}\n`);
  });

  it("stays readable on a line that never ends", async () => {
    const long = `${misspelt.trimEnd().replace("-> meeting", `-> /* ${"x".repeat(100_000)} */ meeting`)}\n`;
    const cwd = folder({ "crm.seq": crm, "lead.seq": long });
    const { out } = await seqc(["check"], { cwd });
    expect(out).toContain("budgt");
    expect(out.length).toBeLessThan(3000);
  });
});
