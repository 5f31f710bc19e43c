import { enrollmentOfKey } from "../core/key.ts";
import type { AnySequence } from "../core/surroundings.ts";
import { catalogOf } from "../service/catalog.ts";
import { changeOf } from "../service/change.ts";
import { systemClock, type Clock } from "../service/clock.ts";
import type { Host, Report } from "../service/host.ts";
import { ServiceError } from "../service/record-key.ts";
import { defaultRetries, type RetryPolicy } from "../service/retry.ts";
import type { Service } from "../service/service.ts";
import { withMissingVersions } from "../service/status.ts";
import { enrollByHand, takeChange } from "./changes.ts";
import { deadLetterOf } from "./dead-letter.ts";
import { emptyLog, forgetRecord } from "./forget.ts";
import type { House } from "./house.ts";
import { loop, type LoopOptions } from "./loop.ts";
import type { Driver } from "./store/driver.ts";
import { statusOf } from "./status.ts";
import { openStore } from "./store/store.ts";
import { writer, type Probe } from "./store/writer.ts";
import { tell } from "./transition.ts";

/** What the embedded runner takes: a service, a file, and how it goes about it. */
export interface RunnerOptions<S extends AnySequence> extends Service<S>, Partial<LoopOptions> {
  /** The SQLite file; created where there is none. */
  readonly file: string;
  readonly retries?: Partial<RetryPolicy>;
  /** Whether what enrollments do, and why, is kept; it is unless told otherwise. */
  readonly history?: boolean;
  readonly clock?: Clock;
  /** Told of what goes wrong where nobody waits for an answer; a warning of the process unless given. */
  readonly onProblem?: (problem: Error) => void;
  readonly probe?: Probe;
  /** Opens the file; `node:sqlite` does unless given. */
  readonly driver?: (file: string) => Driver;
}

/** Enrollments in one SQLite file, and the worker that moves them. */
export interface Runner extends Host {
  /** Begins to wake enrollments and to carry out what they hand out. */
  readonly start: () => void;
  /** Takes up nothing new, waits for what is in hand, and closes the file. */
  readonly stop: () => Promise<void>;
  /** Whether nothing is due and nothing in hand at this moment. */
  readonly isIdle: () => boolean;
  /** When something is due next, in epoch milliseconds; undefined where nothing ever is. */
  readonly nextDue: () => number | undefined;
}

/**
 * Opens the embedded runner. Several processes may have the same file open, each as a worker of its
 * own; none does what another is at.
 *
 * @example
 * const runner = openRunner({ file: "seq.db", sequences: [BigDeal], activities, calendar });
 * runner.start();
 * await runner.changed("lead", lead);
 *
 * @throws StoreError where the file can't be used.
 */
export function openRunner<S extends AnySequence>(options: RunnerOptions<S>): Runner {
  const { file, concurrency = 20, poll = 1_000, history = true, clock = systemClock } = options;
  const catalog = catalogOf(options.sequences);
  const store = openStore(file, { driver: options.driver });
  const probe: Probe = options.probe ?? (() => undefined);
  const house: House = {
    store,
    service: options as unknown as Service,
    catalog,
    clock,
    retries: { ...defaultRetries, ...options.retries },
    keepsHistory: history,
    probe,
    onProblem:
      options.onProblem ?? ((problem) => process.emitWarning(problem.message, "SeqRunner")),
  };
  const { write, idle } = writer(store, probe);
  const worker = loop(house, { write, idle }, { concurrency, poll });
  const writeThenKick = async <Answer>(change: (now: number) => Answer): Promise<Answer> => {
    const answer = await write(() => change(clock.now()));
    worker.kick();
    return answer;
  };
  const noted = write(() => {
    for (const { metadata } of catalog.all) store.versions.note(metadata, clock.now());
  });
  // Whoever calls first is told; here it must not end the process.
  noted.catch(() => undefined);

  const keyOf = (report: Report): string | undefined =>
    "key" in report ? report.key : store.references.find(report.reference);

  return {
    start: worker.start,
    isIdle: worker.isIdle,
    nextDue: worker.nextDue,
    status: async () => withMissingVersions(statusOf(store), catalog),
    stop: async () => {
      await worker.stop();
      store.close();
    },
    changed: async (entity, record, said = {}) => {
      await noted;
      const change = changeOf(entity, record, said, catalog);
      await writeThenKick((now) => takeChange(change, now, house));
    },
    enroll: async (name, record, { key, invited = false } = {}) => {
      await noted;
      const sequence = catalog.current(name);
      if (sequence === undefined) throw new ServiceError(`This runner has no sequence ${name}.`);
      const change = changeOf(sequence.metadata.entity.name, record, { key }, catalog);
      return writeThenKick((now) => enrollByHand(sequence, change, invited, now, house));
    },
    report: (report) =>
      writeThenKick((now) => {
        const key = keyOf(report);
        const stored = key === undefined ? undefined : store.enrollments.byId(enrollmentOfKey(key));
        if (key === undefined || stored === undefined) return false;
        tell(stored, { ...report, key }, now, house);
        return true;
      }),
    operate: (id, order) =>
      writeThenKick((now) => {
        const stored = store.enrollments.byId(id);
        if (stored === undefined) return false;
        tell(stored, order, now, house);
        return true;
      }),
    forget: async (entity, key) => {
      if (await write(() => forgetRecord(entity, key, house))) emptyLog(house);
    },
    enrollment: async (id) => store.enrollments.byId(id)?.enrollment,
    enrollmentsOf: async (entity, key) => {
      const known = store.records.find(entity, key);
      if (known === undefined) return [];
      return store.enrollments.ofRecord(known.id).map(({ enrollment }) => enrollment);
    },
    history: async (id) => {
      const stored = store.enrollments.byId(id);
      return stored === undefined ? [] : store.history.of(stored.number);
    },
    deadLetters: async () => store.outbox.dead().map((row) => deadLetterOf(row, store)),
    retry: (key) => writeThenKick(() => store.outbox.revive(key)),
  };
}
