import type { Observer } from "@seqlang/runner";
import { sequenceKey, type Taken } from "./coverage.ts";
import { takenBy } from "./taken.ts";

/** A played sequence as coverage knows it. */
export interface Watched {
  /** The path of its file. */
  readonly path: string;
  /** The same sequence, which tells of the arms that it takes by number. */
  readonly teller: Parameters<typeof takenBy>[1];
}

/** Notes what one scenario comes to and takes. */
export class Taking {
  readonly #watched: (sequence: unknown) => Watched | undefined;
  readonly #taken = new Map<string, Set<string>>();

  /** @param watched - undefined for a sequence that doesn't count */
  constructor(watched: (sequence: unknown) => Watched | undefined) {
    this.#watched = watched;
  }

  get taken(): Taken {
    return this.#taken;
  }

  readonly observe: Observer = (answered) => {
    const watched = this.#watched(answered.sequence);
    if (watched === undefined) return;
    const { path, teller } = watched;
    const key = sequenceKey(path, teller.name);
    const ids = this.#taken.get(key) ?? new Set();
    this.#taken.set(key, ids);
    for (const id of takenBy(answered, teller)) ids.add(id);
  };
}
