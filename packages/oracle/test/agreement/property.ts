import * as fc from "fast-check";
import { Choices, choices as tapes } from "../../src/arbitrary/choices.ts";
import { drawContext } from "../../src/arbitrary/context.ts";
import { type Program, programs } from "../../src/arbitrary/program.ts";
import { drawRecord } from "../../src/arbitrary/record.ts";
import type { Context, JsonObject } from "../../src/index.ts";
import { disagreement, disagreementOnAll } from "./agreement.ts";
import { checkMeaning } from "./check.ts";
import { compile } from "./compiled.ts";

/** How much to try. */
export interface Effort {
  readonly seed: number;
  readonly programs: number;
  readonly recordsPerProgram: number;
  readonly calendar: NonNullable<Context["calendar"]>;
  /** Whether a counterexample is made smaller; without, the first one is told. */
  readonly shrinks: boolean;
}

export interface Outcome {
  /** Pairs of a program and a record that agreed on every answer. */
  readonly pairs: number;
  readonly programs: number;
  /** Programs that the checker refused, and why, most frequent first. */
  readonly refused: number;
  readonly refusals: readonly (readonly [reason: string, count: number])[];
  /** A smallest counterexample, as text to read. */
  readonly counterexample: string | undefined;
}

function described(program: Program, details: Record<string, unknown>): string {
  const texts = Object.entries(program.texts).map(([path, text]) => `// ${path}\n${text}`);
  const rest = Object.entries(details).map(
    ([name, detail]) =>
      `${name}: ${typeof detail === "string" ? detail : JSON.stringify(detail, null, 2)}`,
  );
  return [...texts, ...rest].join("\n");
}

/** Milliseconds that a counterexample is made smaller in. */
const shrinkTime = 20_000;

/** Compares interpreter and generated code on random programs, records and contexts. */
export function agree(effort: Effort): Outcome {
  let pairs = 0;
  let refused = 0;
  let tried = 0;
  const refusals = new Map<string, number>();

  let shrinkUntil = Infinity;
  const compare = (program: Program, tape: readonly number[][]): string | undefined => {
    const compiled = compile(checkMeaning(program.texts, "main.seq"), "main.seq");
    tried += 1;
    if ("errors" in compiled) {
      refused += 1;
      const reason = compiled.errors[0]!;
      refusals.set(reason, (refusals.get(reason) ?? 0) + 1);
      return undefined;
    }
    const [{ model, generated }] = [...compiled.sequences.values()] as [
      { model: Parameters<typeof disagreement>[0]; generated: Parameters<typeof disagreement>[1] },
    ];
    const records: JsonObject[] = [];
    let context: Context = { now: program.base };
    for (const numbers of tape) {
      const choices = new Choices(numbers);
      const record: JsonObject = drawRecord(program, choices);
      context = drawContext(program, effort.calendar, choices);
      const found = disagreement(model, generated, record, context);
      pairs += 1;
      records.push(record);
      if (found !== undefined) return described(program, { record, context, ...found });
    }
    const found = disagreementOnAll(model, generated, records, context);
    return found && described(program, { records, context, ...found });
  };

  const records = fc.array(tapes(220), {
    minLength: 1,
    maxLength: effort.recordsPerProgram,
    size: "max",
  });
  const result = fc.check(
    fc.property(programs(), records, (program, tape) => {
      if (Date.now() > shrinkUntil) return;
      const found = compare(program, tape as number[][]);
      // Shrinking goes on for a while only: then nothing smaller counts.
      if (found === undefined) return;
      if (shrinkUntil === Infinity) shrinkUntil = Date.now() + shrinkTime;
      throw new Error(found);
    }),
    { seed: effort.seed, numRuns: effort.programs, endOnFailure: !effort.shrinks },
  );
  const thrown = result.errorInstance;
  return {
    pairs,
    programs: tried,
    refused,
    refusals: [...refusals].sort(([, a], [, b]) => b - a),
    counterexample: result.failed
      ? thrown instanceof Error
        ? thrown.message
        : String(thrown)
      : undefined,
  };
}
