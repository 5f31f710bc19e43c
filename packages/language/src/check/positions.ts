import type { Criterion } from "../model/sequence.ts";

/**
 * Gives out the positions of one sequence: stable names for its places.
 *
 * A named step's position is its name. Others go by the constructs around them and by what they are;
 * where that is taken, `~2`, `~3` … follow in the order of the text. So an edit elsewhere changes no
 * position, and a name keeps one through any edit.
 */
export class Positions {
  readonly #taken: Set<string>;
  /** How often each was wanted, so that many alike don't count from the beginning each time. */
  readonly #wanted = new Map<string, number>();

  /** @param names - of all named steps, which nothing else may take */
  constructor(names: Iterable<string>) {
    this.#taken = new Set(["end"]);
    for (const name of names) this.#taken.add(name).add(`${name}/window`);
  }

  /** The position of an unnamed place; `repeated` where another one would have had it, too. */
  claim(
    path: readonly string[],
    place: string,
  ): { readonly position: string; readonly repeated: boolean } {
    const wanted = [...path, place].join("/");
    let times = (this.#wanted.get(wanted) ?? 0) + 1;
    let position = times === 1 ? wanted : `${wanted}~${times}`;
    for (; this.#isTaken(position); position = `${wanted}~${times}`) times += 1;
    this.#taken.add(position);
    this.#wanted.set(wanted, times);
    return { position, repeated: position !== wanted };
  }

  /** A step has a second position, at which it waits until its calendar opens. */
  #isTaken(position: string): boolean {
    return this.#taken.has(position) || this.#taken.has(`${position}/window`);
  }

  /** The position of a criterion: by its reason, else by its words. */
  ofCriterion({ reason, condition }: Omit<Criterion, "position">): string {
    return this.claim(["exits"], reason ?? condition.text).position;
  }
}
