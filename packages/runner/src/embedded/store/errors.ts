/** What keeps a store from being used. */
export type StoreProblem =
  | "locked"
  | "full"
  | "damaged"
  | "not a store"
  | "newer"
  | "not writable"
  | "can't be opened"
  | "failed";

/** The store can't be used, and why. Nothing that was kept before is lost by it. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html), and what they come to here. */
const problems = new Map<number, readonly [problem: StoreProblem, sentence: string]>([
  [5, ["locked", "another process is writing to it and did not finish in time. Try again."]],
  [6, ["locked", "another process is writing to it and did not finish in time. Try again."]],
  [8, ["not writable", "this user may not write to it."]],
  [10, ["failed", "the disk did not do what was asked. Look at the disk before you go on."]],
  [11, ["damaged", "it is damaged. Stop, keep it for inspection, and go on from a backup."]],
  [13, ["full", "the disk is full. Nothing was lost: make room, and it goes on."]],
  [14, ["can't be opened", "it can't be opened or created there."]],
  [26, ["not a store", "it is not a Seq store, nor any SQLite file."]],
]);

/** An error of the driver in words; any other comes back as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = "errcode" in error && typeof error.errcode === "number" ? error.errcode : undefined;
  if (code === undefined) return error;
  // The low byte of an extended code is the primary one.
  const [problem, sentence] = problems.get(code & 0xff) ?? [
    "failed",
    `SQLite reports: ${error.message}.`,
  ];
  return new StoreError(problem, `The store ${file} can't be used: ${sentence}`, { cause: error });
}
