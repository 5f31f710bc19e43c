import type { IRecognitionException, IToken } from "chevrotain";
import { tooDeep } from "../diagnostics/catalog/syntax/too-deep.ts";
import { DeclarationParser } from "./grammar/declarations.ts";
import type { Group } from "./layout.ts";
import { around, mend, nothingOf } from "./mend.ts";
import { reportMistake } from "./mistakes.ts";
import { endOf, spanOf, type Entry, type Job, type Reading } from "./reading.ts";
import { Braces } from "./tokens.ts";
import { isReported } from "./wrong-tokens.ts";

/** The grammar is worked out once, and one parser reads all items. */
export class ItemParser extends DeclarationParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  read(entry: Entry): unknown {
    return this[entry]();
  }
}

/** Of one item; each costs reading it once more. */
const mostMistakes = 8;

/** What one reading of an item put off, which counts only where the item could be read. */
export interface Attempt {
  readonly reading: Reading;
  /** Forgets what was put off since the attempt began. */
  readonly undo: () => void;
}

/**
 * Reads an item. What can't be read of it is reported, taken out, and the rest read again, so that
 * each part of an item tells of its own first mistake.
 *
 * @param lose - told of what could not be read
 */
export function readItem(
  parser: ItemParser,
  attempt: () => Attempt,
  { item, entry, depth, accept }: Job,
  lose: (tokens: readonly IToken[]) => void,
): void {
  const pending: (readonly IToken[])[] = [item.tokens];
  let told = -1;
  let left = mostMistakes;
  let nothing: readonly IToken[] | undefined;
  for (let tokens = pending.shift(); tokens !== undefined; tokens = pending.shift()) {
    const { reading, undo } = attempt();
    parser.start(reading, tokens, depth);
    const node = parser.read(entry);
    const [mistake] = parser.errors;
    if (mistake === undefined) {
      accept(node as never);
      continue;
    }
    const at = indexOf(mistake, tokens);
    const place = placeAt(tokens, at);
    left -= 1;
    const helps = place > told && left >= 0;
    // The same mistake isn't told twice.
    const isTold = around(tokens, at, entry).some(isReported);
    if (helps && !isTold) tell(parser, mistake, tokens, reading);
    told = Math.max(told, place);
    // Where taking out what doesn't fit doesn't help, nothing of it stays.
    const mended = helps ? mend(tokens, at, entry) : nothingOf(tokens, entry);
    if (mended === undefined || tokens === nothing) {
      keepRest(parser, { reading, undo }, { item, entry, depth, accept });
      lose(tokens);
      continue;
    }
    if (!helps) nothing = mended.tokens;
    undo();
    lose(mended.unread);
    pending.unshift(mended.tokens, ...(mended.rest === undefined ? [] : [mended.rest]));
  }
}

/** Where the grammar couldn't go on; behind the last token where something lacks at the end. */
function indexOf({ token }: IRecognitionException, tokens: readonly IToken[]): number {
  const index = tokens.indexOf(token);
  return index < 0 ? tokens.length : index;
}

function placeAt(tokens: readonly IToken[], index: number): number {
  const [token, last] = [tokens[index], tokens.at(-1)];
  return token?.startOffset ?? (last === undefined ? 0 : endOf(last));
}

function tell(
  { tooDeep: what }: ItemParser,
  mistake: IRecognitionException,
  tokens: readonly IToken[],
  { report }: Reading,
): void {
  if (what === undefined) {
    reportMistake(mistake, tokens, report);
    return;
  }
  const place = tokens[indexOf(mistake, tokens)] ?? tokens.at(-1);
  report(tooDeep, place === undefined ? { start: 0, end: 0 } : spanOf(place), { what });
}

/** Of a declaration with a mistake in its line stay its name and what its braces hold. */
function keepRest(
  { kept }: ItemParser,
  { reading, undo }: Attempt,
  { item, depth, accept }: Job,
): void {
  if (kept === undefined) return;
  accept(kept.node as never);
  const body = item.tokens.findLast(({ tokenType }) => tokenType === Braces);
  if (body === undefined || kept.entry === undefined || kept.accept === undefined) return;
  undo();
  reading.later(body.payload as Group, kept.entry, depth + 1, kept.accept);
}
