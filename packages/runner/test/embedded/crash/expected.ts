import {
  advance,
  enroll,
  type Effect,
  type Enrollment,
  type Event,
  type Left,
  type RecordJson,
} from "../../../src/index.ts";
import { becomesVip, recordOf, resultOf, type Sequences } from "./load-test.ts";

/** What the pure core makes of a record's events: how each of its enrollments ends, and all keys. */
export interface Expectation {
  readonly ends: readonly string[];
  /** Of everything handed out, without the enrollment's id: `0/intro/1` of the first. */
  readonly keys: readonly string[];
}

export function endText({ how, reason, to }: Left): string {
  return [how, reason, to].filter((word) => word !== undefined).join(" ");
}

export function expectedOf(index: number, sequences: Sequences): Expectation {
  const life = new PureLife(index, sequences);
  life.enter("Main");
  return life;
}

/** One record's enrollments, on the core alone. */
class PureLife implements Expectation {
  readonly ends: string[] = [];
  readonly keys: string[] = [];
  #now = 0;
  #record: RecordJson;
  readonly #key: string;
  readonly #sequences: Sequences;

  constructor(index: number, sequences: Sequences) {
    this.#record = recordOf(index);
    this.#key = String(index);
    this.#sequences = sequences;
  }

  enter(name: string): void {
    const sequence = this.#sequences[name]!;
    const id = String(this.ends.length);
    const begun = enroll(sequence, this.#record, this.#now, { id, key: this.#key, invited: true });
    if ("refused" in begun) throw new Error(begun.why);
    let { enrollment, effects } = begun;
    while (enrollment.status.kind !== "left") {
      this.#note(effects);
      const event = this.#eventFor(enrollment);
      const surroundings = { sequence, record: this.#record };
      ({ enrollment, effects } = advance(enrollment, event, this.#now, surroundings));
    }
    this.#note(effects);
    this.ends.push(endText(enrollment.status));
    const { to } = enrollment.status;
    if (to !== undefined) this.enter(to);
  }

  #note(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === "perform" || effect.kind === "set") this.keys.push(effect.key);
      if (effect.kind === "withdraw") this.keys.push(`withdraw ${effect.key}`);
    }
  }

  #eventFor({ handedOut, timer }: Enrollment): Event {
    if (handedOut === undefined) {
      this.#now = Math.max(this.#now, timer!.at);
      return { kind: "timer", generation: timer!.generation };
    }
    const { key } = handedOut;
    if (handedOut.kind === "set") {
      this.#record = { ...this.#record, [handedOut.field]: handedOut.value };
      return { kind: "finished", key };
    }
    if (handedOut.activity === "phone" && becomesVip(this.#key)) {
      this.#record = { ...this.#record, vip: true };
      return { kind: "changed", fields: ["vip"] };
    }
    const { outcome } = resultOf(handedOut.activity, this.#key);
    return { kind: "finished", key, ...(outcome === undefined ? {} : { outcome }) };
  }
}
