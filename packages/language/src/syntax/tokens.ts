import { createToken, Lexer, type TokenType } from "chevrotain";
import * as patterns from "./patterns.ts";
import { scanText } from "./text-scanner.ts";
import { contextualWords, reservedWords, type Contextual, type Reserved } from "./words.ts";

/** Anything written like a name: names, words with a meaning in some places, reserved words. */
export const AnyWord = createToken({ name: "AnyWord", pattern: Lexer.NA, label: "a name" });
/** What may stand where a name is expected. */
export const Name = createToken({
  name: "Name",
  pattern: Lexer.NA,
  categories: [AnyWord],
  label: "a name",
});

const letters = [...patterns.codes("a", "z"), ...patterns.codes("A", "Z"), 0x5f];
const digits = patterns.codes("0", "9");

export const Identifier = createToken({
  name: "Identifier",
  pattern: patterns.word,
  start_chars_hint: [...letters, ...patterns.beyondAscii],
  line_breaks: false,
  categories: [Name],
  label: "a name",
});

/** `Close Deal` in backquotes. */
export const QuotedName = createToken({
  name: "QuotedName",
  pattern: /`[^`\r\n]+`/,
  categories: [Name],
  label: "a name",
});
export const UnclosedName = createToken({ name: "UnclosedName", pattern: /`[^`\r\n]*`?/ });

function wordToken(text: string, category: TokenType): TokenType {
  return createToken({
    name: `word ${text}`,
    pattern: Lexer.NA,
    categories: [category],
    label: `\`${text}\``,
  });
}

export const keyword = Object.fromEntries([
  ...reservedWords.map((text) => [text, wordToken(text, AnyWord)] as const),
  ...contextualWords.map((text) => [text, wordToken(text, Name)] as const),
]) as Readonly<Record<Reserved | Contextual, TokenType>>;

/** By spelling; a map, so that `constructor` is a name like any other. */
export const keywordOf: ReadonlyMap<string, TokenType> = new Map(Object.entries(keyword));

const number = String.raw`\d[\d_]*(?:\.\d[\d_]*)?`;
const unit = "(?:minutes?|hours?|days?|weeks?|months?|years?)";
const wordEnd = String.raw`(?![\p{L}\p{N}\p{M}_])`;
const gap = String.raw`[ \t]+`;

function literal(name: string, source: string, label: string): TokenType {
  const pattern = patterns.sticky(source);
  return createToken({ name, pattern, start_chars_hint: digits, line_breaks: false, label });
}

/** Whatever looks like a date; what is none is found when it is read. */
export const DateLike = literal(
  "DateLike",
  String.raw`(?:\d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]*(?:[+-][\d:]*)?)?|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}([./])\d{1,2}\1\d{4})[\p{L}\p{N}_]*`,
  "a date",
);
/** Whatever looks like a time of day. */
export const TimeLike = literal(
  "TimeLike",
  String.raw`\d{1,2}:\d[\d:]*[\p{L}\p{N}_]*`,
  "a time of day",
);
export const DurationText = literal(
  "DurationText",
  `${number}${gap}${unit}${wordEnd}(?:${gap}${number}${gap}${unit}${wordEnd})*`,
  "a length of time",
);
export const MoneyText = literal(
  "MoneyText",
  `${number}[kM]?${gap}[A-Z]{3}${wordEnd}`,
  "an amount",
);
export const PercentText = literal("PercentText", `${number}%`, "a percentage");
export const NumberText = literal("NumberText", `${number}[kM]?${wordEnd}`, "a number");
/** A number that runs into letters. */
export const BadNumber = literal("BadNumber", String.raw`${number}[\p{L}\p{N}\p{M}_]*`, "a number");

function sign(name: string, pattern: string): TokenType {
  return createToken({ name, pattern, label: `\`${pattern}\`` });
}

export const Arrow = sign("Arrow", "->");
export const NotEqual = sign("NotEqual", "!=");
export const LessOrEqual = sign("LessOrEqual", "<=");
export const GreaterOrEqual = sign("GreaterOrEqual", ">=");
export const Fallback = sign("Fallback", "??");
export const DotDot = sign("DotDot", "..");
export const Equal = sign("Equal", "=");
export const Less = sign("Less", "<");
export const Greater = sign("Greater", ">");
export const Plus = sign("Plus", "+");
export const Minus = sign("Minus", "-");
export const Times = sign("Times", "*");
export const Divide = sign("Divide", "/");
export const Question = sign("Question", "?");
export const Colon = sign("Colon", ":");
export const Comma = sign("Comma", ",");
export const Dot = sign("Dot", ".");
export const Semicolon = sign("Semicolon", ";");
export const OpenParen = sign("OpenParen", "(");
export const CloseParen = sign("CloseParen", ")");
export const OpenBracket = sign("OpenBracket", "[");
export const CloseBracket = sign("CloseBracket", "]");
export const OpenBrace = sign("OpenBrace", "{");
export const CloseBrace = sign("CloseBrace", "}");

