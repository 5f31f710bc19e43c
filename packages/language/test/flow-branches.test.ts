import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkTexts } from "../src/index.ts";
import { type Condition, conditions, holds, variablesOf, written } from "./flow/conditions.ts";
import { runs } from "./flow/effort.ts";
import { atoms, type Record, recordsOf, vocabulary } from "./flow/vocabulary.ts";

type Statement =
  | { readonly kind: "step" }
  | { readonly kind: "exit" }
  | {
      readonly kind: "wait-for";
      readonly condition: Condition;
      readonly then: Block;
      readonly otherwise: Block;
    }
  | { readonly kind: "when"; readonly arms: readonly Arm[]; readonly otherwise: Block }
  | {
      readonly kind: "match";
      readonly cases: readonly Case[];
      readonly otherwise: Block | undefined;
    };

type Block = readonly Statement[];

interface Arm {
  readonly condition: Condition;
  readonly body: Block;
}

/** Of `match rating`. */
interface Case {
  readonly names: readonly (string | undefined)[];
  readonly body: Block;
}

/** A report: its code, and where the text that it is about begins. */
type Told = `${string} ${number}`;

/** Writes a program, and works out by going through all records what has to be told of it. */
class Expected {
  text: string;
  readonly told = new Set<Told>();
  readonly #records: readonly Record[];
  /** The records that no global criterion sends away. */
  #staying: ReadonlySet<Record>;

  constructor(before: string, records: readonly Record[]) {
    this.text = before;
    this.#records = records;
    this.#staying = new Set(records);
  }

  criterion(condition: Condition): void {
    const begin = this.text.length;
    this.text += "exit when ";
    const verdict = this.#alone(condition, this.#write(condition));
    const left = [...this.#staying].filter((record) => !holds(condition, record));
    if (verdict === undefined && left.length === this.#staying.size) {
      this.told.add(`SEQ3012 ${begin}`);
    }
    // One that holds for every record is told of, and then not counted with.
    if (verdict !== "always") this.#staying = new Set(left);
    this.text += "\n";
  }

  /** The records that come out of the end; undefined where control never gets there. */
  block(block: Block, into: readonly Record[]): readonly Record[] | undefined {
    let records: readonly Record[] | undefined = into;
    let told = false;
    this.text += "{\n";
    for (const statement of block) {
      if (records === undefined && !told) {
        this.told.add(`SEQ3008 ${this.text.length}`);
        told = true;
      }
      const next = this.#statement(statement, records ?? this.#records);
      if (records !== undefined) records = next;
      this.text += "\n";
    }
    this.text += "}";
    return records;
  }

  #statement(statement: Statement, records: readonly Record[]): readonly Record[] | undefined {
    switch (statement.kind) {
      case "step":
        this.text += "email";
        return this.#records;
      case "exit":
        this.text += "exit";
        return undefined;
      case "wait-for":
        return this.#waitFor(statement);
      case "when":
        return this.#when(statement, records);
      case "match":
        return this.#match(statement, records);
    }
  }

