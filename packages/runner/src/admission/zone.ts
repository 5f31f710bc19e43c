import type { Metadata } from "@seqlang/runtime";
import { own } from "../core/own.ts";
import type { Surroundings } from "../core/surroundings.ts";

/** The sequence's time zone for a record; undefined, which is UTC, where the record names none. */
export function zoneOf(
  { zone }: Metadata,
  { sequence, record, raw }: Pick<Surroundings, "sequence" | "record" | "raw">,
): string | undefined {
  if (zone.kind === "named") return zone.zone;
  const named = valueAt(sequence.parse(record, { raw }), zone.path);
  return typeof named === "string" ? named : undefined;
}

/** What an object has at a path such as `owner.region`. */
export function valueAt(from: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (object, name) =>
        typeof object === "object" && object !== null
          ? own(object as { readonly [name: string]: unknown }, name)
          : undefined,
      from,
    );
}
