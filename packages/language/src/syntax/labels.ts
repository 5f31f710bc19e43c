import type { IToken } from "chevrotain";
import * as t from "./tokens.ts";

/**
 * The names that an item which can't be read would have given to steps or fields, those in its
 * braces included, so that a use of one isn't reported as a second mistake.
 */
export function labelsOf(tokens: readonly IToken[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (tokens[index + 1]?.tokenType !== t.Colon || !t.isName(token.tokenType)) return [];
    return token.tokenType === t.QuotedName ? token.image.slice(1, -1) : token.image;
  });
}
