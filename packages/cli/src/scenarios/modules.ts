import type { CheckedFile } from "@seqlang/language";
import type { Watched } from "../cover/taking.ts";
import type { AnySequence } from "../evaluate/load-module.ts";
import { sequencesOf } from "../evaluate/load-sequences.ts";

/** The sequences of a file by name. */
export type Sequences = ReadonlyMap<string, AnySequence>;

/** The modules of checked files, each generated and loaded once, when somebody needs it. */
export class Modules {
  readonly #loaded = new Map<CheckedFile, Promise<Sequences>>();
  readonly #watched = new Map<unknown, Watched>();
  readonly #watch: boolean;

  /** @param watch - whether there are tellers for what is loaded */
  constructor(watch = false) {
    this.#watch = watch;
  }

  load(file: CheckedFile): Promise<Sequences> {
    const known = this.#loaded.get(file) ?? this.#load(file);
    this.#loaded.set(file, known);
    return known;
  }

  /** What coverage needs to know of a sequence that was loaded. */
  readonly watched = (sequence: unknown): Watched | undefined => this.#watched.get(sequence);

  async #load(file: CheckedFile): Promise<Sequences> {
    const sequences = await sequencesOf(file);
    if (!this.#watch) return sequences;
    const { path } = file.source;
    for (const [name, teller] of await sequencesOf(file, "numbers")) {
      this.#watched.set(sequences.get(name), { path, teller });
    }
    return sequences;
  }
}