  #waitFor({
    condition,
    then,
    otherwise,
  }: Statement & { readonly kind: "wait-for" }): readonly Record[] | undefined {
    this.text += "wait for ";
    const at = this.#write(condition);
    const verdict = this.#alone(condition, at, true);
    const [held, rest] = divided(this.#records, (record) => holds(condition, record));
    const never = verdict === "never" || (verdict === undefined && this.#forestalled(held, at));
    this.text += " up to 1 day -> ";
    const yes = this.block(then, never ? this.#records : held);
    this.text += " else ";
    if (verdict === "always") this.told.add(`SEQ3009 ${this.text.length + 2}`);
    const no = this.block(otherwise, verdict === "always" ? this.#records : rest);
    return joined([never ? undefined : yes, verdict === "always" ? undefined : no]);
  }

  #when(
    { arms, otherwise }: Statement & { readonly kind: "when" },
    records: readonly Record[],
  ): readonly Record[] | undefined {
    let rest: readonly Record[] | undefined = records;
    let tell = true;
    const ends: (readonly Record[] | undefined)[] = [];
    for (const [index, { condition, body }] of arms.entries()) {
      this.text += index === 0 ? "when " : "\nelse when ";
      const at = this.#write(condition);
      let into: readonly Record[] | undefined;
      if (rest === undefined) {
        if (tell) this.told.add(`SEQ3005 ${at}`);
        tell = false;
      } else {
        const follows = index < arms.length - 1 || otherwise.length > 0;
        const [held, others]: Divided = divided(rest, (record) => holds(condition, record));
        const verdict = this.#alone(condition, at, follows);
        if (verdict === "never") into = undefined;
        else if (verdict === undefined && held.length === 0) this.told.add(`SEQ3005 ${at}`);
        else if (held.length === rest.length) {
          if (verdict === undefined && !follows) this.told.add(`SEQ3007 ${at}`);
          into = rest;
          rest = undefined;
        } else if (!this.#forestalled(held, at)) {
          into = held;
          rest = others;
        }
      }
      this.text += " -> ";
      const end = this.block(body, into ?? this.#records);
      if (into !== undefined) ends.push(end);
    }
    if (otherwise.length > 0) {
      this.text += "\nelse ";
      if (rest === undefined && tell) this.told.add(`SEQ3009 ${this.text.length + 2}`);
      const end = this.block(otherwise, rest ?? this.#records);
      if (rest !== undefined) ends.push(end);
    } else if (rest !== undefined) ends.push(rest);
    return joined(ends);
  }

  #match(
    { cases, otherwise }: Statement & { readonly kind: "match" },
    records: readonly Record[],
  ): readonly Record[] | undefined {
    this.text += "match ";
    const subject = this.text.length;
    this.text += "rating {\n";
    let rest = records;
    const seen = new Set<string | undefined>();
    const ends: (readonly Record[] | undefined)[] = [];
    for (const { names, body } of cases) {
      const line = this.text.length;
      const [into, others]: Divided = divided(rest, (record) => names.includes(ratingOf(record)));
      let reached = false;
      for (const [index, name] of names.entries()) {
        if (index > 0) this.text += ", ";
        const at = name === undefined ? line : this.text.length;
        this.text += name ?? "missing";
        if (seen.has(name)) this.told.add(`SEQ3011 ${at}`);
        else if (records.some((record) => ratingOf(record) === name)) reached = true;
        else this.told.add(`SEQ3005 ${at}`);
        seen.add(name);
      }
      this.text += " -> ";
      const end = this.block(body, some(into, this.#records));
      this.text += "\n";
      if (reached) ends.push(end);
      rest = others;
    }
    if (otherwise !== undefined) {
      this.text += "else -> ";
      if (rest.length === 0 && otherwise.length > 0)
        this.told.add(`SEQ3009 ${this.text.length + 2}`);
      const end = this.block(otherwise, some(rest, this.#records));
      if (rest.length > 0) ends.push(end);
    } else if (rest.some((record) => this.#staying.has(record))) {
      this.told.add(`SEQ3010 ${subject}`);
      // What has no case yet goes on.
      ends.push(rest);
    }
    this.text += "}";
    return joined(ends);
  }

  #forestalled(held: readonly Record[], at: number): boolean {
    const forestalled = held.length > 0 && !held.some((record) => this.#staying.has(record));
    if (forestalled) this.told.add(`SEQ3006 ${at}`);
    return forestalled;
  }

  #write(condition: Condition): number {
    const at = this.text.length;
    this.text += written(condition).text;
    return at;
  }

  /** What it is whatever was before; that is told somewhere within it. */
  #alone(condition: Condition, at: number, follows = false): "never" | "always" | undefined {
    const held = this.#records.filter((record) => holds(condition, record)).length;
    if (held === 0) {
      this.told.add(`SEQ3001 ${at}`);
      return "never";
    }
    if (held < this.#records.length) return undefined;
    if (!follows) this.told.add(`SEQ3002 ${at}`);
    return "always";
  }
}

type Divided = readonly [yes: readonly Record[], no: readonly Record[]];

function divided(records: readonly Record[], fits: (record: Record) => boolean): Divided {
  const [yes, no]: [Record[], Record[]] = [[], []];
  for (const record of records) (fits(record) ? yes : no).push(record);
  return [yes, no];
}

function ratingOf({ rating }: Record): string | undefined {
  return rating?.["rating"] as string | undefined;
}

/** Where nothing gets, what stands there is looked at for itself. */
function some(records: readonly Record[], all: readonly Record[]): readonly Record[] {
  return records.length > 0 ? records : all;
}

function joined(ends: readonly (readonly Record[] | undefined)[]): readonly Record[] | undefined {
  const reached = ends.filter((end) => end !== undefined);
  return reached.length === 0 ? undefined : [...new Set(reached.flat())];
}

interface Program {
  readonly criteria: readonly Condition[];
  readonly body: Block;
}

const names = ["Hot", "Warm", "Cold", undefined] as const;

function programs(): fc.Arbitrary<Program> {
  return atoms.chain((atom) => {
    const condition = conditions(atom);
    const { block } = fc.letrec<{ block: Block; statement: Statement }>((tie) => ({
      statement: fc.oneof(
        { maxDepth: 3 },
        fc.constant({ kind: "step" as const }),
        fc.constant({ kind: "exit" as const }),
        fc.record({
          kind: fc.constant("when" as const),
          arms: fc.array(fc.record({ condition, body: tie("block") }), {
            minLength: 1,
            maxLength: 4,
          }),
          otherwise: fc.oneof(fc.constant([]), tie("block")),
        }),
        fc.record({
          kind: fc.constant("wait-for" as const),
          condition,
          then: tie("block"),
          otherwise: tie("block"),
        }),
        fc.record({
          kind: fc.constant("match" as const),
          cases: fc.array(
            fc.record({
              names: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
              body: tie("block"),
            }),
            { minLength: 1, maxLength: 4 },
          ),
          otherwise: fc.option(tie("block"), { nil: undefined }),
        }),
      ) as fc.Arbitrary<Statement>,
      block: fc.array(tie("statement"), { minLength: 1, maxLength: 3 }),
    }));
    return fc.record({ criteria: fc.array(condition, { maxLength: 2 }), body: block });
  });
}

function conditionsIn(block: Block): readonly Condition[] {
  return block.flatMap((statement) => {
    switch (statement.kind) {
      case "when":
        return [
          ...statement.arms.flatMap(({ condition, body }) => [condition, ...conditionsIn(body)]),
          ...conditionsIn(statement.otherwise),
        ];
      case "wait-for":
        return [
          statement.condition,
          ...conditionsIn(statement.then),
          ...conditionsIn(statement.otherwise),
        ];
      case "match":
        return [
          ...statement.cases.flatMap(({ body }) => conditionsIn(body)),
          ...conditionsIn(statement.otherwise ?? []),
        ];
      default:
        return [];
    }
  });
}

it("what is told of branches equals sending all records through them", () => {
  const tally = new Map<string, number>();
  fc.assert(
    fc.property(programs(), ({ criteria, body }) => {
      const all = [...criteria, ...conditionsIn(body)];
      const variables = new Set(["rating", ...all.flatMap((one) => [...variablesOf(one)])]);
      const records = recordsOf(variables);
      // Where many variables meet there would be too many to send through every branch.
      if (records.length > 700) return;
      const expected = new Expected(`${vocabulary}sequence S for lead {\n`, records);
      for (const condition of criteria) expected.criterion(condition);
      // Statements directly in the sequence are in no block of their own.
      const whole: Block = [{ kind: "step" }, ...body];
      const brace = expected.text.length;
      expected.block(whole, records);
      const text = `${expected.text.slice(0, brace)} ${expected.text.slice(brace + 1)}`;
      const { diagnostics } = checkTexts({ "a.seq": text });
      const told = new Set<Told>();
      for (const { code, origin } of diagnostics) {
        if (!code.startsWith("SEQ3") || code === "SEQ3003" || code === "SEQ3004") continue;
        // Of a condition by itself: somewhere within it.
        const inside = [...expected.told].find((one) => {
          const [known, at] = one.split(" ");
          return (
            known === code &&
            Number(at) <= origin.span.start &&
            isWithin(text, Number(at), origin.span.start)
          );
        });
        const alone = code === "SEQ3001" || code === "SEQ3002";
        told.add(alone && inside !== undefined ? inside : `${code} ${origin.span.start}`);
      }
      for (const one of expected.told)
        tally.set(one.slice(0, 7), (tally.get(one.slice(0, 7)) ?? 0) + 1);
      expect([...told].toSorted(), text.slice(vocabulary.length)).toEqual(
        [...expected.told].toSorted(),
      );
    }),
    { numRuns: runs(700) },
  );
  // Nothing that could be told went untried.
  const codes = [1, 2, 5, 6, 7, 8, 9, 10, 11, 12].map(
    (number) => `SEQ30${String(number).padStart(2, "0")}`,
  );
  expect(codes.filter((code) => (tally.get(code) ?? 0) === 0)).toEqual([]);
});

/** Whether nothing but a condition stands between: conditions have no arrows, nor lines. */
function isWithin(text: string, from: number, to: number): boolean {
  return !/->|\n/.test(text.slice(from, to));
}
