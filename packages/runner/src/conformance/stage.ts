import { setTimeout } from "node:timers/promises";
import type { Enrollment } from "../core/enrollment.ts";
import { fastClock, type Clock } from "../service/clock.ts";
import type { Host } from "../service/host.ts";
import type { RecordJson } from "../service/record-key.ts";
import type { RetryPolicy } from "../service/retry.ts";
import type { Assigned, Result, Service, Withdrawn } from "../service/service.ts";

/** What the service of the suite was asked to do. */
export interface Call {
  readonly what: string;
  readonly args: { readonly [name: string]: unknown };
  readonly key: string;
  readonly attempt: number;
}

/** What an activity's function does beside noting that it was called. */
export type Behavior = (
  args: Call["args"],
  assigned: Assigned,
) => Result | void | Promise<Result | void>;

/** What a host under test gets. */
export interface Given extends Pick<Service, "activities" | "update" | "withdraw"> {
  /**
   * Texts of `.seq` files over the suite's vocabulary: the sequences of the first are current, the
   * others' are kept versions.
   */
  readonly sources: readonly string[];
  readonly clock: Clock;
  readonly retries: RetryPolicy;
  readonly onProblem: (problem: Error) => void;
}

/** A host with a service that notes what it is asked to do. */
export interface Stage {
  readonly host: Host;
  readonly clock: Clock;
  /**
   * Puts another build in the place of the one that runs: the first text's sequences are current,
   * the others' are kept versions. From then on, its host is to be asked.
   */
  readonly deploy: (...sources: readonly string[]) => Promise<Host>;
  /** What the host told of. */
  readonly problems: readonly string[];
  /** In the order they came; the same thing may come twice, under the same key. */
  readonly calls: readonly Call[];
  /** What was done, each key once: `email welcome`, `withdraw …/call/1`. */
  readonly done: () => readonly string[];
  readonly enroll: (record: RecordJson, sequence?: string) => Promise<Enrollment>;
  /** The enrollment, once it meets a condition; fails after a generous time. */
  readonly until: (id: string, holds: (enrollment: Enrollment) => boolean) => Promise<Enrollment>;
  readonly ended: (id: string) => Promise<Enrollment>;
  /** Waits until something was carried out under a key; who reports it before that, prevents it. */
  readonly called: (key: string) => Promise<void>;
  /** Waits for a condition; fails after a generous time. */
  readonly eventually: (what: string, holds: () => boolean | Promise<boolean>) => Promise<void>;
  /** Lets some of the clock's time pass. */
  readonly pass: (length: number) => Promise<void>;
}

/** A Monday. */
export const monday = Date.UTC(2026, 2, 2, 10);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A day is over in two seconds: far longer than a host takes for anything. */
const times = 43_200;

/** How long something may take that should happen at once, in real milliseconds. */
const patience = 30_000;

/**
 * A stage for one case.
 *
 * @param open - opens a host; once more where the case deploys another build, with all that is kept
 */
export async function stageFor(
  source: string,
  behaviors: Readonly<Record<string, Behavior>>,
  open: (given: Given) => Promise<Host>,
): Promise<Stage> {
  const calls: Call[] = [];
  const problems: string[] = [];
  const clock = fastClock(monday, times);
  const activities = Object.fromEntries(
    ["email", "meeting", "phone", "task"].map((what) => [
      what,
      async (args: Call["args"], assigned: Assigned) => {
        const { key, attempt } = assigned;
        calls.push({ what, args, key, attempt });
        return behaviors[what]?.(args, assigned);
      },
    ]),
  );
  const given: Omit<Given, "sources"> = {
    clock,
    activities,
    retries: { timeLimit: 10_000, attempts: 3, firstDelay: hour, longestDelay: 2 * hour },
    update: ({ field, value }, { key, attempt }) => {
      calls.push({ what: "set", args: { [field]: value }, key, attempt });
    },
    withdraw: ({ key }: Withdrawn) => {
      calls.push({ what: "withdraw", args: { key }, key: `withdraw ${key}`, attempt: 1 });
    },
    onProblem: ({ message }) => problems.push(message),
  };
  const first = await open({ ...given, sources: [source] });
  let host = first;
  const eventually = async (what: string, holds: () => boolean | Promise<boolean>) => {
    const end = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`${what}: it didn't come about.`);
      await setTimeout(20);
    }
  };
  const until = async (id: string, holds: (enrollment: Enrollment) => boolean) => {
    const found: Enrollment[] = [];
    await eventually(`the enrollment ${id} as wanted`, async () => {
      const enrollment = await host.enrollment(id);
      if (enrollment !== undefined && holds(enrollment)) found.push(enrollment);
      return found.length > 0;
    });
    const [enrollment] = found;
    if (enrollment === undefined) throw new Error(`There is no enrollment ${id}.`);
    return enrollment;
  };
  return {
    host: first,
    deploy: async (...sources) => (host = await open({ ...given, sources })),
    problems,
    clock,
    calls,
    eventually,
    until,
    called: (wanted) =>
      eventually(`a call under ${wanted}`, () => calls.some(({ key }) => key === wanted)),
    done: () => {
      const once = new Map(calls.map((call) => [call.key, call]));
      return [...once.values()].map(({ what, args }) => [what, ...Object.values(args)].join(" "));
    },
    enroll: async (record, sequence = "Main") => {
      const enrolled = await host.enroll(sequence, record);
      if ("refused" in enrolled) throw new Error(`refused: ${enrolled.refused}, ${enrolled.why}`);
      return enrolled;
    },
    ended: (id) => until(id, ({ status }) => status.kind === "left"),
    pass: (length) => setTimeout(clock.real(0, length)),
  };
}
