import type { Origin } from "../../source/source-file.ts";
import type { Span } from "../../source/span.ts";
import type { Scope } from "../scope.ts";

/** The words at a place, on one line and without comments; what stands in quotes stays as it is. */
export function sourceText(node: { readonly span: Span }, scope: Scope): string {
  return fold(scope.file.text.slice(node.span.start, node.span.end));
}

/** The same for what is already checked. */
export function sourceWords({ file, span }: Origin): string {
  return fold(file.text.slice(span.start, span.end));
}

const longest = 60;

/** The words at a place in backquotes, without those of names, cut short where they are long. */
export function quoted(node: { readonly span: Span }, scope: Scope): string {
  const words = sourceText(node, scope).replaceAll("`", "");
  // By code points, so that no pair of surrogates is cut in two; the rest need not be looked at.
  const characters = Array.from(words.slice(0, 2 * longest + 2));
  return characters.length > longest
    ? `\`${characters.slice(0, longest).join("")}…\``
    : `\`${words}\``;
}

// A backquoted name, a comment, white space: the three things outside of a text that matter here.
const piece = /`[^`\n]*`|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|\s+/y;

/** Comments away, white space to single spaces, texts and backquoted names untouched. */
export function fold(source: string): string {
  let result = "";
  let gap = false;
  let at = 0;
  while (at < source.length) {
    piece.lastIndex = at;
    const found = piece.exec(source)?.[0];
    if (found !== undefined && !found.startsWith("`")) {
      gap = true;
      at += found.length;
      continue;
    }
    const end = found !== undefined ? at + found.length : endOfPlain(source, at);
    if (gap && result !== "") result += " ";
    gap = false;
    result += source.slice(at, end);
    at = end;
  }
  return result;
}

function endOfPlain(source: string, at: number): number {
  return source[at] === '"' ? endOfText(source, at) : at + 1;
}

/** Behind the closing quote of the text that opens at `at`; interpolations may hold texts again. */
function endOfText(source: string, at: number): number {
  // The braces and quotes that are open; an explicit stack, since texts nest without bound.
  const open: ('"' | "{")[] = ['"'];
  let index = at + 1;
  while (index < source.length && open.length > 0) {
    const character = source[index];
    const within = open.at(-1);
    if (within === '"' && character === "\\") index += 1;
    else if (within === '"' && character === "{") open.push("{");
    else if (within === "{" && character === "}") open.pop();
    else if (character === '"') {
      if (within === '"') open.pop();
      else open.push('"');
    }
    index += 1;
  }
  return Math.min(index, source.length);
}
