import type { FieldDraft } from "../draft/entity.ts";
import { labelIn, type Labels } from "../draft/labels.ts";
import { oneLine } from "../names/clean.ts";
import { wordsOf } from "../names/words.ts";
import { lineWidth } from "./layout.ts";

/** Descriptions of vendors repeat themselves for pages. */
const longestDescription = 500;

interface Described {
  readonly labels: Labels;
  readonly description: Labels;
  readonly notes?: FieldDraft["notes"];
}

/**
 * The lines of a declaration's documentation: the label on a line of its own, then the description,
 * then notes. A label that says no more than the name does is left out where it stands alone.
 */
export function docLines(
  { labels, description, notes = [] }: Described,
  name: string,
  language: string | undefined,
): readonly string[] {
  const label = oneLine(labelIn(labels, language) ?? "");
  const told = shortened(oneLine(labelIn(description, language) ?? ""));
  const texts = [told, ...notes.map(oneLine)].filter((text) => text !== "" && text !== label);
  const needed = texts.length > 0 || !sameWords(label, name);
  return [...(needed && label !== "" ? [label] : []), ...texts.flatMap(wrapped)];
}

/** The lines as comments, each with its indentation and its end. */
export function docComment(lines: readonly string[], indent: string): string {
  return lines.map((line) => `${indent}/// ${line}\n`).join("");
}

function sameWords(label: string, name: string): boolean {
  const plain = (text: string): string => wordsOf(text).join("").toLowerCase();
  return plain(label) === plain(name);
}

function shortened(text: string): string {
  if (text.length <= longestDescription) return text;
  const cut = text.slice(0, longestDescription);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestDescription / 2))}…`;
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > lineWidth - 8) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
