import { describe, expect, it } from "vitest";
import { catalog, checkTexts, rangeOf, type Page } from "../src/index.ts";

/** What checking a page's example reports; warnings and hints count too. */
function findings(example: string, { beside }: Page): readonly string[] {
  return checkTexts({ "example.seq": example, ...beside }).diagnostics.map(
    ({ code, message, origin }) => {
      const { line, character } = rangeOf(origin.file, origin.span).start;
      return `${code} ${line}:${character} ${message}`;
    },
  );
}

/** What no single text can show: it takes several files, a file's name, or the command line. */
const beyondOneText: ReadonlySet<string> = new Set([
  "SEQ2015",
  "SEQ4002",
  "SEQ4003",
  "SEQ4004",
  "SEQ4005",
  "SEQ4006",
]);

/** What comes only with others: too many mistakes are mistakes. */
const neverAlone: ReadonlySet<string> = new Set(["SEQ1018"]);

describe("the page of", () => {
  it.each(catalog.map(({ code, title, page, severity }) => ({ code, title, page, severity })))(
    "$code, $title, shows it in its wrong example, and nothing in its right one",
    ({ code, page }) => {
      expect(page.why.length).toBeGreaterThan(20);
      if (beyondOneText.has(code)) return;
      const wrong = findings(page.wrong, page);
      expect(wrong.some((line) => line.startsWith(code))).toBe(true);
      const others = wrong.filter((line) => !line.startsWith(code));
      if (!neverAlone.has(code)) expect(others).toEqual([]);
      expect(findings(page.right, page)).toEqual([]);
    },
  );

  it("every diagnostic has a code of its own", () => {
    const codes = catalog.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
