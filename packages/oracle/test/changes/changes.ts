import { advance, type AnySequence, type Enrollment } from "@seqlang/runner";
import type { Sequence } from "@seqlang/language";
import type { Choices } from "../../src/arbitrary/choices.ts";
import { drawContext } from "../../src/arbitrary/context.ts";
import type { Program } from "../../src/arbitrary/program.ts";
import { drawRecord } from "../../src/arbitrary/record.ts";
import type { Context, JsonObject } from "../../src/index.ts";
import { positionsOf } from "../agreement/positions.ts";

/** A change of some fields of a record that stands somewhere, and what became of it. */
export interface Change {
  readonly fields: readonly string[];
  /** With only what reads the fields asked again. */
  readonly precise: ReturnType<typeof advance>;
  /** With everything asked again. */
  readonly thorough: ReturnType<typeof advance>;
  readonly told: unknown;
}

/**
 * Lets a record come to a stand at each place of a sequence, with everything asked; then changes
 * some of its fields in the same moment.
 */
export function* changes(
  program: Program,
  model: Sequence,
  sequence: AnySequence,
  calendar: NonNullable<Context["calendar"]>,
  choices: Choices,
): Iterable<Change> {
  const context = drawContext(program, calendar, choices);
  const before = drawRecord(program, choices);
  const { now } = context;
  const surroundings = (record: JsonObject) =>
    ({ sequence, record, calendar: context.calendar, rates: context.rates }) as const;
  for (const position of ["start", ...positionsOf(model.body)]) {
    const ask = (enrollment: Enrollment) =>
      advance(enrollment, { kind: "changed" }, now, surroundings(before)).enrollment;
    // Twice: rounds that don't belong to the place are forgotten the first time.
    const stood = ask(ask(enrollmentAt(position, sequence, context)));
    if (stood.status.kind === "left" || stood.blocked !== undefined) continue;
    for (let count = 0; count < changesPerPlace; count++) {
      const { fields, after } = changed(before, drawRecord(program, choices), choices);
      const tell = (event: { readonly fields?: readonly string[] }) =>
        advance(stood, { kind: "changed", ...event }, now, surroundings(after));
      yield {
        fields,
        precise: tell({ fields }),
        thorough: tell({}),
        told: { before, after, context, stood },
      };
    }
  }
}

const changesPerPlace = 6;

/** A record with some fields of another one. */
function changed(before: JsonObject, other: JsonObject, choices: Choices) {
  const names = Object.keys({ ...before, ...other });
  const fields = names.filter(() => choices.oneIn(3));
  const after = Object.fromEntries(
    names.flatMap((name) => {
      const from = fields.includes(name) ? other : before;
      // A field may have a name that every object inherits.
      const value = Object.hasOwn(from, name) ? from[name] : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { fields, after };
}

function enrollmentAt(position: string, sequence: AnySequence, context: Context): Enrollment {
  const { name, version } = sequence;
  const { now, entered = now, outcomes = {}, rounds } = context;
  return {
    id: "e",
    sequence: name,
    version,
    record: "r",
    status: { kind: "active" },
    position,
    entered,
    ...(rounds === undefined ? {} : { rounds }),
    visits: {},
    outcomes: outcomes as Enrollment["outcomes"],
    timers: 0,
  };
}
