import * as fc from "fast-check";

/**
 * A flow as a tree that edits can change. Every step has an id that its argument tells, whatever
 * else becomes of it, so that a log says which of them were handed out.
 */
export type Statement =
  | {
      readonly kind: "step";
      readonly id: number;
      readonly named: boolean;
      readonly activity: "email" | "task";
      readonly edition: number;
    }
  | { readonly kind: "wait"; readonly id: number; readonly hours: number }
  | { readonly kind: "wait-for"; readonly id: number; readonly asks: number; readonly ways: Ways }
  | { readonly kind: "when"; readonly id: number; readonly asks: number; readonly ways: Ways }
  | {
      readonly kind: "repeat";
      readonly id: number;
      readonly times: number;
      readonly body: Block;
    };

export type Block = readonly Statement[];
type Ways = readonly [Block, Block];

/** What is asked: of the record, or of a step by its id. */
const facts = ["vip", "rating = Hot", "budget > 5 USD", 'tags contains "x"'];

function asked(asks: number, named: ReadonlySet<number>): string {
  const ids = [...named];
  const id = ids[asks % Math.max(1, ids.length)];
  const fact = facts[asks % facts.length] ?? "vip";
  return asks % 2 === 0 || id === undefined ? fact : `n${id}.replied`;
}

/** A line of text for each statement, so that a place's line tells which statement stands there. */
export function textOf(block: Block): { readonly text: string; readonly ids: readonly number[] } {
  const lines: string[] = [];
  const ids: number[] = [];
  const named = new Set<number>();
  const add = (line: string, id: number): void => {
    lines.push(line);
    ids.push(id);
  };
  const walk = (statements: Block): void => {
    for (const statement of statements) {
      const { id } = statement;
      switch (statement.kind) {
        case "step": {
          const name = statement.named ? `n${id}: ` : "";
          const parameter = statement.activity === "email" ? "template" : "title";
          add(`${name}${statement.activity}(${parameter} = "s${id} e${statement.edition}")`, id);
          if (statement.named && statement.activity === "email") named.add(id);
          break;
        }
        case "wait":
          add(`wait ${statement.hours} hours`, id);
          break;
        case "when":
          add(`when ${asked(statement.asks, named)} -> {`, id);
          walk(statement.ways[0]);
          add("} else {", id);
          walk(statement.ways[1]);
          add("}", id);
          break;
        case "wait-for":
          add(`wait for ${asked(statement.asks, named)} up to ${(id % 5) + 1} hours -> {`, id);
          walk(statement.ways[0]);
          add("} else {", id);
          walk(statement.ways[1]);
          add("}", id);
          break;
        case "repeat":
          add(`repeat up to ${statement.times} times every 1 hour {`, id);
          walk(statement.body);
          add("}", id);
      }
    }
  };
  walk(block);
  return { text: lines.join("\n"), ids };
}

/** Statements with their ids yet to be given. */
function statementOf(depth: number): fc.Arbitrary<Statement> {
  const id = fc.constant(0);
  const asks = fc.nat(11);
  const step = fc.record({
    kind: fc.constant("step" as const),
    id,
    named: fc.boolean(),
    activity: fc.constantFrom("email" as const, "email" as const, "task" as const),
    edition: fc.constant(0),
  });
  const wait = fc.record({
    kind: fc.constant("wait" as const),
    id,
    hours: fc.integer({ min: 1, max: 9 }),
  });
  if (depth === 0) return fc.oneof({ weight: 3, arbitrary: step }, { weight: 2, arbitrary: wait });
  const ways = fc.tuple(blockOf(depth - 1, 1, 3), blockOf(depth - 1, 0, 2));
  return fc.oneof(
    { weight: 6, arbitrary: step },
    { weight: 4, arbitrary: wait },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("when" as const), id, asks, ways }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("wait-for" as const), id, asks, ways }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("repeat" as const),
        id,
        times: fc.integer({ min: 1, max: 3 }),
        body: blockOf(depth - 1, 1, 3),
      }),
    },
  );
}

function blockOf(depth: number, minLength: number, maxLength: number): fc.Arbitrary<Block> {
  return fc.array(statementOf(depth), { minLength, maxLength });
}

export const flows: fc.Arbitrary<Block> = blockOf(2, 2, 6).map((block) => numbered(block, 1));
export const insertions: fc.Arbitrary<Statement> = statementOf(1);

/** The same with ids of their own, from one on. */
export function numbered(block: Block, from: number): Block {
  let next = from;
  const number = (statement: Statement): Statement =>
    withBlocks({ ...statement, id: next++ }, (inner) => inner.map(number));
  return block.map(number);
}

/** A statement whose blocks are changed. */
export function withBlocks(statement: Statement, change: (block: Block) => Block): Statement {
  switch (statement.kind) {
    case "when":
    case "wait-for":
      return { ...statement, ways: [change(statement.ways[0]), change(statement.ways[1])] };
    case "repeat":
      return { ...statement, body: change(statement.body) };
    default:
      return statement;
  }
}

/** All statements, in the order of the text, with the ids of those around them. */
export function* all(
  block: Block,
  around: readonly Statement[] = [],
): Iterable<{ readonly statement: Statement; readonly around: readonly Statement[] }> {
  for (const statement of block) {
    yield { statement, around };
    const inside = [...around, statement];
    if (statement.kind === "repeat") yield* all(statement.body, inside);
    if ("ways" in statement) for (const way of statement.ways) yield* all(way, inside);
  }
}
