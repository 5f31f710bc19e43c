import { calendar } from "@seqlang/calendar";
import {
  advance,
  enroll,
  latestKey,
  type AnySequence,
  type Effect,
  type Enrollment,
  type Event,
} from "../src/index.ts";

export const minutes = (count: number) => count * 60_000;
export const hours = (count: number) => count * 3_600_000;
export const days = (count: number) => count * 86_400_000;

/** A Monday. */
export const monday = Date.UTC(2026, 2, 2, 10);

export type Fields = Readonly<Record<string, unknown>>;

/**
 * One enrollment and its host, with a clock that the test moves. Everything that the core keeps
 * goes through JSON between any two events, and all arguments are frozen.
 */
export class Life {
  now: number;
  record: Fields;
  enrollment: Enrollment;
  /** All effects so far, each as a line: `email welcome`, `withdraw x/intro/1`, `left: exit`. */
  readonly log: string[] = [];
  readonly #sequence: AnySequence;

  constructor(sequence: AnySequence, record: Fields = {}, now = monday, id = "e") {
    this.#sequence = sequence;
    this.now = now;
    this.record = { id: "lead-1", tags: [], ...record };
    const begun = enroll(sequence, this.record, now, { id, key: "lead-1", calendar });
    if ("refused" in begun) throw new Error(`refused: ${begun.refused}, ${begun.why}`);
    this.enrollment = begun.enrollment;
    this.#keep(begun.enrollment, begun.effects);
  }

  /** What is done because of an event. */
  tell(event: Event, sequence = this.#sequence): readonly string[] {
    const state = JSON.parse(JSON.stringify(this.enrollment), freeze) as Enrollment;
    const told = advance(state, event, this.now, {
      sequence,
      record: JSON.parse(JSON.stringify(this.record), freeze),
      calendar,
    });
    return this.#keep(told.enrollment, told.effects);
  }

  #keep(enrollment: Enrollment, effects: readonly Effect[]): readonly string[] {
    this.enrollment = enrollment;
    const lines = effects.map((effect) => line(effect));
    this.log.push(...lines);
    return lines;
  }

  get key(): string {
    return this.enrollment.handedOut?.key ?? "nothing";
  }

  get position(): string {
    return this.enrollment.position;
  }

  /** When it is woken next, as ISO text. */
  get wakes(): string | undefined {
    const { timer } = this.enrollment;
    return timer === undefined ? undefined : new Date(timer.at).toISOString();
  }

  /** The latest run of a named step. */
  run(step: string): string {
    return latestKey(this.enrollment, step) ?? "never ran";
  }

  after(length: number): this {
    this.now += length;
    return this;
  }

  finish(outcome?: string, at?: number): readonly string[] {
    const because = outcome === undefined ? {} : { outcome };
    return this.tell({
      kind: "finished",
      key: this.key,
      ...because,
      ...(at === undefined ? {} : { at }),
    });
  }

  outcome(step: string, outcome: string, at = this.now): readonly string[] {
    return this.tell({ kind: "outcome", key: this.run(step), outcome, at });
  }

  change(fields: Fields): readonly string[] {
    this.record = { ...this.record, ...fields };
    return this.tell({ kind: "changed", fields: Object.keys(fields) });
  }

  /** The timer fires, so much after it is due. */
  sleep(late = 0): readonly string[] {
    const { timer } = this.enrollment;
    if (timer === undefined) throw new Error("nothing wakes it");
    this.now = Math.max(this.now, timer.at + late);
    return this.tell({ kind: "timer", generation: timer.generation });
  }
}

function line(effect: Effect): string {
  switch (effect.kind) {
    case "perform":
      return [effect.activity, ...Object.values(effect.args)].join(" ");
    case "set":
      return `set ${effect.field} = ${JSON.stringify(effect.value)}`;
    case "withdraw":
      return `withdraw ${effect.key}`;
    case "wake":
      return `wake ${new Date(effect.at).toISOString().slice(0, 16)}`;
    case "enter":
      return `enter ${effect.sequence}`;
    case "leave":
      return ["left:", effect.how, effect.reason ?? effect.criterion ?? effect.to ?? ""]
        .join(" ")
        .trimEnd();
    case "blocked":
      return `blocked: ${effect.missing}`;
  }
}

function freeze(_: string, value: unknown): unknown {
  return Object.freeze(value);
}
