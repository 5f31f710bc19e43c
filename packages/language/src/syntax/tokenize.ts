import type { IToken } from "chevrotain";
import type { Span } from "../source/span.ts";
import { endOf, spanOf } from "./token-place.ts";
import {
  BlockComment,
  DocComment,
  Identifier,
  keywordOf,
  lexer,
  NewLine,
  UnclosedComment,
} from "./tokens.ts";
import type { Comment } from "./tree.ts";

/** A text in tokens, new lines among them, and what stands between the tokens. */
export interface Tokenized {
  readonly tokens: IToken[];
  readonly comments: readonly Comment[];
  /** The text of the `///` lines above a token, by the token's offset. */
  readonly docs: ReadonlyMap<number, string>;
  /** The comment that never ends, if there is one. */
  readonly unclosed: Span | undefined;
}

/** Splits a text into tokens. */
export function tokenize(text: string): Tokenized {
  const { tokens, groups } = lexer.tokenize(text);
  const found = groups["comments"] ?? [];
  const last = found.at(-1);
  return {
    tokens: markWords(tokens),
    comments: found.map(toComment),
    docs: docsOf(found, tokens),
    unclosed: last?.tokenType === UnclosedComment ? spanOf(last) : undefined,
  };
}

/** The tokens of a part of a text, placed as in the whole. */
export function tokenizePart(text: string, { start, end }: Span): IToken[] {
  const { tokens } = lexer.tokenize(text.slice(start, end));
  for (const token of tokens) token.startOffset += start;
  return markWords(tokens);
}

/** Words are lexed as identifiers first, which is faster than a pattern for each of them. */
function markWords(tokens: IToken[]): IToken[] {
  for (const token of tokens) {
    if (token.tokenType !== Identifier) continue;
    const type = keywordOf.get(token.image);
    if (type === undefined) continue;
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
  }
  return tokens;
}

function toComment(token: IToken): Comment {
  const span = spanOf(token);
  const { image, tokenType } = token;
  if (tokenType === DocComment)
    return { kind: "Comment", style: "doc", text: image.slice(3), span };
  if (tokenType === BlockComment) {
    return { kind: "Comment", style: "block", text: image.slice(2, -2), span };
  }
  const style = tokenType === UnclosedComment ? "block" : "line";
  return { kind: "Comment", style, text: image.slice(2), span };
}

/** Each run of `///` lines documents the token that comes next. */
function docsOf(comments: readonly IToken[], tokens: readonly IToken[]): Map<number, string> {
  const docs = new Map<number, string>();
  let at = 0;
  let owner = -1;
  let lines: string[] = [];
  const finish = (): void => {
    if (lines.length > 0) docs.set(owner, lines.join("\n"));
    lines = [];
  };
  for (const comment of comments) {
    if (comment.tokenType !== DocComment) continue;
    const end = endOf(comment);
    for (;;) {
      const token = tokens[at];
      if (token === undefined || (token.startOffset >= end && token.tokenType !== NewLine)) break;
      at += 1;
    }
    const next = tokens[at]?.startOffset ?? Infinity;
    if (next !== owner) finish();
    owner = next;
    lines.push(comment.image.slice(3).replace(/^ /, "").trimEnd());
  }
  finish();
  return docs;
}
