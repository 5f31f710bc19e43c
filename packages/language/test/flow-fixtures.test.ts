import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  applyFixes,
  catalog,
  checkProject,
  checkTexts,
  type Diagnostic,
  rangeOf,
} from "../src/index.ts";

const folder = fileURLToPath(new URL("flow/", import.meta.url));
const read = (name: string): string => readFileSync(folder + name, "utf8");
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".seq") && name !== "crm.seq")
  .toSorted();

function check(name: string, text = read(name)): readonly Diagnostic[] {
  return checkTexts({ [name]: text, "crm.seq": read("crm.seq") }, [name]).diagnostics;
}

function placeOf({ origin }: Pick<Diagnostic, "origin">): string {
  const { start, end } = rangeOf(origin.file, origin.span);
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** A finding as a reader gets it. */
function render(finding: Diagnostic, text: string): string {
  const { code, severity, message, hint, related = [], fixes = [] } = finding;
  return [
    `${placeOf(finding)} ${severity} ${code}`,
    `  ${message}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...related.map((place) => `  see ${placeOf(place)}: ${place.message}`),
    ...fixes.map((fix) => {
      const fixed = applyFixes(text, [{ ...finding, fixes: [fix] }]).split("\n");
      const changed = fixed.find((line, index) => line !== text.split("\n")[index]) ?? "";
      return `  fix: ${fix.title}\n    ${changed.trim()}`;
    }),
  ].join("\n");
}

describe.each(programs)("%s", (name) => {
  const text = read(name);
  const findings = check(name);

  it("reports what stands beside it", async () => {
    const rendered = findings.map((finding) => render(finding, text));
    const beside = `${folder}${name.replace(/\.seq$/, ".txt")}`;
    await expect(`${rendered.join("\n\n") || "nothing"}\n`).toMatchFileSnapshot(beside);
  });

  it("speaks whole sentences, each once", () => {
    for (const { message, hint = "Nothing to do." } of findings) {
      expect(message).toMatch(/^\S.*[.]$/);
      expect(hint).toMatch(/^\S.*[.]$/);
      expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN|``| {2}/);
    }
    const places = findings.map((finding) => `${placeOf(finding)} ${finding.code}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("is mended by each of its fixes", () => {
    for (const finding of findings) {
      for (const fix of finding.fixes ?? []) {
        const again = check(name, applyFixes(text, [{ ...finding, fixes: [fix] }]));
        expect(again.length).toBeLessThan(findings.length);
      }
    }
  });
});

it("near misses are left alone", () => {
  expect(check("silent.seq").map((finding) => `${placeOf(finding)} ${finding.message}`)).toEqual(
    [],
  );
});

it("every diagnostic of the flow is shown", () => {
  const told = new Set(programs.flatMap((name) => check(name).map(({ code }) => code)));
  const codes = catalog.map(({ code }) => code as string).filter((code) => code.startsWith("SEQ3"));
  expect(codes.filter((code) => !told.has(code))).toEqual([]);
});

it("a mistake doesn't keep the flow from being told, in its sequence and in others", () => {
  const program = `use "./crm.seq"
sequence Broken for lead { emial; when employees > 10 and employees < 5 -> email }
sequence Whole for lead { when employees > 10 and employees < 5 -> email }
`;
  const told = check("two.seq", program).map((finding) => `${placeOf(finding)} ${finding.code}`);
  expect(told).toEqual(["2:28-2:33 SEQ2001", "2:59-2:72 SEQ3001", "3:51-3:64 SEQ3001"]);
});

it("the flow can be left out, for programs that only have to mean something", () => {
  const host = { read, resolve: () => "crm.seq" };
  const flow = (asked: boolean): readonly Diagnostic[] =>
    checkProject({ roots: ["branches.seq"], host, flow: asked }).diagnostics;
  expect(flow(true)).toHaveLength(check("branches.seq").length);
  expect(flow(false)).toEqual([]);
});
