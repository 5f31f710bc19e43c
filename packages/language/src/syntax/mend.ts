import type { IToken, TokenType } from "chevrotain";
import { declaring } from "./line-heads.ts";
import { ElsesDue } from "./line-rules.ts";
import { brokenStatement, maker, type Broken, type Replaced } from "./mended-statement.ts";
import type { Entry } from "./reading.ts";
import { endOf } from "./token-place.ts";
import * as t from "./tokens.ts";

const { keyword } = t;

/** What a mistake leaves of an item. */
export interface Mended {
  /** The item with the mistake taken out. */
  readonly tokens: readonly IToken[];
  /** What was left over behind it, as an item of its own. */
  readonly rest: readonly IToken[] | undefined;
  /** What was taken out. */
  readonly unread: readonly IToken[];
}

/** What begins a declaration, of which other things stay than of a statement. */
const declarations: ReadonlySet<TokenType> = new Set([...declaring, keyword.for, keyword.choice]);

const arms: ReadonlySet<Entry> = new Set(["matchArm", "splitArm"]);

/**
 * Takes a mistake out of a statement or an arm, so that what stands around it can still be read: of
 * `when budget >> 5 -> { … } else { … }` stays a `when` whose condition isn't known, with both blocks.
 * What is taken out lies between two of `->`, `else` and braces, and a token of its own stands for it.
 *
 * @param at - the first token that doesn't fit; as many as there are, where something lacks at the end
 * @returns undefined for declarations, and for what may be one
 */
export function mend(item: readonly IToken[], at: number, entry: Entry): Mended | undefined {
  if (!isMendable(item, entry)) return undefined;
  if (entry === "hole" || isDeclaring(item)) return nothingOf(item, entry);
  const { start, end } = segmentAt(item, at, entry);
  const before = item.slice(0, start);
  const last = before.at(-1);
  const isPattern = start === 0 && arms.has(entry);
  const broken: Broken = {
    words: item.slice(start, end),
    after: item.slice(end),
    offset: offsetAt(item, start),
    owned: elsesDue(before, entry) > 0,
  };
  if (last !== undefined && isBraces(last)) return leftOver(before, broken, entry);
  const { tokens, after } = isPattern ? brokenPattern(broken) : brokenStatement(broken);
  const unread = item.slice(start, item.length - after.length);
  // Braces behind an unknown word may be those of a declaration.
  if (entry === "fileItem" && start === 0 && unread.some(isBraces)) return undefined;
  return { tokens: [...before, ...tokens, ...after], rest: undefined, unread };
}

/** Nothing of an item but that it was there. */
export function nothingOf(item: readonly IToken[], entry: Entry): Mended | undefined {
  if (!isMendable(item, entry)) return undefined;
  const { made, lost } = maker({ words: item, offset: item[0]?.startOffset ?? 0 });
  const tokens = arms.has(entry) ? [lost, made(t.Arrow), lost] : [lost];
  return { tokens, rest: undefined, unread: item };
}

function isMendable(item: readonly IToken[], entry: Entry): boolean {
  if (entry === "fileItem") return !isDeclaring(item);
  return entry === "statement" || entry === "hole" || arms.has(entry);
}

function isDeclaring([first]: readonly IToken[]): boolean {
  return first !== undefined && declarations.has(first.tokenType);
}

/** What a mistake at a place may come from: what is between the nearest `->`, `else` or braces. */
export function around(item: readonly IToken[], at: number, entry: Entry): readonly IToken[] {
  if (!isMendable(item, entry)) return item;
  const { start, end } = segmentAt(item, at, entry);
  return item.slice(start, end);
}

/** The words around a place, up to the nearest `->`, `else` or braces on both sides. */
function segmentAt(item: readonly IToken[], at: number, entry: Entry) {
  // The `else` that an arm begins with is its pattern.
  const divided = item.map((token, index) => divides(token) && (index > 0 || !arms.has(entry)));
  const next = divided.indexOf(true, at);
  const before = at === 0 ? -1 : divided.lastIndexOf(true, at - 1);
  return { start: before + 1, end: next < 0 ? item.length : next };
}

function divides({ tokenType }: IToken): boolean {
  return tokenType === t.Arrow || tokenType === keyword.else || tokenType === t.Braces;
}

function offsetAt(item: readonly IToken[], index: number): number {
  const [token, before] = [item[index], item[index - 1]];
  return before === undefined || (token !== undefined && !divides(token))
    ? (token?.startOffset ?? 0)
    : endOf(before);
}

function isBraces({ tokenType }: IToken): boolean {
  return tokenType === t.Braces;
}

function elsesDue(tokens: readonly IToken[], entry: Entry): number {
  const due = new ElsesDue();
  for (const token of tokens) due.add(token);
  return due.count(arms.has(entry));
}

/** What an arm is for, up to its `->`. */
function brokenPattern(broken: Broken): Replaced {
  const { words, after } = broken;
  const { made, lost } = maker(broken);
  const [first] = words;
  const asks = first?.tokenType === keyword.else ? first : lost;
  const [next] = after;
  if (next?.tokenType === t.Arrow) return { tokens: [asks], after };
  if (next?.tokenType === t.Braces) return { tokens: [asks, made(t.Arrow)], after };
  const does = next === undefined ? [lost] : [made(keyword.when), lost, made(t.Arrow), lost];
  return { tokens: [asks, made(t.Arrow), ...does], after };
}

/** What stands behind braces that end a statement becomes an item of its own. */
function leftOver(before: readonly IToken[], broken: Broken, entry: Entry): Mended {
  const { words, after } = broken;
  const { made, lost } = maker(broken);
  const [first] = words;
  if (first?.tokenType === keyword.until && after.length === 0) {
    return { tokens: [...before, first, lost], rest: undefined, unread: words.slice(1) };
  }
  const { tokens, after: behind } = brokenStatement({ ...broken, owned: false });
  const statement = [...tokens, ...behind];
  const rest = arms.has(entry) ? [lost, made(t.Arrow), ...statement] : statement;
  return { tokens: before, rest, unread: words };
}
