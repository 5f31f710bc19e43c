import type { Origin } from "../source/source-file.ts";
import type { Entity, Field } from "./entity.ts";

/** Working hours, closed days and the zone that both are meant in. */
export interface Calendar {
  readonly kind: "calendar";
  readonly name: string;
  readonly docs: string | undefined;
  /** Set where the zone is read from a record of that entity. */
  readonly entity: Entity | undefined;
  /** Seven lists, Monday first, of open spans in minutes since midnight, sorted, not touching. */
  readonly week: readonly (readonly OpenSpan[])[];
  /** Days since 1970-01-01 on which nothing is open, ascending, each once. */
  readonly closed: readonly number[];
  readonly zone: Zone;
  readonly origin: Origin;
}

/** From `from` up to, but not including, `to`; `to` is at most 1440. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** An IANA time zone: written out, or read from the record. */
export type Zone =
  | { readonly kind: "named"; readonly zone: string }
  | { readonly kind: "field"; readonly path: readonly Field[] };
