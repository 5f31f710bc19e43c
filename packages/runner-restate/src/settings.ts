import type { ObjectOptions } from "@restatedev/restate-sdk";

/**
 * Nothing of a record stays in journals of what is over, so that what is erased is gone. The answer to
 * a call stays for a while, so that a client that lost it can ask again. An invocation is tried until
 * it succeeds: a worker may be away for days.
 */
export const settings: ObjectOptions = {
  journalRetention: 0,
  idempotencyRetention: { minutes: 5 },
  retryPolicy: {
    initialInterval: 50,
    exponentiationFactor: 2,
    maxInterval: { seconds: 10 },
    maxAttempts: 2 ** 31,
  },
};
