import type { IToken } from "chevrotain";
import type { Span } from "../source/span.ts";

/** The place of a token. */
export function spanOf(token: IToken): Span {
  return { start: token.startOffset, end: endOf(token) };
}

/** The offset behind a token. The lexer keeps where tokens begin; braces say where they end. */
export function endOf(token: IToken): number {
  const { startOffset, endOffset, image } = token;
  return endOffset === undefined ? startOffset + image.length : endOffset + 1;
}
