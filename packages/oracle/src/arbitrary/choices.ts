import * as fc from "fast-check";

/**
 * A tape of numbers that generators draw their choices from. Where it has run out, every choice is
 * the first and simplest one, so a shorter tape of smaller numbers makes a simpler value: what
 * fast-check's shrinking of the tape amounts to.
 */
export class Choices {
  readonly #tape: readonly number[];
  #next = 0;

  constructor(tape: readonly number[]) {
    this.#tape = tape;
  }

  /** A whole number between the two, both included; `low` is the simplest. */
  between(low: number, high: number): number {
    const drawn = this.#tape[this.#next] ?? 0;
    this.#next += 1;
    return low + (drawn % (high - low + 1));
  }

  /** True about once in `times`. */
  oneIn(times: number): boolean {
    return this.between(1, times) === times;
  }

  pick<T>(options: readonly T[]): T {
    return options[this.between(0, options.length - 1)] as T;
  }

  /** Makes the value of one of the options. */
  of<T>(...options: readonly (() => T)[]): T {
    return this.pick(options)();
  }

  /** Between `least` and `most` values. */
  several<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.between(least, most) }, (_, index) => make(index));
  }

  /** Some of the options, in their order, at least one. */
  some<T>(options: readonly T[]): T[] {
    const chosen = options.filter(() => this.oneIn(2));
    return chosen.length === 0 ? [this.pick(options)] : chosen;
  }
}

/** Tapes of choices, up to a length. */
export function choices(most: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(0xffff), { maxLength: most, minLength: 0, size: "max" });
}
