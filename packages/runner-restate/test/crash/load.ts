import { calendar } from "@seqlang/calendar";
import {
  advance,
  enroll,
  type Clock,
  type Effect,
  type Enrollment,
  type Event,
  type Progress,
  type RecordJson,
} from "@seqlang/runner";
import { sequencesIn } from "../program.ts";

export const [sequence] = sequencesIn(`
entity lead {
  vip: bool?
  rating: choice { Hot, Cold }?
}
process Flow on lead { Inquiry -> Qualify }
activity email(template: text = "default") yields sent, replied
activity phone yields connected
activity task(title: text) yields done

sequence Main for lead {
  throttle task to 20 per day
  exit when bpf.stage = Qualify as "qualified"
  intro: email(template = "welcome")
  when vip -> {
    set rating = Hot
    wait 2 days
    repeat up to 2 times every 1 day { again: email }
  } else {
    wait for intro.replied up to 9000 days -> {
      call: phone
    } else email(template = "late")
  }
  task(title = "done")
}`);

/** A day is over in a fifth of a second, on a clock that goes on while a process is away. */
export function clockSince(began: number): Clock {
  const times = 432_000;
  return {
    now: () => Math.floor(start + (Date.now() - began) * times),
    real: (from, to) => Math.max(0, Math.ceil((to - from) / times)),
  };
}

const start = Date.UTC(2026, 2, 2, 10);
const day = 86_400_000;

/** What happens to a record, beside what its sequence does by itself. */
export type Fate = "left alone" | "replies" | "qualifies";

export const fates: readonly Fate[] = ["left alone", "replies", "qualifies"];

export function recordOf(key: string, fate: Fate): RecordJson {
  return { id: key, vip: fate === "left alone", bpf: { stage: "Inquiry" } };
}

export function qualified(record: RecordJson): RecordJson {
  return { ...record, bpf: { stage: "Qualify" } };
}

/** How an enrollment ends, and what is carried out for it: the keys without the enrollment's id. */
export interface End {
  readonly how: string;
  readonly reason: string | undefined;
  readonly keys: readonly string[];
}

/** What the pure core computes for a fate. */
export function endOf(fate: Fate): End {
  if (sequence === undefined) throw new Error("There is no sequence.");
  let record = recordOf("1", fate);
  let now = start;
  const keys: string[] = [];
  const meeting = () => ({ sequence, record, calendar });
  const begun = enroll(sequence, record, now, { ...meeting(), id: "e", key: "1" });
  if ("refused" in begun) throw new Error(begun.why);
  let progress: Progress = begun;
  while (progress.enrollment.status.kind !== "left") {
    const event = nextEvent(progress, fate);
    if (event.kind === "changed") record = qualified(record);
    if (event.kind === "timer") now = progress.enrollment.timer?.at ?? now;
    for (const effect of progress.effects) {
      if (effect.kind === "set") record = { ...record, [effect.field]: effect.value };
      if ("key" in effect) keys.push(effect.key.slice(effect.key.indexOf("/")));
    }
    progress = advance(progress.enrollment, event, now, meeting());
  }
  const { status } = progress.enrollment;
  return { how: status.how, reason: status.reason, keys };
}

function nextEvent({ enrollment, effects }: Progress, fate: Fate): Event {
  const handed = effects.find(isHandedOut);
  if (handed !== undefined) {
    const outcome = handed.kind === "perform" && handed.activity === "phone" ? "connected" : "";
    return { kind: "finished", key: handed.key, ...(outcome === "" ? {} : { outcome }) };
  }
  const { timer, position } = enrollment;
  if (timer === undefined) throw new Error(`Nothing happens at ${position}.`);
  if (!isWaiting(enrollment)) return { kind: "timer", generation: timer.generation };
  return fate === "qualifies"
    ? { kind: "changed", fields: ["bpf"] }
    : { kind: "outcome", key: "e/intro/1", outcome: "replied" };
}

function isHandedOut(effect: Effect): effect is Extract<Effect, { kind: "perform" | "set" }> {
  return effect.kind === "perform" || effect.kind === "set";
}

/** Whether an enrollment stands at its long wait, which something else has to end. */
export function isWaiting({ entered, timer }: Enrollment): boolean {
  return timer !== undefined && timer.at - entered > 100 * day;
}
