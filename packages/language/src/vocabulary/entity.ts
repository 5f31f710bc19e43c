import type { Origin } from "../source/source-file.ts";
import type { Process } from "./process.ts";
import type { Type } from "./type.ts";

/** A kind of CRM record. */
export interface Entity {
  readonly kind: "entity";
  readonly name: string;
  readonly docs: string | undefined;
  /** The CRM's own name; the declared name where nothing else was written. */
  readonly from: string;
  /** The CRM's name of the field that identifies a record; `id` unless written. */
  readonly key: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** The processes that start on it or have a stage on it, in the order declared. */
  readonly processes: readonly Process[];
  readonly origin: Origin;
}

export interface Field {
  readonly kind: "field";
  readonly name: string;
  readonly docs: string | undefined;
  /** Never shown in explanations, histories or logs. */
  readonly private: boolean;
  readonly type: Type;
  readonly optional: boolean;
  /** The CRM's own name; the declared name where nothing else was written. */
  readonly from: string;
  readonly origin: Origin;
}
