import { readBpf } from "./bpf.ts";
import { RecordError, type Fault } from "./fault.ts";
import { Reader } from "./reader.ts";
import type { RecordSchema } from "./schema.ts";
import { readEntity } from "./value.ts";

/** How to read outside data. */
export interface ParseOptions {
  /**
   * Read the CRM's raw form: its own names of fields, and of choices and stages what it stores.
   * Without it, the names that the vocabulary declares.
   */
  readonly raw?: boolean | undefined;
}

/** A record, or all that keeps the input from being one. */
export type ParseResult<Record> =
  { readonly record: Record } | { readonly faults: readonly Fault[] };

/**
 * The record that outside data holds.
 *
 * @typeParam Record - the type that the schema describes
 * @throws RecordError with every fault by path (beyond a thousand, the first thousand).
 */
export function parseRecord<Record>(
  schema: RecordSchema,
  input: unknown,
  options?: ParseOptions,
): Record {
  const result = readRecord<Record>(schema, input, options);
  if ("faults" in result) throw new RecordError(result.faults);
  return result.record;
}

/** As `parseRecord`, with faults as a value. */
export function readRecord<Record>(
  schema: RecordSchema,
  input: unknown,
  options?: ParseOptions,
): ParseResult<Record> {
  const reader = new Reader(options?.raw === true);
  const record = readEntity(reader, schema, input, undefined);
  if (record !== undefined && schema.bpf !== undefined) {
    record["bpf"] = readBpf(reader, schema.bpf, input as object);
  }
  if (reader.faults.length > 0) return { faults: reader.faults };
  return { record: record as Record };
}
