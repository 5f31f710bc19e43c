import type { Json } from "@seqlang/runtime";
import type { Surroundings } from "../core/surroundings.ts";
import { slotsOf, type Slot } from "./slots.ts";
import { valueAt, zoneOf } from "./zone.ts";

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
  const { sequence, record, raw, calendar } = surroundings;
  const { throttles = [] } = sequence.metadata;
  if (!throttles.some((throttle) => throttle.activity === activity)) return [];
  const parsed = sequence.parse(record, { raw });
  const per = (path: string) =>
    countedBy(
      raw === true ? valueAt(parsed, path) : (valueAt(record, path) ?? valueAt(parsed, path)),
    );
  const zone = zoneOf(sequence.metadata, surroundings);
  return slotsOf({ throttles, activity, now, zone, per, calendar });
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
