import type { CustomPatternMatcherReturn } from "chevrotain";

/** A piece of a text literal, counted from the literal's beginning: plain characters, or a hole. */
export interface TextPiece {
  readonly kind: "plain" | "hole";
  readonly start: number;
  readonly end: number;
}

/** The pieces of a text literal, all offsets counted from its opening quote. */
export interface ScannedText {
  readonly pieces: readonly TextPiece[];
  readonly end: number;
  /** False where the line ends first. */
  readonly closed: boolean;
  /** The `{` of a hole that the line's end leaves open. */
  readonly openHole: number | undefined;
  readonly tooDeep: boolean;
}

/** Texts within holes within texts; deeper than this nobody reads. */
export const deepestText = 8;

/** A custom token pattern for Chevrotain: matches a text literal and hands on its pieces. */
export function scanText(text: string, offset: number): CustomPatternMatcherReturn | null {
  if (text.charCodeAt(offset) !== quote) return null;
  const payload = scan(text, offset, 0);
  const match: CustomPatternMatcherReturn = [text.slice(offset, offset + payload.end)];
  match.payload = payload;
  return match;
}

const quote = 0x22;
const backslash = 0x5c;
const backquote = 0x60;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Scans from the opening quote on. */
function scan(text: string, offset: number, depth: number): ScannedText {
  const pieces: TextPiece[] = [];
  let tooDeep = false;
  let openHole: number | undefined;
  let plainFrom = offset + 1;
  let at = plainFrom;
  const done = (closed: boolean): ScannedText => {
    if (at > plainFrom) pieces.push({ kind: "plain", start: plainFrom - offset, end: at - offset });
    return { pieces, end: (closed ? at + 1 : at) - offset, closed, openHole, tooDeep };
  };
  for (;;) {
    const code = text.charCodeAt(at);
    if (endsLine(code)) return done(false);
    if (code === quote) return done(true);
    if (code === backslash && !endsLine(text.charCodeAt(at + 1))) {
      at += 2;
    } else if (code === openBrace) {
      if (at > plainFrom)
        pieces.push({ kind: "plain", start: plainFrom - offset, end: at - offset });
      const hole = scanHole(text, at + 1, depth);
      pieces.push({ kind: "hole", start: at + 1 - offset, end: hole.end - offset });
      tooDeep ||= hole.tooDeep;
      if (!hole.closed) openHole = at - offset;
      at = hole.closed ? hole.end + 1 : hole.end;
      plainFrom = at;
    } else {
      at += 1;
    }
  }
}

/** Up to the brace that ends the hole; texts and names in backquotes inside may hold braces. */
export function scanHole(
  text: string,
  start: number,
  depth = 0,
): { readonly end: number; readonly closed: boolean; readonly tooDeep: boolean } {
  let at = start;
  let tooDeep = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (endsLine(code)) return { end: at, closed: false, tooDeep };
    if (code === closeBrace) return { end: at, closed: true, tooDeep };
    if (code === quote) {
      if (depth >= deepestText) return { end: lineEnd(text, at), closed: false, tooDeep: true };
      const inner = scan(text, at, depth + 1);
      tooDeep ||= inner.tooDeep;
      at += inner.end;
    } else if (code === backquote) {
      at = pastName(text, at);
    } else {
      at += 1;
    }
  }
}

/** Behind the backquote that ends a name, or, where none does, behind the one that begins it. */
function pastName(text: string, open: number): number {
  let at = open + 1;
  while (text.charCodeAt(at) !== backquote) {
    if (endsLine(text.charCodeAt(at))) return open + 1;
    at += 1;
  }
  return at + 1;
}

/** NaN is what lies behind the end of the file. */
function endsLine(code: number): boolean {
  return code === 0x0a || code === 0x0d || Number.isNaN(code);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (!endsLine(text.charCodeAt(at))) at += 1;
  return at;
}
