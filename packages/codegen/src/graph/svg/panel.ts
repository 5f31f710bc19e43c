import type { Graph, GraphCondition, GraphCriterion } from "../graph.ts";
import { lineHeight, styles, type TextLine } from "./box.ts";
import { drawLine, icon } from "./draw-box.ts";
import { lookOf } from "./style.ts";
import { wrap } from "./text.ts";
import { element, xmlText } from "./xml.ts";

/** The list beside the flow: who enters, and what ends an enrollment wherever it stands. */
export interface Panel {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const width = 264;
const inset = 16;
const widestText = width - 2 * inset - 24;

interface Entry {
  readonly kind: "enroll" | "suppress" | GraphCriterion["kind"];
  readonly text: string;
  readonly note: string;
  readonly title: string;
  readonly position?: string;
}

export function panelOf({ enroll, suppress, criteria }: Graph): Panel | undefined {
  const sections = [
    { heading: "Enters when", entries: enroll.map((one) => conditionEntry("enroll", one)) },
    {
      heading: "Never enters when",
      entries: suppress.map((one) => conditionEntry("suppress", one)),
    },
    { heading: "Leaves at any time when", entries: criteria.map(criterionEntry) },
  ].filter(({ entries }) => entries.length > 0);
  if (sections.length === 0) return undefined;
  let y = inset;
  const parts: string[] = [];
  for (const { heading, entries } of sections) {
    if (y > inset) y += 10;
    parts.push(drawLine([{ text: heading, role: "word" }], inset, y + lineHeight / 2));
    y += lineHeight + 6;
    for (const entry of entries) {
      const lines = linesOf(entry);
      parts.push(drawEntry(entry, lines, y));
      y += lines.length * lineHeight + 8;
    }
  }
  const height = y + inset - 8;
  const back = element("rect", { class: "seq-panel", x: 0, y: 0, width, height, rx: 12 });
  return { svg: [back, ...parts].join("\n"), width, height };
}

function conditionEntry(
  kind: "enroll" | "suppress",
  { text, source, line }: GraphCondition,
): Entry {
  return { kind, text, note: "", title: `${kind} when ${text} (${source}:${line})` };
}

function criterionEntry({ kind, text, reason, position, source, line }: GraphCriterion): Entry {
  const title = `${kind} when ${text} (${source}:${line})`;
  return { kind, text, note: reason ?? "", title, position };
}

function linesOf({ text, note }: Entry): readonly TextLine[] {
  const set = (words: string, role: "text" | "name"): readonly TextLine[] =>
    wrap(words, widestText, styles[role], 5).map((line) => [{ text: line, role }]);
  return [...set(text, "text"), ...set(note, "name")];
}

function drawEntry(
  { kind, title, position }: Entry,
  lines: readonly TextLine[],
  top: number,
): string {
  const leaves = kind === "exit" || kind === "goal";
  const shown = leaves ? kind : kind === "enroll" ? "start" : "end";
  const first = top + lineHeight / 2;
  const content = [
    element("title", {}, xmlText(title)),
    icon(shown, inset, first - 8),
    ...lines.map((line, index) => drawLine(line, inset + 24, first + index * lineHeight)),
  ];
  const attributes = {
    class: `seq-${leaves ? "node" : "rule"} ${leaves ? lookOf(kind) : "seq-entry"}`,
    "data-kind": kind,
    "data-position": position,
  };
  return element("g", attributes, content.join(""));
}
