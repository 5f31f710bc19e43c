import { describe, expect, it } from "vitest";
import { applyFixes } from "../src/diagnostics/apply-fixes.ts";
import { typeDiagnostics } from "../src/diagnostics/catalog/types/index.ts";
import { mistakes, mistakesOfDeals, mistakesWithoutRecord } from "./expressions-mistakes.ts";
import type { CheckedText } from "./expressions-vocabulary.ts";
import { checkText, deal, lead } from "./expressions-vocabulary.ts";

const all = [
  ...mistakes.map((written) => ({ written, checked: checkText(written, lead) })),
  ...mistakesOfDeals.map((written) => ({ written, checked: checkText(written, deal) })),
  ...mistakesWithoutRecord.map((written) => ({ written, checked: checkText(written, null) })),
];

/** The source, and under it what is said, where, and what the fixes make of it. */
function beside(written: string, { file, diagnostics }: CheckedText): string {
  const lines = diagnostics.map((diagnostic) => {
    const { start, end } = diagnostic.origin.span;
    const fixes = (diagnostic.fixes ?? []).map((fix) => {
      const fixed = applyFixes(file.text, [{ ...diagnostic, fixes: [{ ...fix, unsure: false }] }]);
      return `    fixed: ${fixed.slice("when ".length, -" -> email".length)}`;
    });
    return [
      " ".repeat(start - "when ".length) + "^".repeat(Math.max(1, end - start)),
      `    ${diagnostic.code} ${diagnostic.message}`,
      ...(diagnostic.hint === undefined ? [] : [`    ${diagnostic.hint}`]),
      ...fixes,
    ].join("\n");
  });
  return [written, ...lines].join("\n");
}

describe("messages", () => {
  it("read as they are kept beside their sources", async () => {
    const text = all.map(({ written, checked }) => beside(written, checked)).join("\n\n");
    await expect(`${text}\n`).toMatchFileSnapshot("expressions-messages.txt");
  });

  it.each(all)("one mistake, one message: $written", ({ checked }) => {
    expect(checked.diagnostics.map(({ code }) => code)).toHaveLength(1);
    expect(checked.model.type.kind).toBe("error");
  });

  it("show every code", () => {
    const told = new Set(all.flatMap(({ checked }) => checked.diagnostics.map(({ code }) => code)));
    // A condition and who may enter are asked for from outside of an expression; and here every
    // entity has a process.
    const elsewhere = new Set(["SEQ2209", "SEQ2214", "SEQ2233"]);
    const codes = typeDiagnostics.map(({ code }) => code);
    expect(codes.filter((code) => !told.has(code) && !elsewhere.has(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => code >= "SEQ2201" && code <= "SEQ2399")).toBe(true);
  });

  it("with a fix: what it writes can be read, and is not the same mistake", () => {
    for (const { written, checked } of all) {
      const [diagnostic] = checked.diagnostics;
      for (const fix of diagnostic?.fixes ?? []) {
        const fixed = applyFixes(checked.file.text, [
          { ...diagnostic!, fixes: [{ ...fix, unsure: false }] },
        ]);
        const again = fixed.slice("when ".length, -" -> email".length);
        const on = mistakesOfDeals.includes(written) ? deal : lead;
        const codes = checkText(again, on).diagnostics.map(({ code, origin }) => [
          code,
          origin.span,
        ]);
        expect(codes, again).not.toContainEqual([diagnostic?.code, diagnostic?.origin.span]);
      }
    }
  });
});
