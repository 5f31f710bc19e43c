import type { IToken, TokenType } from "chevrotain";
import { meantAtStart } from "./foreign.ts";
import { endOf } from "./token-place.ts";
import * as t from "./tokens.ts";
import { keywordOf } from "./tokens.ts";

const { keyword } = t;

/** The words that can't be read, and what follows them: `->`, `else`, braces or nothing. */
export interface Broken {
  readonly words: readonly IToken[];
  readonly after: readonly IToken[];
  /** Where the words begin, or would. */
  readonly offset: number;
  /** Whether a statement around may take an `else` that follows. */
  readonly owned: boolean;
}

/** Tokens in the place of the broken words, and what of the item still follows them. */
export interface Replaced {
  readonly tokens: readonly IToken[];
  readonly after: readonly IToken[];
}

/**
 * What stays of a statement up to its first `->`, `else` or braces: the word that it begins with, and
 * whatever else it takes for the rest to have a place.
 */
export function brokenStatement(broken: Broken): Replaced {
  const { words, after, owned } = broken;
  const [head] = words;
  const [next, second] = after;
  const { made, lost } = maker(broken);
  const begins = head && meantHead(head);
  const isWait = begins === keyword.wait;
  const waiting = [made(keyword.wait), made(keyword.for), lost, made(keyword.up), made(keyword.to)];
  const waitFor = [...waiting, lost];
  const asking = [made(keyword.when), lost];
  switch (next?.tokenType) {
    case t.Arrow: {
      if (isWait) return { tokens: waitFor, after };
      const held = begins && second?.tokenType === t.Braces && holder(begins, broken);
      return held ? { tokens: held, after: after.slice(1) } : { tokens: asking, after };
    }
    case t.Braces: {
      if (isWait) return { tokens: [...waitFor, made(t.Arrow)], after };
      const held = begins && holder(begins, broken);
      if (held) return { tokens: held, after };
      if (begins === keyword.when) return { tokens: [...asking, made(t.Arrow)], after };
      // What the braces of an unknown word hold isn't known either.
      return { tokens: [lost], after: after.slice(1) };
    }
    case keyword.else: {
      if (isWait && words[1]?.tokenType === keyword.for) return { tokens: waitFor, after };
      const takes = begins === keyword.when || !owned;
      return { tokens: takes ? [...asking, made(t.Arrow), lost] : [lost], after };
    }
    default:
      return { tokens: [lost], after };
  }
}

/** `match`, `split` or `repeat` up to its braces; undefined for anything else. */
function holder(head: TokenType, broken: Broken): readonly IToken[] | undefined {
  const { made, lost } = maker(broken);
  const [, second] = broken.words;
  switch (head) {
    case keyword.match:
      return [made(keyword.match), lost];
    case keyword.split: {
      const named = second !== undefined && t.isName(second.tokenType);
      return [made(keyword.split), named ? second : lost];
    }
    case keyword.repeat:
      return [made(keyword.repeat), made(keyword.up), made(keyword.to), lost, made(keyword.times)];
    default:
      return undefined;
  }
}

/** The word that a statement begins with, also where another language's is written. */
function meantHead({ tokenType, image }: IToken): TokenType | undefined {
  if (tokenType !== t.Identifier) return tokenType;
  const [meant = ""] = (meantAtStart(image) ?? "").split(" ");
  return keywordOf.get(meant);
}

/** Tokens that nobody wrote, at the place of what can't be read. */
export function maker({ words, offset }: Pick<Broken, "words" | "offset">) {
  const last = words.at(-1);
  const end = last === undefined ? offset : endOf(last);
  const token = (tokenType: TokenType, start: number, image: string): IToken => ({
    image,
    startOffset: start,
    endOffset: end - 1,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
  });
  const made = (type: TokenType): IToken => token(type, offset, "");
  return { made, lost: token(t.Unread, offset, "") };
}
