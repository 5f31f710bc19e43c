import type { Json } from "../json.ts";

/** Longer values are cut: an explanation is for reading. */
const longest = 80;

const plainWord = /^[\p{L}\p{N}_][\p{L}\p{N}_.:+-]*$/u;

/** A value on one line; a text that is one word, as members, dates and amounts are, without quotes. */
export function jsonText(value: Json): string {
  if (typeof value !== "string") return cut(oneLine(JSON.stringify(value)));
  return value.length <= longest && plainWord.test(value)
    ? value
    : oneLine(JSON.stringify(cut(value)));
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** JSON leaves two characters as they are that end a line for many readers. */
function oneLine(text: string): string {
  return text.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
