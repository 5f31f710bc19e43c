import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { applyFixes, catalog, checkTexts, type Diagnostic } from "../src/index.ts";
import { render } from "./fixtures.ts";

const folder = fileURLToPath(new URL("syntax/", import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith(".seq"))
  .toSorted();
const texts = Object.fromEntries(names.map((name) => [name, readFileSync(folder + name, "utf8")]));

function findingsOf(name: string, text = texts[name] ?? ""): readonly Diagnostic[] {
  return checkTexts({ ...texts, [name]: text }, [name]).diagnostics;
}

describe.each(names)("%s", (name) => {
  const text = texts[name] ?? "";
  const findings = findingsOf(name);
  const fixture = { path: name, text, settings: {}, alsoAsked: [] };

  it("says why it exists", () => {
    expect(text).toMatch(/^\/\/ \S.{10,}/);
  });

  it("reports what stands beside it", async () => {
    const rendered = findings.map((finding) => render(finding, fixture)).join("\n\n");
    const beside = folder + name.replace(/\.seq$/, ".txt");
    await expect(`${rendered || "nothing"}\n`).toMatchFileSnapshot(beside);
  });

  it("has fewer mistakes with each fix that it offers", () => {
    for (const finding of findings.filter(({ fixes }) => fixes !== undefined)) {
      const again = findingsOf(name, applyFixes(text, [finding]));
      const same = (others: readonly Diagnostic[]): number =>
        others.filter(({ code, message }) => code === finding.code && message === finding.message)
          .length;
      expect(same(again), finding.message).toBeLessThan(same(findings));
    }
  });
});

it("every diagnostic of syntax is met, but the limits that no fixture should be long enough for", () => {
  const met = new Set(names.flatMap((name) => findingsOf(name).map(({ code }) => code)));
  const limits = ["SEQ1015", "SEQ1018"];
  const codes = catalog.map(({ code }): string => code).filter((code) => code.startsWith("SEQ1"));
  expect(codes.filter((code) => !met.has(code) && !limits.includes(code))).toEqual([]);
});
