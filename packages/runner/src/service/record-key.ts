import type { Json, Metadata } from "@seqlang/runtime";
import { own } from "../core/own.ts";

/** A record as outside data. */
export type RecordJson = { readonly [field: string]: Json };

/** A record can't be taken, or a call names what isn't there. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
}

/**
 * What identifies a record: the property that its entity calls its key, else `id`.
 *
 * @throws ServiceError where it holds neither.
 */
export function recordKeyOf(record: RecordJson, { name, key }: Metadata["entity"]): string {
  const value = own(record, key) ?? own(record, "id");
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  throw new ServiceError(
    `A record of ${name} came without its key, ${JSON.stringify(key)}: it can't be told from others.`,
  );
}
