import * as fc from "fast-check";
import { expect } from "vitest";
import type { AnySequence } from "../../src/index.ts";
import { sequenceOf } from "../program.ts";
import { edited, edits } from "./edits.ts";
import { all, flows, textOf, type Block } from "./flow-text.ts";
import { records, Run } from "./run.ts";

/** Undefined where the checker refuses the flow: an outcome asked before its step, say. */
function compiled(block: Block): AnySequence | undefined {
  try {
    return sequenceOf(textOf(block).text);
  } catch {
    return undefined;
  }
}

/** The ids of statements that are in a `repeat` in one of the flows: they may come often. */
function inRepeats(...blocks: readonly Block[]): ReadonlySet<number> {
  return new Set(
    blocks.flatMap((block) =>
      [...all(block)]
        .filter(({ around }) => around.some(({ kind }) => kind === "repeat"))
        .map(({ statement }) => statement.id),
    ),
  );
}

/** How often an enrollment of random programs could go on, and how often not. */
export interface Met {
  readonly safe: number;
  readonly unsafe: number;
}

/**
 * Whoever goes on under an edited version is handed nothing twice, and misses nothing that both
 * versions have for them.
 */
export function nothingTwiceOrMissed(options: fc.Parameters<unknown>): Met {
  const met = { safe: 0, unsafe: 0 };
  fc.assert(
    fc.property(
      flows,
      fc.array(edits(), { minLength: 1, maxLength: 2 }),
      records,
      fc.nat(8),
      (before, changes, record, events) => {
        const ids = [...all(before)].map(({ statement }) => statement.id);
        // Two edits of one statement could make it another thing altogether.
        const [first, second] = changes;
        const half = first === undefined ? before : edited(before, first, ids);
        const rest = ids.filter((_, index) => index % ids.length !== (first?.at ?? 0) % ids.length);
        const left = rest.filter((id) =>
          [...all(half)].some(({ statement }) => statement.id === id),
        );
        const after = second === undefined ? half : edited(half, second, left);
        const old = compiled(before);
        const now = compiled(after);
        fc.pre(old !== undefined && now !== undefined && old.version !== now.version);
        const run = new Run(old, record);
        for (let count = 0; count < events && !run.isOver; count++) run.step();
        fc.pre(!run.isOver);
        if (run.migrate(now) !== undefined) {
          met.unsafe += 1;
          return;
        }
        met.safe += 1;
        run.toEnd();
        const often = inRepeats(before, after);
        const once = run.ids.filter((id) => !often.has(id));
        expect(new Set(once).size).toBe(once.length);
        const both = new Set(new Run(now, record).toEnd().ids);
        const missed = new Run(old, record)
          .toEnd()
          .ids.filter((id) => both.has(id) && !run.ids.includes(id));
        expect(missed).toEqual([]);
      },
    ),
    options,
  );

  return met;
}

/**
 * After an edit behind where they stand, everybody goes on under the new version, and does what one
 * does that was enrolled in it.
 */
export function sameBehind(options: fc.Parameters<unknown>): Met {
  const met = { safe: 0, unsafe: 0 };
  fc.assert(
    fc.property(
      flows,
      edits(["insert", "append", "remove", "change"]),
      records,
      fc.nat(8),
      (before, edit, record, events) => {
        const old = compiled(before);
        fc.pre(old !== undefined);
        const run = new Run(old, record);
        for (let count = 0; count < events && !run.isOver; count++) run.step();
        fc.pre(!run.isOver);
        const after = edited(before, edit, behind(before, old, run.enrollment.position));
        const now = compiled(after);
        fc.pre(now !== undefined && now.version !== old.version);
        met.safe += 1;
        expect(run.migrate(now)).toBeUndefined();
        expect(run.toEnd().log).toEqual(new Run(now, record).toEnd().log);
      },
    ),
    options,
  );

  return met;
}

/** The ids of the statements that stand behind a position in the text, in none of its `repeat`s. */
function behind(block: Block, { metadata }: AnySequence, position: string): readonly number[] {
  const { ids } = textOf(block);
  const place = metadata.positions.find((one) => one.position === position)!;
  const first = Math.min(...metadata.positions.map(({ line }) => line));
  const id = ids[place.line - first + ids.indexOf(firstPlaced(block))]!;
  const statements = [...all(block)];
  const at = statements.findIndex(({ statement }) => statement.id === id);
  const here = statements[at]!;
  const repeats = [...here.around, here.statement].filter(({ kind }) => kind === "repeat");
  return statements
    .slice(at + 1)
    .filter(({ around }) => !around.includes(here.statement) || here.statement.kind !== "repeat")
    .filter(({ around }) => !repeats.some((repeat) => around.includes(repeat)))
    .map(({ statement }) => statement.id);
}

/** The first statement that has a position. */
function firstPlaced(block: Block): number {
  return [...all(block)].find(({ statement }) => statement.kind !== "when")!.statement.id;
}
