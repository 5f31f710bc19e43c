import * as fc from "fast-check";
import { all, insertions, numbered, withBlocks, type Block, type Statement } from "./flow-text.ts";

/** An edit of one statement, chosen by its place among those that it may be made at. */
export interface Edit {
  readonly kind: "insert" | "append" | "remove" | "change" | "move" | "swap" | "rename";
  readonly at: number;
  readonly to: number;
  readonly statement: Statement;
}

const everywhere: readonly Edit["kind"][] = [
  "insert",
  "append",
  "remove",
  "change",
  "move",
  "swap",
  "rename",
];

export function edits(kinds: readonly Edit["kind"][] = everywhere): fc.Arbitrary<Edit> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    at: fc.nat(50),
    to: fc.nat(50),
    statement: insertions,
  });
}

/**
 * The flow after an edit.
 *
 * @param may - the ids of the statements that it may be made at; an edit that has none to be made
 * at changes nothing but the end of the flow
 */
export function edited(block: Block, edit: Edit, may: readonly number[]): Block {
  const fresh = numbered(
    [edit.statement],
    1 + Math.max(...[...all(block)].map(({ statement }) => statement.id), 1000),
  );
  const id = may[edit.at % Math.max(1, may.length)];
  const other = may[edit.to % Math.max(1, may.length)];
  if (id === undefined || other === undefined || edit.kind === "append")
    return [...block, ...fresh];
  const found = [...all(block)].find(({ statement }) => statement.id === id)!.statement;
  switch (edit.kind) {
    case "insert":
      return replaced(block, id, [...fresh, found]);
    case "remove":
      return replaced(block, id, []);
    case "change":
      return replaced(block, id, [changed(found)]);
    case "rename":
      return replaced(block, id, [renamed(found)]);
    case "move": {
      if (isWithin(other, found)) return block;
      const without = replaced(block, id, []);
      const target = [...all(without)].find(({ statement }) => statement.id === other)!.statement;
      return replaced(without, other, [target, found]);
    }
    case "swap": {
      const target = [...all(block)].find(({ statement }) => statement.id === other)!.statement;
      if (isWithin(other, found) || isWithin(id, target)) return block;
      const marker = { ...found, id: -1 };
      return replaced(replaced(replaced(block, id, [marker]), other, [found]), -1, [target]);
    }
  }
}

function isWithin(id: number, statement: Statement): boolean {
  return [...all([statement])].some((inner) => inner.statement.id === id);
}

function replaced(block: Block, id: number, by: Block): Block {
  return block.flatMap((statement) =>
    statement.id === id ? by : [withBlocks(statement, (inner) => replaced(inner, id, by))],
  );
}

function changed(statement: Statement): Statement {
  switch (statement.kind) {
    case "step":
      return { ...statement, edition: statement.edition + 1 };
    case "wait":
      return { ...statement, hours: statement.hours + 7 };
    case "repeat":
      return { ...statement, times: statement.times + 1 };
    case "when":
    case "wait-for":
      return { ...statement, asks: statement.asks + 1 };
  }
}

/** With a name where it had none, and the other way round. */
function renamed(statement: Statement): Statement {
  return statement.kind === "step" ? { ...statement, named: !statement.named } : statement;
}
