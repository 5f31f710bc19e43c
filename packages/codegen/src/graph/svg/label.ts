import { textWidth, wrap, type TextStyle } from "./text.ts";

/** The words on an edge, set. */
export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const labelStyle: TextStyle = { size: 11.5 };
export const labelLineHeight = 15;
const widest = 150;
const mostLines = 4;

export function labelOf(text: string | undefined): Label | undefined {
  if (text === undefined) return undefined;
  const lines = wrap(text, widest, labelStyle, mostLines);
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map((line) => textWidth(line, labelStyle)))) + 14,
    height: lines.length * labelLineHeight + 5,
  };
}
