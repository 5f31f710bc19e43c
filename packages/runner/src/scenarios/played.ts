import { shift, type Context, type Explanation, type Json } from "@seqlang/runtime";
import { zoneOf } from "../admission/zone.ts";
import { advance } from "../core/advance.ts";
import { enroll } from "../core/enroll.ts";
import type { Enrollment } from "../core/enrollment.ts";
import type { Event } from "../core/event.ts";
import { explain } from "../core/question.ts";
import type { AnySequence, Surroundings } from "../core/surroundings.ts";
import { withFacts } from "./facts.ts";
import { observed, type Observer } from "./observed.ts";
import { asked } from "./standing.ts";
import type { Fact } from "./scenario.ts";

/** What playing scenarios takes beside them. */
export interface Stage extends Pick<Context, "calendar" | "rates"> {
  /** By name: the sequences of the file, and those that they advance to. */
  readonly sequences: Readonly<Record<string, AnySequence>>;
  /** By name: sequences of one step or update each, with what an expectation computes of the record. */
  readonly expectations?: Readonly<Record<string, AnySequence>>;
}

/** Why a record did not enter. */
export interface Kept {
  readonly refused: string;
}

/** The clock of a scenario that doesn't say `at`: a Monday morning. */
const beginning = Date.UTC(2026, 0, 5, 10);

/** One record in one sequence after another, on a clock that only the scenario moves. */
export class Played {
  now = beginning;
  record: { readonly [field: string]: Json };
  sequence: AnySequence;
  /** Undefined until somebody asks what happens. */
  enrollment: Enrollment | undefined;
  /** The key of what was handed out and has been expected, which makes it done before long. */
  expected: string | undefined;
  /** Why the enrollment stands where it stands. */
  explanation: Explanation<{ readonly kind: string }> | undefined;
  readonly #stage: Stage;
  readonly #observe: Observer | undefined;

  constructor(
    sequence: AnySequence,
    record: { readonly [field: string]: Json },
    stage: Stage,
    observe?: Observer,
  ) {
    this.sequence = sequence;
    this.record = record;
    this.#stage = stage;
    this.#observe = observe;
  }

  get surroundings(): Surroundings {
    const { calendar, rates } = this.#stage;
    return { sequence: this.sequence, record: this.record, calendar, rates };
  }

  /** The surroundings in which answers count, and are told. */
  get #observed(): Surroundings {
    return { ...this.surroundings, sequence: observed(this.sequence, this.#observe) };
  }

  get zone(): string | undefined {
    try {
      return zoneOf(this.sequence.metadata, this.surroundings);
    } catch {
      // A record that can't be read stops the enrollment, which is told there.
      return undefined;
    }
  }

  /** Enters, where that hasn't happened yet. Whoever is played may enroll; suppression holds. */
  enter(): Enrollment | Kept {
    if (this.enrollment !== undefined) return this.enrollment;
    const { sequence, record, ...around } = this.#observed;
    const options = { id: "scenario", key: "scenario", invited: true, ...around };
    const begun = enroll(sequence, record, this.now, options);
    if ("refused" in begun) return { refused: `${begun.refused}: ${begun.why}` };
    this.#explain({ ...begun.enrollment, position: "start", outcomes: {} });
    this.enrollment = begun.enrollment;
    return begun.enrollment;
  }

  /** What becomes of the enrollment through an event; nothing is kept of it yet. */
  foresee(enrollment: Enrollment, event: Event): Enrollment {
    return advance(enrollment, event, this.now, this.surroundings).enrollment;
  }

  tell(event: Event): void {
    const before = this.enrollment;
    if (before === undefined) return;
    const told = advance(before, event, this.now, this.#observed);
    if (told.effects.length > 0) this.#explain(asked(before, event, this.now));
    this.enrollment = told.enrollment;
  }

  /** Lets time pass up to an instant; timers of that very instant are left to what comes then. */
  passTo(instant: number): void {
    this.#wakeBefore(instant, false);
    this.now = Math.max(this.now, instant);
  }

  /** Lets what is due now happen. */
  settle(): void {
    this.#wakeBefore(this.now, true);
  }

  after(months: number, minutes: number): number {
    const { calendar } = this.#stage;
    return shift(this.now, months, minutes, this.zone, { calendar }) ?? this.now;
  }

  given(facts: readonly Fact[]): void {
    this.record = withFacts(this.record, facts);
    // What is read of a process goes by other names than the record's.
    const fields = facts.map(({ path }) => (path[0] === "bpf" ? "bpf" : path.join(".")));
    this.tell({ kind: "changed", fields });
  }

  /** Goes on in the sequence that was advanced to, where it is known. */
  follow(name: string): void {
    const sequence = Object.hasOwn(this.#stage.sequences, name)
      ? this.#stage.sequences[name]
      : undefined;
    if (sequence === undefined) return;
    this.sequence = sequence;
    this.enrollment = undefined;
    this.expected = undefined;
  }

  #wakeBefore(instant: number, inclusive: boolean): void {
    for (;;) {
      const timer = this.enrollment?.timer;
      if (timer === undefined || timer.at > instant || (timer.at === instant && !inclusive)) return;
      this.now = Math.max(this.now, timer.at);
      this.tell({ kind: "timer", generation: timer.generation });
    }
  }

  #explain(enrollment: Enrollment): void {
    try {
      this.explanation = explain(enrollment, this.now, this.surroundings);
    } catch {
      this.explanation = undefined;
    }
  }
}
