import type { Context, ObjectContext, ObjectSharedContext } from "@restatedev/restate-sdk";
import type { Metadata } from "@seqlang/runtime";
import type {
  CarriedOut,
  Change,
  Claim,
  DeadLetter,
  Enrollment,
  Event,
  HistoryEntry,
  RecordJson,
  Refusal,
  Turn,
  Work,
} from "@seqlang/runner";

/**
 * A record and all its enrollments: one virtual object, so that what happens to them is decided one
 * thing after another, as in a transaction. Its key is the record's place, a hash of its entity and key.
 */
export interface RecordObject {
  readonly changed: (ctx: ObjectContext, change: Change) => Promise<void>;
  readonly enroll: (ctx: ObjectContext, by: ByHand) => Promise<Enrollment | Refusal>;
  /** Whether there is such an enrollment. */
  readonly tell: (ctx: ObjectContext, told: Told) => Promise<boolean>;
  /** The same, for what nobody waits for: where it can't be dealt with now, it comes again. */
  readonly tellLater: (ctx: ObjectContext, told: Told) => Promise<void>;
  readonly wake: (ctx: ObjectContext, wake: WakeUp) => Promise<void>;
  /** Begins with something handed out: it asks for its turn, or is carried out. */
  readonly start: (ctx: ObjectContext, piece: Piece) => Promise<void>;
  readonly turn: (ctx: ObjectContext, turn: Turn) => Promise<void>;
  /** Takes something up, where it is still wanted. */
  readonly takeUp: (ctx: ObjectContext, piece: Piece) => Promise<TakenUp | null>;
  /** Notes what came of an attempt. */
  readonly note: (ctx: ObjectContext, attempted: Attempted) => Promise<void>;
  /** Whether there is such a dead letter. */
  readonly retry: (ctx: ObjectContext, piece: Piece) => Promise<boolean>;
  readonly forget: (ctx: ObjectContext) => Promise<void>;
  /** Takes enrollments to the current versions of their sequences, where that is safe. */
  readonly move: (ctx: ObjectContext, build: Build) => Promise<Moving>;
  readonly enrollment: (
    ctx: ObjectSharedContext,
    named: { readonly enrollment: string },
  ) => Promise<Enrollment | null>;
  readonly enrollments: (ctx: ObjectSharedContext) => Promise<readonly Enrollment[]>;
  readonly history: (
    ctx: ObjectSharedContext,
    named: { readonly enrollment: string },
  ) => Promise<readonly HistoryEntry[]>;
}

/** Carries out what is handed out, each piece in an invocation of its own. */
export interface WorkService {
  readonly carryOut: (ctx: Context, piece: PieceAt) => Promise<void>;
}

/** Whose turn it is, of all that an activity's throttles hold up. Its key is the activity. */
export interface ThrottleObject {
  readonly ask: (ctx: ObjectContext, asked: Asked) => Promise<void>;
  /** What stood in line, or asked, isn't coming. */
  readonly pass: (ctx: ObjectContext, piece: Piece) => Promise<void>;
  readonly decide: (ctx: ObjectContext, called: { readonly late: boolean }) => Promise<void>;
}

/**
 * What a version of a sequence says of itself, for when no worker has its module any more. Its key is
 * `VersionAt`'s parts.
 */
export interface VersionObject {
  readonly note: (ctx: ObjectContext, metadata: Metadata) => Promise<void>;
  readonly find: (ctx: ObjectSharedContext) => Promise<Metadata | null>;
}

/** A part of the dead letters. */
export interface DeadLetterObject {
  readonly bury: (ctx: ObjectContext, letter: DeadLetter) => Promise<void>;
  readonly clear: (ctx: ObjectContext, piece: Piece) => Promise<void>;
  readonly all: (ctx: ObjectSharedContext) => Promise<readonly DeadLetter[]>;
}

/** What others call something that was handed out. Its key is that name. */
export interface ReferenceObject {
  readonly keep: (ctx: ObjectContext, piece: Piece) => Promise<void>;
  /** Where it is still what the key is known by. */
  readonly clear: (ctx: ObjectContext, piece: Piece) => Promise<void>;
  readonly find: (ctx: ObjectSharedContext) => Promise<string | null>;
}

/** A record that is enrolled by hand. */
export interface ByHand {
  readonly sequence: string;
  readonly change: Change;
  readonly invited: boolean;
}

/** An event for one of a record's enrollments. */
export interface Told {
  readonly enrollment: string;
  readonly event: Event;
}

/** A call that an enrollment ordered for a time; one of another number is stale. */
export interface WakeUp {
  readonly enrollment: string;
  readonly number: number;
}

/** The current version of each sequence. */
export interface Build {
  readonly current: { readonly [sequence: string]: string };
}

/** What came of taking a record's enrollments to current versions. */
export interface Moving {
  /** How many go on under another version than before. */
  readonly moved: number;
  readonly stay: readonly Stay[];
}

/** A version of a sequence. */
export interface VersionAt {
  readonly sequence: string;
  readonly version: string;
}

/** An enrollment that stays under its version. */
export interface Stay extends VersionAt {
  readonly because: string;
  /** Whether the service has the version, so that it goes on there. */
  readonly finishes: boolean;
}

/** Something handed out, by what it is kept under. */
export interface Piece {
  readonly key: string;
}

/** The same, with the place of the record whose it is. */
export interface PieceAt extends Piece {
  readonly place: string;
}

/** Something handed out that asks for its turn. */
export interface Asked extends PieceAt {
  readonly since: number;
  readonly claim: Claim;
}

/** What is known of something taken up, as it is then. */
export interface TakenUp {
  readonly work: Work;
  readonly attempt: number;
  readonly enrollment: Enrollment;
  readonly record: RecordJson;
}

/** What came of an attempt. */
export type Attempted = Piece &
  (
    | { readonly came: CarriedOut }
    | { readonly failure: string; /** In milliseconds. */ readonly againIn?: number }
  );

/** The names that the parts have on the server. */
export interface Parts {
  readonly record: Named;
  readonly work: Named;
  readonly throttle: Named;
  readonly deadLetters: Named;
  readonly reference: Named;
  readonly version: Named;
}

interface Named {
  readonly name: string;
}

/** @param name - several runners on one server need names of their own */
export function partsOf(name: string): Parts {
  return {
    record: { name: `${name}-record` },
    work: { name: `${name}-work` },
    throttle: { name: `${name}-throttle` },
    deadLetters: { name: `${name}-dead-letters` },
    reference: { name: `${name}-reference` },
    version: { name: `${name}-version` },
  };
}
