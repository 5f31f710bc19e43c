import type { CustomPatternMatcherReturn } from "chevrotain";

/** A pattern of Chevrotain's that is a function; it keeps flags that Chevrotain would drop. */
export interface Pattern {
  readonly exec: (
    text: string,
    offset: number,
  ) => CustomPatternMatcherReturn | RegExpExecArray | null;
}

/** A regular expression with Unicode properties, tried at one place only. */
export function sticky(source: string): Pattern {
  const pattern = new RegExp(source, "uy");
  return {
    exec: (text, offset) => {
      pattern.lastIndex = offset;
      return pattern.exec(text);
    },
  };
}

const restOfWord = /[\p{L}\p{N}\p{M}_]+/uy;
const firstOfWord = /[\p{L}_]/uy;

/** A word; the common case, plain ASCII letters, costs no regular expression. */
export const word: Pattern = {
  exec: (text, offset) => {
    let at = offset;
    if (isAsciiWord(text.charCodeAt(at))) {
      do at += 1;
      while (isAsciiWord(text.charCodeAt(at)));
    } else {
      firstOfWord.lastIndex = at;
      if (!firstOfWord.test(text)) return null;
      at = firstOfWord.lastIndex;
    }
    if (text.charCodeAt(at) > 0x7f || isAsciiWord(text.charCodeAt(at))) {
      restOfWord.lastIndex = at;
      if (restOfWord.test(text)) at = restOfWord.lastIndex;
    }
    return [text.slice(offset, at)];
  },
};

/** Digits go on with a word; that one doesn't begin with a digit is seen to by the order of tokens. */
function isAsciiWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** A comment over any number of lines. Searching for its end is safe for texts of any length. */
export const blockComment: Pattern = {
  exec: (text, offset) => {
    if (!text.startsWith("/*", offset)) return null;
    const end = text.indexOf("*/", offset + 2);
    return end < 0 ? null : [text.slice(offset, end + 2)];
  },
};

/** A comment that nothing ends takes the rest of the text. */
export const unclosedComment: Pattern = {
  exec: (text, offset) => (text.startsWith("/*", offset) ? [text.slice(offset)] : null),
};

/**
 * The first characters of what may begin outside ASCII, in the form that Chevrotain sorts its
 * patterns by: each code up to 255, then one of every 255 codes.
 */
export const beyondAscii: readonly number[] = [
  ...Array.from({ length: 128 }, (_, index) => 128 + index),
  256,
  ...Array.from({ length: 256 }, (_, index) => (index + 2) * 255),
];

/** The codes of all characters from one to another. */
export function codes(from: string, to: string): number[] {
  const first = from.charCodeAt(0);
  return Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, index) => first + index);
}
