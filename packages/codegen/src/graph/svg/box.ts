import type { GraphNode, GraphNodeKind } from "../graph.ts";
import { textWidth, wrap, type TextStyle } from "./text.ts";

/** A node with its text set: how much room it takes, wherever it will stand. */
export interface Box {
  readonly node: GraphNode;
  readonly shape: Shape;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
  /** The wait for the sending window that comes first: a strip at the top of its step. */
  readonly window?: GraphNode;
}

export type Shape = "card" | "pill" | "hexagon";

export type TextLine = readonly Span[];

export interface Span {
  readonly text: string;
  readonly role: "word" | "name" | "text";
}

export const styles: Readonly<Record<Span["role"], TextStyle>> = {
  word: { size: 13, bold: true },
  name: { size: 12 },
  text: { size: 12.5 },
};

/** Pixels. */
export const lineHeight = 17;
export const iconRoom = 24;
export const stripHeight = 22;
/** Between the edge of a box and what it holds. */
const padding: Readonly<Record<Shape, number>> = { card: 14, pill: 16, hexagon: 22 };
const paddingAbove = 9;
const widestText = 200;
export const wordGap = 6;

const shapes: Readonly<Record<GraphNodeKind, Shape>> = {
  start: "pill",
  step: "card",
  window: "card",
  wait: "card",
  set: "card",
  advance: "pill",
  exit: "pill",
  repeat: "card",
  when: "hexagon",
  match: "hexagon",
  split: "hexagon",
  end: "pill",
};

export function boxOf(node: GraphNode, window: GraphNode | undefined): Box {
  const shape = shapes[node.kind];
  const lines = linesOf(node);
  const text = Math.max(...lines.map(lineWidth), stripWidth(window));
  const strip = window === undefined ? 0 : stripHeight;
  return {
    node,
    shape,
    lines,
    width: Math.ceil(text + iconRoom + 2 * padding[shape]),
    height: lines.length * lineHeight + 2 * paddingAbove + strip,
    ...(window === undefined ? {} : { window }),
  };
}

/** Where what a box holds begins, from its left edge. */
export function insetOf({ shape }: Box): number {
  return padding[shape];
}

/** On one line what fits there; else the word, the name and the text begin lines of their own. */
function linesOf({ word, name = "", text }: GraphNode): readonly TextLine[] {
  const spans: TextLine = [
    { text: word, role: "word" },
    { text: name, role: "name" },
    { text, role: "text" },
  ];
  const whole = spans.filter((span) => span.text !== "");
  if (lineWidth(whole) <= widestText) return [whole];
  const head = whole.filter(({ role }) => role !== "text");
  const rest = whole.filter(({ role }) => role === "text");
  return [
    ...(lineWidth(head) <= widestText ? [head] : head.flatMap((span) => wrapped(span, 2))),
    ...rest.flatMap((span) => wrapped(span, 6)),
  ];
}

function wrapped({ text, role }: Span, most: number): readonly TextLine[] {
  return wrap(text, widestText, styles[role], most).map((line) => [{ text: line, role }]);
}

function lineWidth(line: TextLine): number {
  const words = line.map(({ text, role }) => textWidth(text, styles[role]));
  return words.reduce((sum, width) => sum + width, 0) + wordGap * Math.max(0, line.length - 1);
}

function stripWidth(window: GraphNode | undefined): number {
  if (window === undefined) return 0;
  const text = `${window.word} ${window.text}`;
  return Math.min(widestText, textWidth(text, styles.name));
}
