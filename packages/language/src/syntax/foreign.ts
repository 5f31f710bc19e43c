import type { IToken, TokenType } from "chevrotain";
import type { ScannedText } from "./text-scanner.ts";
import { endOf } from "./token-place.ts";
import * as t from "./tokens.ts";
import { keywordOf } from "./tokens.ts";

/** What a foreign spelling is in Seq: shown to the reader, and written by the fix. */
export interface Translation {
  /** As named in a message: `and`. */
  readonly shown: string;
  /** As put in the place of the foreign spelling. */
  readonly written: string;
}

const { keyword } = t;

/** What other languages write, and which of Seq's signs or words it is. */
const signs: ReadonlyMap<string, TokenType> = new Map([
  ["==", t.Equal],
  ["===", t.Equal],
  ["!==", t.NotEqual],
  ["<>", t.NotEqual],
  ["≠", t.NotEqual],
  ["≤", t.LessOrEqual],
  ["≥", t.GreaterOrEqual],
  ["&", keyword.and],
  ["&&", keyword.and],
  ["|", keyword.or],
  ["||", keyword.or],
  ["!", keyword.not],
  ["=>", t.Arrow],
  ["→", t.Arrow],
  ["⇒", t.Arrow],
  ["–>", t.Arrow],
  ["—>", t.Arrow],
  ["−>", t.Arrow],
  ["–", t.Minus],
  ["—", t.Minus],
  ["−", t.Minus],
  ["×", t.Times],
  ["÷", t.Divide],
]);

const spellings: ReadonlyMap<TokenType, string> = new Map([
  [t.Equal, "="],
  [t.NotEqual, "!="],
  [t.LessOrEqual, "<="],
  [t.GreaterOrEqual, ">="],
  [keyword.and, "and"],
  [keyword.or, "or"],
  [keyword.not, "not"],
  [t.Arrow, "->"],
  [t.Minus, "-"],
  [t.Times, "*"],
  [t.Divide, "/"],
]);

/**
 * Makes of a foreign token the one that was meant, so that the statement around it can still be
 * read and checked. Undefined where the token isn't foreign, or nothing single takes its place.
 */
export function translate(token: IToken): Translation | undefined {
  if (token.tokenType === t.ForeignSign) return translateSign(token);
  if (token.tokenType === t.ForeignText) return translateText(token);
  return undefined;
}

function translateSign(token: IToken): Translation | undefined {
  const type = signs.get(token.image);
  const shown = type === undefined ? undefined : spellings.get(type);
  if (type === undefined || shown === undefined) return undefined;
  token.endOffset = endOf(token) - 1;
  token.image = shown;
  become(token, type);
  return { shown, written: shown === "not" ? "not " : shown };
}

/** A text in other quotes, where it is closed and its characters mean the same in Seq's. */
function translateText(token: IToken): Translation | undefined {
  const { image } = token;
  const inner = image.slice(1, -1);
  if (image.length < 2 || !/['”“‘’]$/.test(image) || /["\\{}]/.test(inner)) return undefined;
  const pieces = inner === "" ? [] : [{ kind: "plain", start: 1, end: image.length - 1 } as const];
  const scanned: ScannedText = {
    pieces,
    end: image.length,
    closed: true,
    openHole: undefined,
    tooDeep: false,
  };
  become(token, t.Text);
  token.payload = scanned;
  return { shown: '"', written: `"${inner}"` };
}

function become(token: IToken, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

/** How statements begin elsewhere, and how the same begins here. */
const foreignStarts: ReadonlyMap<string, string> = new Map([
  ["if", "when"],
  ["elif", "else when"],
  ["elsif", "else when"],
  ["elseif", "else when"],
  ["unless", "when not"],
  ["switch", "match"],
  ["case", "match"],
  ["sleep", "wait"],
  ["delay", "wait"],
  ["stop", "exit"],
  ["return", "exit"],
  ["goto", "advance to"],
  ["import", "use"],
  ["function", "rule"],
  ["enum", "choice"],
  ["let", "rule"],
]);

/** Words of other languages inside of a statement. */
const foreignInside: ReadonlyMap<string, string> = new Map([
  ["if", "when"],
  ["then", "->"],
  ["null", "missing"],
  ["none", "missing"],
  ["nil", "missing"],
  ["empty", "missing"],
  ["blank", "missing"],
  ["like", "contains"],
  ["includes", "contains"],
  ["has", "contains"],
  ["equals", "="],
  ["because", "as"],
]);

/** What a word was meant as that can't begin a statement, where that is plain. */
export function meantAtStart(word: string): string | undefined {
  const lower = word.toLowerCase();
  return lower !== word && keywordOf.has(lower) ? lower : foreignStarts.get(lower);
}

/** What a word that doesn't fit where it stands was meant as, where that is plain. */
export function meantInside(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (lower !== word && keywordOf.has(lower)) return lower;
  return foreignInside.get(lower);
}
