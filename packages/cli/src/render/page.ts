import { catalog, definitionOf, type Definition } from "@seqlang/language";
import { UsageError } from "../problems.ts";

/** All diagnostics, a line each. */
export function catalogText(): string {
  return list(catalog);
}

function list(definitions: readonly Definition<never>[]): string {
  return definitions
    .map(({ code, severity, title }) => `${code}  ${severity.padEnd(7)}  ${title}\n`)
    .join("");
}

/**
 * A diagnostic in full.
 *
 * @param word - its code, or only the number
 * @throws UsageError for a code that there isn't.
 */
export function pageText(word: string): string {
  const code = /^\d+$/.test(word) ? `SEQ${word}` : word.toUpperCase();
  const definition = definitionOf(code);
  if (definition === undefined) {
    const near = list(similar(word, code));
    throw new UsageError(
      near === ""
        ? `There is no diagnostic \`${word}\`; \`seqc explain\` lists them all.`
        : `There is no diagnostic \`${word}\`. Near ones:\n${near.trimEnd()}`,
    );
  }
  const { severity, title } = definition;
  const { why, wrong, right, beside = {} } = definition.page;
  const files = Object.entries(beside).map(
    ([path, text]) => `\`${path}\` holds:\n\n${indent(text)}\n\n`,
  );
  return `${code} (${severity}): ${title}\n\n${why.trim()}\n\n${files.join("")}Wrong:\n\n${indent(wrong)}\n\nRight:\n\n${indent(right)}\n`;
}

/** The next codes in number for one that looks like a code, else those whose title has the word. */
function similar(word: string, code: string): readonly Definition<never>[] {
  const number = Number(/^SEQ(\d+)$/.exec(code)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) {
    return catalog.filter(({ title }) => title.toLowerCase().includes(word.toLowerCase()));
  }
  const apart = (definition: Definition<never>): number =>
    Math.abs(Number(definition.code.slice("SEQ".length)) - number);
  return catalog
    .toSorted((a, b) => apart(a) - apart(b))
    .slice(0, 3)
    .toSorted((a, b) => a.code.localeCompare(b.code));
}

function indent(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
