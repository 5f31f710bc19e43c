import { visibleLength } from "../../typescript/doc.ts";

/** How a piece of text is set. */
export interface TextStyle {
  /** Pixels. */
  readonly size: number;
  readonly bold?: true;
}

// The widths of Helvetica from space to tilde in thousandths of the size; others that a reader may
// have in its place are about as wide.
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Room for readers whose letters are wider than Helvetica's. */
const allowance = 1.18;
const boldness = 1.1;

/** About how many pixels a text takes; a picture has to be laid out without a screen to ask. */
export function textWidth(text: string, { size, bold }: TextStyle): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += widths[code - 32] ?? 600 * visibleLength(character);
  }
  return (thousandths / 1000) * size * allowance * (bold ? boldness : 1);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * A text as lines of at most a width, broken between words, and within a word that is wider than
 * that. What is left after `most` lines is told by an ellipsis.
 */
export function wrap(text: string, width: number, style: TextStyle, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    for (const piece of pieces(word, width, style)) {
      const longer = line === "" ? piece.text : `${line}${piece.glue}${piece.text}`;
      if (line !== "" && textWidth(longer, style) > width) {
        lines.push(line);
        line = piece.text;
      } else line = longer;
      if (lines.length > most) break;
    }
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? "", width, style)];
}

interface Piece {
  readonly text: string;
  /** What stands between it and the one before, where both are on one line. */
  readonly glue: "" | " ";
}

/** A word, cut only where it is too wide for a line of its own. */
function pieces(word: string, width: number, style: TextStyle): readonly Piece[] {
  if (textWidth(word, style) <= width) return [{ text: word, glue: " " }];
  const cut: Piece[] = [];
  let text = "";
  for (const { segment } of graphemes.segment(word)) {
    if (text !== "" && textWidth(text + segment, style) > width) {
      cut.push({ text, glue: cut.length === 0 ? " " : "" });
      text = "";
    }
    text += segment;
  }
  return [...cut, { text, glue: "" }];
}

function shortened(line: string, width: number, style: TextStyle): string {
  const characters = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (characters.length > 0 && textWidth(`${characters.join("")}…`, style) > width) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}
