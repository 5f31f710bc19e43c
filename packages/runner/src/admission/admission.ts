import { shift, type Metadata } from "@seqlang/runtime";
import type { Enrollment } from "../core/enrollment.ts";
import type { Refusal } from "../core/refusal.ts";
import type { AnySequence, Surroundings } from "../core/surroundings.ts";
import { zoneOf } from "./zone.ts";

/** What is to be known of another enrollment of the same record. */
export interface OtherEnrollment {
  readonly sequence: string;
  readonly exclusive: boolean;
  /** When it left, in epoch milliseconds; absent while it is going on, or paused. */
  readonly left?: number;
}

/** An enrollment as others of its record see it. */
export function asOther({ sequence, status }: Enrollment, metadata: Metadata): OtherEnrollment {
  const exclusive = metadata.exclusive === true;
  return { sequence, exclusive, ...(status.kind === "left" ? { left: status.at } : {}) };
}

/**
 * Why a record must not enter a sequence beside and after its other enrollments, or undefined: it
 * is in it already, `exclusive`, `reenroll`. Where nothing is said of it, one who left may enter
 * again.
 */
export function admission(
  sequence: AnySequence,
  record: unknown,
  now: number,
  given: Omit<Surroundings, "sequence" | "record"> & {
    readonly others?: readonly OtherEnrollment[];
  },
): Refusal | undefined {
  const { name, metadata } = sequence;
  const others = given.others ?? [];
  const current = others.filter(({ left }) => left === undefined);
  if (current.some((other) => other.sequence === name)) {
    return { refused: "already enrolled", why: name };
  }
  const rival = metadata.exclusive && current.find(({ exclusive }) => exclusive);
  if (rival) return { refused: "exclusive", why: rival.sequence };
  const times = others.flatMap((other) =>
    other.sequence === name && other.left !== undefined ? [other.left] : [],
  );
  if (times.length === 0 || metadata.reenroll === undefined) return undefined;
  if (metadata.reenroll.kind === "never") return { refused: "left before", why: name };
  const { months, minutes } = metadata.reenroll;
  try {
    // Only months need a zone, and a record that names it.
    const zone = months === 0 ? undefined : zoneOf(metadata, { ...given, sequence, record });
    const until = shift(Math.max(...times), months, minutes, zone, given);
    if (until === undefined || until <= now) return undefined;
    return { refused: "left before", why: name, until };
  } catch (thrown) {
    return { refused: "failure", why: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
