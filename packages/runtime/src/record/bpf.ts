import type { Place } from "./fault.ts";
import { readMember } from "./member.ts";
import type { Found } from "./raw/field.ts";
import { rawProcess, type ProcessParts } from "./raw/process.ts";
import { isList, kindOf, type Reader } from "./reader.ts";
import type { BpfSchema, MemberSchema, ProcessSchema } from "./schema.ts";
import { readDateTime } from "./temporal.ts";
import { type Parsed, put } from "./value.ts";

/** As the CRM stores them in Dataverse's `statuscode`. */
const statuses: readonly MemberSchema[] = [
  ["active", 1],
  ["finished", 2],
  ["aborted", 3],
];

/**
 * Where a record stands in its processes. A record that is in none has no `bpf`, and its parts are
 * missing: what generated code reads is always there.
 */
export function readBpf(reader: Reader, schema: BpfSchema, record: object): Parsed {
  if (reader.raw) return readRawBpf(reader, schema, record);
  const input = objectAt(reader, record, "bpf", undefined);
  const place = { parent: undefined, key: "bpf" };
  if ("stages" in schema) return readProcess(reader, schema, input, place);
  const processes: Parsed = {};
  for (const { name, process: own } of schema.processes) {
    const instance = input && objectAt(reader, input, name, place);
    put(processes, name, readProcess(reader, own, instance, { parent: place, key: name }));
  }
  return processes;
}

function readProcess(
  reader: Reader,
  { stages }: ProcessSchema,
  input: object | undefined,
  parent: Place,
): Parsed {
  const at = (key: string): Found => ({
    value: input && reader.property(input, key, parent),
    place: { parent, key },
  });
  return partsOf(reader, stages, {
    stage: at("stage"),
    entered: at("entered"),
    status: at("status"),
  });
}

function readRawBpf(reader: Reader, schema: BpfSchema, record: object): Parsed {
  const only = "stages" in schema;
  const read = (name: string, { from = name, stages }: ProcessSchema): Parsed =>
    partsOf(reader, stages, rawProcess(reader, record, { from, stages, only }));
  if ("stages" in schema) return read("", schema);
  const processes: Parsed = {};
  for (const { name, process: own } of schema.processes) put(processes, name, read(name, own));
  return processes;
}

function partsOf(
  reader: Reader,
  stages: readonly MemberSchema[],
  parts: ProcessParts | undefined,
): Parsed {
  return {
    stage: part(parts?.stage, (value, place) => readMember(reader, stages, value, place)),
    entered: part(parts?.entered, (value, place) => readDateTime(reader, value, place)),
    status: part(parts?.status, (value, place) => readMember(reader, statuses, value, place)),
  };
}

function part<Value>(
  found: Found | undefined,
  read: (value: unknown, place: Place) => Value | undefined,
): Value | undefined {
  const value = found?.value;
  if (found === undefined || value === undefined || value === null) return undefined;
  return read(value, found.place);
}

function objectAt(
  reader: Reader,
  from: object,
  key: string,
  parent: Place | undefined,
): object | undefined {
  const value = reader.property(from, key, parent);
  if (value === undefined || value === null) return undefined;
  if (typeof value === "object" && !isList(value)) return value;
  return reader.fault({ parent, key }, `expected an object, found ${kindOf(value)}`);
}
