import { calendar } from "@seqlang/calendar";
import * as fc from "fast-check";
import {
  advance,
  enroll,
  migrate,
  type AnySequence,
  type Effect,
  type Enrollment,
} from "../../src/index.ts";

const start = Date.UTC(2026, 2, 2, 10);

export interface Lead {
  readonly vip: boolean;
  readonly rating: "Hot" | "Cold";
  readonly budget: number;
  readonly tags: readonly string[];
}

export const records = fc.record<Lead>({
  vip: fc.boolean(),
  rating: fc.constantFrom("Hot", "Cold"),
  budget: fc.constantFrom(1, 9),
  tags: fc.constantFrom([], ["x"]),
});

/** What the service does: every step is done after ten minutes, and the same ones are replied to. */
function replies(id: number): boolean {
  return id % 3 === 0;
}

/** An enrollment in a world in which everything happens the same way each time. */
export class Run {
  enrollment: Enrollment;
  now = start;
  /** The steps that were handed out, with their arguments. */
  readonly log: string[] = [];
  readonly ids: number[] = [];
  sequence: AnySequence;
  readonly #record: Lead;

  constructor(sequence: AnySequence, record: Lead) {
    this.sequence = sequence;
    this.#record = record;
    const begun = enroll(sequence, record, start, { id: "e", key: "k", calendar });
    if ("refused" in begun) throw new Error(begun.why);
    this.enrollment = begun.enrollment;
    this.#take(begun);
  }

  get isOver(): boolean {
    return this.enrollment.status.kind === "left";
  }

  /** What happens next happens. */
  step(): void {
    const { handedOut, timer } = this.enrollment;
    const surroundings = { sequence: this.sequence, record: this.#record, calendar };
    if (handedOut !== undefined) {
      this.now += 600_000;
      const replied = handedOut.kind === "step" && replies(idOf(Object.values(handedOut.args)[0]));
      const event = {
        kind: "finished",
        key: handedOut.key,
        ...(replied ? { outcome: "replied" } : {}),
      } as const;
      this.#take(advance(this.enrollment, event, this.now, surroundings));
    } else if (timer !== undefined) {
      this.now = Math.max(this.now, timer.at);
      const event = { kind: "timer", generation: timer.generation } as const;
      this.#take(advance(this.enrollment, event, this.now, surroundings));
    } else throw new Error(`stands still at ${this.enrollment.position}`);
  }

  toEnd(): this {
    for (let count = 0; !this.isOver; count++) {
      if (count > 500) throw new Error("goes on for ever");
      this.step();
    }
    return this;
  }

  /** Goes on under another version; why not, where it may not. */
  migrate(to: AnySequence): string | undefined {
    const kept = JSON.parse(JSON.stringify(this.enrollment)) as Enrollment;
    const migrated = migrate(
      kept,
      this.sequence.metadata,
      { sequence: to, record: this.#record, calendar },
      this.now,
    );
    if ("stays" in migrated) return migrated.stays;
    this.sequence = to;
    this.#take(migrated);
    return undefined;
  }

  #take({
    enrollment,
    effects,
  }: {
    readonly enrollment: Enrollment;
    readonly effects: readonly Effect[];
  }): void {
    this.enrollment = enrollment;
    for (const effect of effects) {
      if (effect.kind === "blocked") throw new Error(`blocked: ${effect.missing}`);
      if (effect.kind !== "perform") continue;
      const [text] = Object.values(effect.args);
      this.log.push(String(text));
      this.ids.push(idOf(text));
    }
  }
}

function idOf(text: unknown): number {
  return Number(/^s(\d+)/.exec(String(text))?.[1]);
}
