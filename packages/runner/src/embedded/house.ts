import type { Catalog } from "../service/catalog.ts";
import type { Clock } from "../service/clock.ts";
import type { RetryPolicy } from "../service/retry.ts";
import type { Service } from "../service/service.ts";
import type { Store } from "./store/store.ts";
import type { Probe } from "./store/writer.ts";

/** All that the parts of the embedded runner share. */
export interface House {
  readonly store: Store;
  readonly service: Service;
  readonly catalog: Catalog;
  readonly clock: Clock;
  readonly retries: RetryPolicy;
  /** Whether what enrollments do, and why, is kept. */
  readonly keepsHistory: boolean;
  readonly probe: Probe;
  /** Told of what goes wrong where nobody waits for an answer. */
  readonly onProblem: (problem: Error) => void;
}
