import type { EndpointOptions } from "@restatedev/restate-sdk";
import {
  catalogOf,
  defaultRetries,
  systemClock,
  type AnySequence,
  type Clock,
  type RetryPolicy,
  type Service,
} from "@seqlang/runner";
import type { ConnectionOptions } from "./host/connection.ts";
import { restateHost, type RestateHost } from "./host/restate-host.ts";
import type { House } from "./house.ts";
import { deadLetterObject } from "./lists/dead-letters.ts";
import { referenceObject } from "./lists/references.ts";
import { versionObject } from "./lists/versions.ts";
import { listen, type ListenOptions, type Worker } from "./listen.ts";
import { partsOf } from "./parts.ts";
import { recordObject } from "./record/record-object.ts";
import { throttleObject } from "./throttle/throttle-object.ts";
import { workService } from "./work/work-service.ts";

/** What the runner on Restate takes: a service, and how it goes about it. */
export interface RestateRunnerOptions<S extends AnySequence> extends Service<S> {
  /**
   * What the names of its parts on the server begin with: `seq` unless said otherwise. Several
   * runners on one server need names of their own.
   */
  readonly name?: string;
  readonly retries?: Partial<RetryPolicy>;
  /** Whether what enrollments do, and why, is kept; it is unless told otherwise. */
  readonly history?: boolean;
  readonly clock?: Clock;
  /** Told of what goes wrong where nobody waits for an answer; a warning of the process unless given. */
  readonly onProblem?: (problem: Error) => void;
}

/** Enrollments on a Restate server. */
export interface RestateRunner {
  /** The parts, for an endpoint of one's own. */
  readonly services: EndpointOptions["services"];
  /** Offers the parts to a server: this process carries out what is handed out. */
  readonly listen: (options?: ListenOptions) => Promise<Worker>;
  /** The runner's contract, for this or any other process that reaches the server. */
  readonly host: (options: ConnectionOptions) => RestateHost;
}

/**
 * Enrollments on Restate, by the same contract as the embedded runner: the same sequences, the same
 * functions for activities.
 *
 * @example
 * const runner = restateRunner({ sequences: [BigDeal], activities, calendar });
 * await runner.listen({ port: 9080 });
 * const host = runner.host({ url: "http://127.0.0.1:8080" });
 * await host.changed("lead", lead);
 */
export function restateRunner<S extends AnySequence>(
  options: RestateRunnerOptions<S>,
): RestateRunner {
  const { name = "seq", history = true, clock = systemClock } = options;
  const house: House = {
    service: options as unknown as Service,
    catalog: catalogOf(options.sequences),
    clock,
    retries: { ...defaultRetries, ...options.retries },
    keepsHistory: history,
    parts: partsOf(name),
    memory: { introduced: false, metadata: new Map(), told: new Set() },
    onProblem:
      options.onProblem ?? ((problem) => process.emitWarning(problem.message, "SeqRunner")),
  };
  const services = [
    recordObject(house),
    workService(house),
    throttleObject(house),
    deadLetterObject(house),
    referenceObject(house),
    versionObject(house),
  ];
  return {
    services,
    listen: (where = {}) => listen(services, house.onProblem, where),
    host: (where) => restateHost(where, house),
  };
}
