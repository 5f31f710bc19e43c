/** How long and how often something handed out is tried. Times are in milliseconds. */
export interface RetryPolicy {
  /** How long one attempt may take. */
  readonly timeLimit: number;
  /** How many attempts are made before it goes to the dead letters. */
  readonly attempts: number;
  /** How long the second attempt waits; each further one waits twice as long. */
  readonly firstDelay: number;
  readonly longestDelay: number;
}

/** Eight attempts over about two hours, of a minute at most each. */
export const defaultRetries: RetryPolicy = {
  timeLimit: 60_000,
  attempts: 8,
  firstDelay: 60_000,
  longestDelay: 3_600_000,
};

/** When to try again after a failure, in milliseconds from now; undefined: not at all. */
export function nextDelay(
  attempt: number,
  failure: unknown,
  { attempts, firstDelay, longestDelay }: RetryPolicy,
): number | undefined {
  if (isPermanent(failure) || attempt >= attempts) return undefined;
  return Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
}

/** Told by its name: the service's own copy of this package may be another one. */
function isPermanent(failure: unknown): boolean {
  return failure instanceof Error && failure.name === "PermanentError";
}

/** A failure in words that fit a list. */
export function failureText(failure: unknown): string {
  const text = failure instanceof Error ? failure.message || failure.name : String(failure);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

/** The attempt took longer than it may. */
export class TimeLimitError extends Error {
  override readonly name = "TimeLimitError";

  constructor(limit: number) {
    super(`no answer within ${limit / 1000} seconds`);
  }
}

/** What a call answers, or a `TimeLimitError` once its time is over; its signal is aborted then. */
export async function withinLimit<Answer>(
  limit: number,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new TimeLimitError(limit);
      reject(error);
      controller.abort(error);
    }, limit);
  });
  try {
    return await Promise.race([call(controller.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
