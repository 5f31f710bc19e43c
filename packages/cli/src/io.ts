import type { Readable } from "node:stream";

/** Everything a command may touch of the process around it; tests hand in their own. */
export interface Io {
  /** Paths on the command line are meant from here. */
  readonly cwd: string;
  readonly stdin: Readable;
  /** Results. */
  readonly out: (text: string) => void;
  /** What is said about the work: progress, and problems where results are data. */
  readonly err: (text: string) => void;
  /** Whether each of the two shows color. */
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** Whether somebody watches: progress lines are shown. */
  readonly interactive: boolean;
  /**
   * Takes over the signals that ask the process to stop, for work that never ends by itself;
   * anything else is simply killed by them.
   */
  readonly stopSignal: () => AbortSignal;
}

/** Exit codes, as on the command line of `tsc` and linters; the last is that of `sysexits.h`. */
export const exitCode = { ok: 0, errors: 1, usage: 2, bug: 70 } as const;
