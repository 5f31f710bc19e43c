import type { Context, Json, ThrottleMetadata } from "@seqlang/runtime";
import { own } from "../core/own.ts";
import type { Surroundings } from "../core/surroundings.ts";
import { slotsOf, type Slot } from "./slots.ts";
import { valueAt, zoneOf } from "./zone.ts";

/** What a step of an activity is counted by, whenever it is handed out. Plain JSON. */
export interface Claim {
  readonly activity: string;
  readonly throttles: readonly ThrottleMetadata[];
  /** Where days, weeks and months begin; UTC where absent. */
  readonly zone?: string;
  /** The text that stands for what a throttle counts by, by its path. */
  readonly per: { readonly [path: string]: string };
}

/**
 * What a step of an activity claims, as its sequence's throttles say; undefined where none does.
 *
 * @throws where the record can't be read.
 */
export function claimOf(activity: string, surroundings: Surroundings): Claim | undefined {
  const { sequence, record, raw } = surroundings;
  const throttles = (sequence.metadata.throttles ?? []).filter(
    (throttle) => throttle.activity === activity,
  );
  if (throttles.length === 0) return undefined;
  const parsed = sequence.parse(record, { raw });
  const zone = zoneOf(sequence.metadata, surroundings);
  const counted = throttles.flatMap(({ per: path }) => {
    if (path === undefined) return [];
    const read = valueAt(parsed, path);
    const text = countedBy(raw === true ? read : (valueAt(record, path) ?? read));
    return text === undefined ? [] : [[path, text] as const];
  });
  const per = Object.fromEntries(counted);
  return { activity, throttles, per, ...(zone === undefined ? {} : { zone }) };
}

/**
 * The places that a step takes when it is handed out at a time.
 *
 * @throws where there is no calendar for the zone.
 */
export function placesOfClaim(
  { per, zone, ...claim }: Claim,
  now: number,
  { calendar }: Pick<Context, "calendar">,
): readonly Slot[] {
  return slotsOf({ ...claim, now, zone, calendar, per: (path) => own(per, path) });
}

/**
 * The places that a step of an activity takes when it is handed out now, as its sequence's
 * throttles say.
 *
 * @throws where the record can't be read, or there is no calendar for the sequence's zone.
 */
export function placesOf(
  activity: string,
  now: number,
  surroundings: Surroundings,
): readonly Slot[] {
  const claim = claimOf(activity, surroundings);
  return claim === undefined ? [] : placesOfClaim(claim, now, surroundings);
}

/** The text that stands for a value: of another record its id, where it has one. */
function countedBy(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "object") return String(value);
  const id = valueAt(value, "id");
  return typeof id === "string" || typeof id === "number" ? String(id) : textOf(value);
}

function textOf(value: object): string {
  // A parsed amount of money holds a bigint.
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "bigint" ? String(inner) : (inner as Json),
  );
}
