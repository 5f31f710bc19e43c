import { describe, expect, it } from "vitest";
import { applyFixes, catalog, checkTexts } from "../src/index.ts";
import type { Diagnostic } from "../src/index.ts";
import {
  allFixtures,
  checkFixture,
  findingsOf,
  fixedText,
  fixturesFolder,
  render,
} from "./fixtures.ts";

const fixtures = allFixtures();

/** Told by the command line, of generated files and of the config, which this package never reads. */
const toldElsewhere: ReadonlySet<string> = new Set(["SEQ4004", "SEQ4005", "SEQ4006"]);

function key({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

describe.each(fixtures)("$path", (fixture) => {
  const findings = findingsOf(checkFixture(fixture));

  it("says why it exists", () => {
    expect(fixture.text).toMatch(/^\/\/ \S.{10,}/);
  });

  it("reports what stands beside it", async () => {
    const rendered = findings.map((finding) => render(finding, fixture));
    const beside = `${fixturesFolder}${fixture.path.replace(/\.seq$/, ".txt")}`;
    await expect(`${rendered.join("\n\n") || "nothing"}\n`).toMatchFileSnapshot(beside);
  });

  it("speaks whole, plain sentences, each once", () => {
    for (const { message, hint } of findings) {
      for (const sentence of hint === undefined ? [message] : [message, hint]) {
        expect(sentence).toMatch(/[.?]$/);
        expect(sentence).not.toMatch(/undefined|\[object|NaN|``| {2}/);
      }
    }
    const places = findings.map(({ origin, code }) =>
      [origin.file.path, origin.span.start, origin.span.end, code].join(" "),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it("has nothing left of a finding whose fix was applied", () => {
    for (const finding of findings) {
      for (const fix of finding.fixes ?? []) {
        if (finding.origin.file.path !== fixture.path) continue;
        const again = findingsOf(checkFixture(fixture, fixedText(fixture.text, finding, fix)));
        const count = (all: readonly Diagnostic[]): number =>
          all.filter((other) => key(other) === key(finding)).length;
        expect(count(again), `${key(finding)} after: ${fix.title}`).toBeLessThan(count(findings));
        expect(again.filter(({ code }) => code.startsWith("SEQ1"))).toEqual(
          findings.filter(({ code }) => code.startsWith("SEQ1")),
        );
      }
    }
  });
});

it("every diagnostic of names, types and projects has a fixture", () => {
  const told = new Set(
    fixtures.flatMap((fixture) => findingsOf(checkFixture(fixture)).map(({ code }) => code)),
  );
  const codes = catalog.map(({ code }) => code as string).filter((code) => /^SEQ[24]/.test(code));
  expect(codes.filter((code) => !told.has(code) && !toldElsewhere.has(code))).toEqual([]);
});

it("of a program that breaks many rules, each is told exactly once", () => {
  const fixture = fixtures.find(({ path }) => path === "cascades/everything-at-once.seq");
  if (fixture === undefined) throw new Error("the fixture is gone");
  const codes = findingsOf(checkFixture(fixture)).map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(codes.length).toBeGreaterThan(60);
});

it("a fix that takes a person to choose it is offered, and not applied unasked", () => {
  const text = `entity lead { share: percent }
process Sales on lead { Open -> Won }
process Service on lead { Asked -> Solved }
rule a for lead = bpf.stage = Won
rule b for lead = share > 0.2
rule c for lead = share > 20
`;
  const { diagnostics } = checkTexts({ "a.seq": text });
  expect(diagnostics.map(({ code, fixes }) => [code, fixes?.length])).toEqual([
    ["SEQ2208", 2],
    ["SEQ2224", 2],
    ["SEQ2224", 1],
  ]);
  expect(applyFixes(text, diagnostics)).toBe(text.replace("> 20\n", "> 20%\n"));
});
