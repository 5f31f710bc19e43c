import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkTexts, rangeOf } from "@seqlang/language";
import { describe, expect, it } from "vitest";
import { pages, type Block } from "../blocks/pages.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const vocabulary = readFileSync(join(fixtures, "crm.seq"), "utf8");

type Texts = Readonly<Record<string, string>>;

/**
 * What checking a block reports. Blocks speak of leads with the vocabulary in `docs/fixtures`, as if
 * a config said so; one marked `alone` brings its own. In one marked `conditions`, each line is a
 * condition.
 */
function findings({ text, marks }: Block, beside: Texts): readonly string[] {
  const program = marks.has("conditions") ? conditions(text) : text;
  const settings = marks.has("alone") ? {} : { entity: "lead", vocabulary: ["crm.seq"] };
  const texts = { ...beside, "crm.seq": vocabulary, "example.seq": program };
  const { diagnostics } = checkTexts(texts, ["example.seq"], settings);
  return diagnostics.map(({ code, severity, message, origin }) => {
    const { line, character } = rangeOf(origin.file, origin.span).start;
    return `${severity} ${code} ${line}:${character} ${message}`;
  });
}

function conditions(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line, index) => `rule condition${index} for lead = ${line}`).join("\n");
}

/** `error=SEQ2201` or `warning=SEQ2049`: what a block shows. */
function announced({ marks }: Block): readonly string[] {
  return ["error", "warning", "hint"].flatMap((severity) => {
    const code = marks.get(severity);
    return code === undefined ? [] : [`${severity} ${code}`];
  });
}

function severityAndCode(finding: string): string {
  return finding.split(" ", 2).join(" ");
}

const blocks = pages.flatMap(({ path, blocks: all }) =>
  all
    .filter(({ lang }) => lang === "seq")
    .map((block) => ({ name: `${path}:${block.line}`, block, beside: textsOf(all) })),
);

/** What a page shows of templates: its named files that are no Seq. */
function textsOf(all: readonly Block[]): Texts {
  return Object.fromEntries(
    all.flatMap(({ lang, marks, text }) => {
      const file = marks.get("file");
      return file === undefined || lang === "seq" ? [] : [[file, text]];
    }),
  );
}

describe("the seq block at", () => {
  it.each(blocks)("$name checks as the page says", ({ block, beside }) => {
    const expected = announced(block);
    const found = findings(block, beside);
    if (expected.length === 0) expect(found).toEqual([]);
    else expect([...new Set(found.map(severityAndCode))]).toEqual(expected);
  });
});
