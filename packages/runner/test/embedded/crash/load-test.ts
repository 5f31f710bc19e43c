import type { AnySequence, Clock, RecordJson, Result } from "../../../src/index.ts";

/** What the crash tests run: every kind of thing that a sequence may wait for or hand out. */
export const source = `
entity lead { score: number; vip: bool?; rating: choice { Hot, Cold }? }
activity email(template: text = "default") yields sent, replied
activity phone yields connected
sequence Main for lead {
  exit when vip as "vip"
  call: phone
  when score > 50 -> set rating = Hot
  intro: email(template = "intro")
  wait for intro.replied up to 30 minutes -> advance to Next
  else {
    repeat up to 2 times every 10 minutes { again: email(template = "again") }
  }
  wait 20 minutes
  match rating { Hot -> email(template = "hot"); else -> exit as "cold" }
}
sequence Next for lead { wait 15 minutes; email(template = "next") }
`;

/** How the test and its workers agree on the time: a minute is over in fifty milliseconds. */
export function sharedClock(origin: number): Clock {
  const times = 1_200;
  return {
    now: () => Math.floor(origin + (Date.now() - origin) * times),
    real: (from, to) => Math.max(0, Math.ceil((to - from) / times)),
  };
}

export function recordOf(index: number): RecordJson {
  return { id: String(index), score: (index * 37) % 100 };
}

/** Every seventh record becomes a VIP while the call is out, which ends it. */
export function becomesVip(recordKey: string): boolean {
  return Number(recordKey) % 7 === 0;
}

/** What comes of an activity: always the same of the same thing, however often it is asked. */
export function resultOf(activity: string, recordKey: string): Result {
  if (activity === "phone") return { done: false };
  return Number(recordKey) % 3 === 0 ? { outcome: "replied" } : {};
}

export type Sequences = Readonly<Record<string, AnySequence>>;
