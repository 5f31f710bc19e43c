/** A mistake that a maintainer of the generator could make. */
export interface Fault {
  readonly name: string;
  /** Below `packages/`. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}

/** Whether the comparison with the interpreter told of it, and what it said. */
export interface Finding {
  readonly found: boolean;
  readonly pairs: number;
  readonly report: string;
}
