import { takeOperations } from "./operate.ts";
import { moveToCurrent } from "./move.ts";
import type { House } from "./house.ts";
import type { Writer } from "./store/writer.ts";
import { takeUp, type TakenUp } from "./take-up.ts";
import { wakeDue } from "./wake.ts";
import { work } from "./work.ts";

/** How a worker goes about it. */
export interface LoopOptions {
  /** How many functions of the service may be under way at once. */
  readonly concurrency: number;
  /** How often it looks for what another process put there, in real milliseconds. */
  readonly poll: number;
}

/** What wakes enrollments and carries out what they hand out. */
export interface Loop {
  readonly start: () => void;
  /** Something may have become due. */
  readonly kick: () => void;
  /** Takes up nothing new, and resolves when what is in hand is done. */
  readonly stop: () => Promise<void>;
  /** Whether nothing is due and nothing in hand. */
  readonly isIdle: () => boolean;
  /** When something is due next. */
  readonly nextDue: () => number | undefined;
}

/** How many enrollments are woken in one commit. */
const batch = 250;

/** How long it waits after something went wrong, in real milliseconds. */
const pause = 1_000;

export function loop(house: House, writer: Writer, { concurrency, poll }: LoopOptions): Loop {
  const { store, clock, onProblem } = house;
  const inHand = new Map<string, Promise<void>>();
  let running = false;
  let passing: Promise<void> | undefined;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let sweptAt = 0;
  let versionsAreMoved = false;

  const kick = (): void => {
    if (!running) return;
    again = true;
    passing ??= passes().finally(() => {
      passing = undefined;
    });
  };

  const passes = async (): Promise<void> => {
    clearTimeout(timer);
    let wait = poll;
    while (again) {
      again = false;
      try {
        await pass();
        wait = untilNext();
      } catch (error) {
        onProblem(error as Error);
        again = false;
        wait = pause;
      }
    }
    if (running) timer = setTimeout(kick, wait);
  };

  const pass = async (): Promise<void> => {
    if (!versionsAreMoved) {
      await moveToCurrent(house, writer, () => running);
      versionsAreMoved = true;
    }
    if (store.operations.isAny()) await writer.write(() => takeOperations(clock.now(), house));
    if (isDue(store.enrollments.nextDue())) {
      const woken = await writer.write(() => wakeDue(clock.now(), batch, house));
      again ||= running && woken === batch;
    }
    const free = concurrency - inHand.size;
    if (free > 0 && isDue(store.outbox.nextDue())) {
      const keys = new Set(inHand.keys());
      const taken = await writer.write(() => takeUp(clock.now(), free, keys, house));
      for (const one of taken) begin(one);
      again ||= running && taken.length > 0;
    }
    await sweep();
  };

  const begin = (taken: TakenUp): void => {
    const { key } = taken.row;
    const done = work(taken, writer, () => running, house)
      // What was carried out and couldn't be noted comes up again when its time is over.
      .catch((error: unknown) => onProblem(error as Error))
      .finally(() => {
        inHand.delete(key);
        kick();
      });
    inHand.set(key, done);
  };

  /** Slots that are over are dropped once an hour. */
  const sweep = async (): Promise<void> => {
    const now = clock.now();
    if (Math.abs(now - sweptAt) < 3_600_000) return;
    sweptAt = now;
    await writer.write(() => store.slots.sweep(now));
  };

  const isDue = (due: number | undefined): boolean => due !== undefined && due <= clock.now();

  const untilNext = (): number => {
    const now = clock.now();
    const next = Math.min(
      store.enrollments.nextDue() ?? Infinity,
      inHand.size < concurrency ? (store.outbox.nextDue() ?? Infinity) : Infinity,
    );
    return Number.isFinite(next) ? Math.min(poll, clock.real(now, next)) : poll;
  };

  return {
    start: () => {
      if (running) return;
      running = true;
      kick();
    },
    kick,
    stop: async () => {
      running = false;
      again = false;
      clearTimeout(timer);
      await passing;
      await Promise.all(inHand.values());
      await writer.idle();
    },
    nextDue: () => {
      const next = Math.min(
        store.enrollments.nextDue() ?? Infinity,
        store.outbox.nextDue() ?? Infinity,
      );
      return Number.isFinite(next) ? next : undefined;
    },
    isIdle: () =>
      inHand.size === 0 &&
      passing === undefined &&
      !store.operations.isAny() &&
      !isDue(store.enrollments.nextDue()) &&
      !isDue(store.outbox.nextDue()),
  };
}