/** What other languages write, known so that one message can say what Seq writes. */
export const ForeignSign = createToken({
  name: "ForeignSign",
  pattern: /===?|!==|&&?|\|\|?|=>|<>|!(?!=)|[–—−]>|[≤≥≠→⇒–—−×÷]/,
});
/** A text in quotes that aren't Seq's. */
export const ForeignText = createToken({
  name: "ForeignText",
  pattern: /'(?:\\.|[^'\\\r\n]){0,1000}'?|[“”„][^“”\r\n]*[“”]?|[‘’‚‛][^‘’\r\n]*[‘’]?/,
});
export const Unknown = createToken({
  name: "Unknown",
  pattern: patterns.sticky(
    String.raw`(?:[\x00-\x08\x0e-\x1f#$%@\\^~\x7f]|[^\x00-\x7f\u00a0\ufeff\p{L}\p{M}\p{N}]){1,1000}|[^]`,
  ),
  start_chars_hint: [...patterns.codes("\0", "\x7f"), ...patterns.beyondAscii],
  line_breaks: false,
});

/** One or more ends of lines. */
export const NewLine = createToken({ name: "NewLine", pattern: /[\r\n]+/, line_breaks: true });
const Blank = createToken({
  name: "Blank",
  pattern: /[ \t\f\v\u00a0\ufeff]+/,
  group: Lexer.SKIPPED,
});
const group = "comments";
export const DocComment = createToken({ name: "Doc", pattern: /\/\/\/(?!\/)[^\r\n]*/, group });
export const LineComment = createToken({ name: "LineComment", pattern: /\/\/[^\r\n]*/, group });
export const BlockComment = createToken({
  name: "BlockComment",
  pattern: patterns.blockComment,
  start_chars_hint: ["/"],
  line_breaks: true,
  group,
});
export const UnclosedComment = createToken({
  name: "UnclosedComment",
  pattern: patterns.unclosedComment,
  start_chars_hint: ["/"],
  line_breaks: true,
  group,
});

/** A whole text with the holes in it; `payload` holds its pieces. */
export const Text = createToken({
  name: "Text",
  pattern: { exec: scanText },
  start_chars_hint: ['"'],
  line_breaks: false,
  label: "a text",
});

/** Everything in braces, which is read on its own; made by the layout. */
export const Braces = createToken({ name: "Braces", pattern: Lexer.NA, label: "`{`" });

/** Takes the place of what can't be read, so that the rest of its item can; made by `mend.ts`. */
export const Unread = createToken({ name: "Unread", pattern: Lexer.NA });

const inCode = [
  DateLike,
  TimeLike,
  DurationText,
  MoneyText,
  PercentText,
  NumberText,
  BadNumber,
  QuotedName,
  UnclosedName,
  Identifier,
  ForeignSign,
  ForeignText,
  Arrow,
  NotEqual,
  LessOrEqual,
  GreaterOrEqual,
  Fallback,
  DotDot,
  Equal,
  Less,
  Greater,
  Plus,
  Minus,
  Times,
  Divide,
  Question,
  Colon,
  Comma,
  Dot,
  Semicolon,
  OpenParen,
  CloseParen,
  OpenBracket,
  CloseBracket,
  OpenBrace,
  CloseBrace,
  Text,
  Unknown,
];

export const lexer = new Lexer(
  [Blank, NewLine, DocComment, LineComment, BlockComment, UnclosedComment, ...inCode],
  { ensureOptimizations: true, positionTracking: "onlyOffset" },
);

/** Everything the parser may meet. */
export const vocabulary: TokenType[] = [
  AnyWord,
  Name,
  ...Object.values(keyword),
  ...inCode,
  Braces,
  Unread,
];

/** Whether a token of that type may stand where a name is expected. */
export function isName(type: TokenType): boolean {
  return type === Identifier || type === QuotedName || (type.CATEGORIES?.includes(Name) ?? false);
}
