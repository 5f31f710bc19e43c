import type { ObjectContext, ObjectSharedContext } from "@restatedev/restate-sdk";
import type { Enrollment, HistoryEntry, RecordJson, Work } from "@seqlang/runner";

/** A record as it was told last. */
export interface KeptRecord {
  readonly entity: string;
  readonly key: string;
  readonly record: RecordJson;
}

/** An enrollment, with what its host needs beside it. */
export interface KeptEnrollment {
  readonly enrollment: Enrollment;
  /** As its sequence's version says, which may be gone by now. */
  readonly exclusive: boolean;
  /** When it is looked at next, on its own. */
  readonly due?: number;
  /** Why it stays under its version, and under which one it could not go on. */
  readonly stays?: Stays;
  /** How many calls it has ordered, which numbers them. */
  readonly wakes: number;
  /** What a throttle put off, and until when. */
  readonly inLine?: InLine;
}

/** An enrollment isn't taken to the version again until somebody asks for it. */
export interface Stays {
  readonly current: string;
  readonly because: string;
}

/** Something that a throttle expects again at a time. */
export interface InLine {
  readonly key: string;
  readonly activity: string;
  readonly until: number;
}

/** Something handed out that isn't over. */
export interface KeptWork {
  readonly work: Work;
  readonly enrollment: string;
  /** `in line`: it has asked for its turn. `outside`: the service has it, and will report. */
  readonly status: "in line" | "ready" | "outside" | "dead";
  readonly since: number;
  readonly attempts: number;
}

/** What others call something that was handed out, to be erased with the record. */
export interface Reference {
  readonly reference: string;
  readonly key: string;
}

/** What the object of a record keeps, read. */
export interface RecordReader {
  readonly record: () => Promise<KeptRecord | null>;
  /** The ids of its enrollments, oldest first. */
  readonly ids: () => Promise<readonly string[]>;
  readonly enrollment: (id: string) => Promise<KeptEnrollment | null>;
  /** Oldest first. */
  readonly enrollments: () => Promise<readonly KeptEnrollment[]>;
  readonly work: (key: string) => Promise<KeptWork | null>;
  readonly allWork: () => Promise<readonly KeptWork[]>;
  readonly references: () => Promise<readonly Reference[]>;
  readonly history: (id: string) => Promise<readonly HistoryEntry[]>;
}

/** The same, to be written. */
export interface RecordWriter extends RecordReader {
  readonly keepRecord: (record: KeptRecord) => void;
  readonly keepNew: (enrollment: KeptEnrollment) => Promise<void>;
  readonly keep: (enrollment: KeptEnrollment) => void;
  readonly keepWork: (key: string, work: KeptWork) => void;
  readonly dropWork: (key: string) => void;
  readonly keepReference: (reference: Reference) => Promise<void>;
  readonly addHistory: (id: string, entry: HistoryEntry) => Promise<void>;
  readonly clear: () => void;
}

const names = {
  record: "record",
  ids: "enrollments",
  references: "references",
  enrollment: (id: string) => `enrollment ${id}`,
  work: (key: string) => `work ${key}`,
  entries: (id: string) => `entries ${id}`,
  entry: (id: string, number: number) => `entry ${id} ${number}`,
};

/** Each thing under a name of its own: a change of one writes no other. */
export function readerOf(ctx: ObjectSharedContext | ObjectContext): RecordReader {
  const ids = async () => (await ctx.get<readonly string[]>(names.ids)) ?? [];
  const enrollment = (id: string) => ctx.get<KeptEnrollment>(names.enrollment(id));
  return {
    record: () => ctx.get<KeptRecord>(names.record),
    ids,
    enrollment,
    enrollments: async () => each(await ids(), enrollment),
    work: (key) => ctx.get<KeptWork>(names.work(key)),
    allWork: async () => {
      const all = (await ctx.stateKeys()).filter((name) => name.startsWith(names.work("")));
      return each(all, (name) => ctx.get<KeptWork>(name));
    },
    references: async () => (await ctx.get<readonly Reference[]>(names.references)) ?? [],
    history: async (id) => {
      const count = (await ctx.get<number>(names.entries(id))) ?? 0;
      const numbers = Array.from({ length: count }, (_, number) => number);
      return each(numbers, (number) => ctx.get<HistoryEntry>(names.entry(id, number)));
    },
  };
}

export function writerOf(ctx: ObjectContext): RecordWriter {
  const reader = readerOf(ctx);
  const keep = (kept: KeptEnrollment) => ctx.set(names.enrollment(kept.enrollment.id), kept);
  return {
    ...reader,
    keep,
    keepRecord: (record) => ctx.set(names.record, record),
    keepNew: async (kept) => {
      ctx.set(names.ids, [...(await reader.ids()), kept.enrollment.id]);
      keep(kept);
    },
    keepWork: (key, work) => ctx.set(names.work(key), work),
    dropWork: (key) => ctx.clear(names.work(key)),
    keepReference: async (reference) =>
      ctx.set(names.references, [...(await reader.references()), reference]),
    addHistory: async (id, entry) => {
      const count = (await ctx.get<number>(names.entries(id))) ?? 0;
      ctx.set(names.entry(id, count), entry);
      ctx.set(names.entries(id), count + 1);
    },
    clear: () => ctx.clearAll(),
  };
}

/** One after the other, so that it goes the same way whenever the handler is run again. */
async function each<Of, Value>(
  all: readonly Of[],
  get: (one: Of) => Promise<Value | null>,
): Promise<readonly Value[]> {
  const found: Value[] = [];
  for (const one of all) {
    const value = await get(one);
    if (value !== null) found.push(value);
  }
  return found;
}
