import type { Place } from "../fault.ts";
import { isStored } from "../member.ts";
import { isList, type Reader } from "../reader.ts";
import type { MemberSchema } from "../schema.ts";
import { propertiesOf, type Found } from "./field.ts";

/** Where a record stands in a process, in the words of `bpf`; a part is undefined where it's not known. */
export interface ProcessParts {
  readonly stage: Found;
  readonly entered: Found;
  readonly status: Found;
}

/** A process by the CRM's name of it. */
export interface NamedStages {
  readonly from: string;
  readonly stages: readonly MemberSchema[];
  /** Whether the entity has no other one, so that a lone instance can only be its. */
  readonly only: boolean;
}

/**
 * Where a CRM's record stands in a process:
 * - Dataverse: a row of the process's instance table, or several, given as `bpf`; each process has
 *   a property of its CRM's name there, or rows are told apart by their stages;
 * - Salesforce: the field that the process is named after, as `StageName`;
 * - HubSpot: `dealstage` or `hs_pipeline_stage`, where the pipeline is this one.
 */
export function rawProcess(
  reader: Reader,
  input: object,
  schema: NamedStages,
): ProcessParts | undefined {
  const rows = instanceRows(reader, input, schema);
  const row = rows === undefined ? undefined : currentRow(reader, rows);
  if (row !== undefined) return fromInstance(reader, row);
  if (rows !== undefined) return undefined;
  return fromField(reader, input, schema.from) ?? fromPipeline(reader, input, schema);
}

const root: Place = { parent: undefined, key: "bpf" };

function instanceRows(
  reader: Reader,
  input: object,
  { from, stages, only }: NamedStages,
): readonly Found[] | undefined {
  const given = reader.property(input, "bpf", undefined);
  if (given === undefined || given === null) return undefined;
  const own = isObject(given) ? reader.property(given, from, root) : undefined;
  if (own !== undefined) return rowsOf(own, { parent: root, key: from });
  const rows = rowsOf(given, root);
  return only && !isList(given) ? rows : rows.filter((row) => isOf(reader, row, stages));
}

function rowsOf(value: unknown, place: Place): readonly Found[] {
  const rows = isList(value) ? value : [value];
  return rows.flatMap((row: unknown, index) =>
    isObject(row)
      ? [{ value: row, place: isList(value) ? { parent: place, key: index } : place }]
      : [],
  );
}

/** Stage ids are unique, so that a row's stage tells its process; a row without one fits any. */
function isOf(reader: Reader, row: Found, stages: readonly MemberSchema[]): boolean {
  const { value } = stageOf(reader, row);
  if (value === undefined || value === null) return true;
  return stages.some((stage) => isStored(value, typeof stage === "string" ? stage : stage[1]));
}

/** The active instance; of several, or of none, the one whose stage began last. */
function currentRow(reader: Reader, rows: readonly Found[]): Found | undefined {
  const rank = (row: Found): readonly [boolean, string] => {
    const { value } = part(reader, row, "statuscode", "status");
    const active =
      value === undefined || value === null || String(value) === "1" || value === "active";
    const began = part(reader, row, "activestagestartedon", "entered").value;
    return [active, typeof began === "string" ? began : ""];
  };
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .reduce<{ row: Found; rank: readonly [boolean, string] } | undefined>(
      (best, next) => (best === undefined || isLater(next.rank, best.rank) ? next : best),
      undefined,
    )?.row;
}

function isLater(a: readonly [boolean, string], b: readonly [boolean, string]): boolean {
  return a[0] === b[0] ? a[1] > b[1] : a[0];
}

function fromInstance(reader: Reader, row: Found): ProcessParts {
  return {
    stage: stageOf(reader, row),
    entered: part(reader, row, "activestagestartedon", "entered"),
    status: part(reader, row, "statuscode", "status"),
  };
}

/** The active stage; of an instance that has none, the last one that it passed. */
function stageOf(reader: Reader, row: Found): Found {
  const active = part(reader, row, "_activestageid_value", "stage");
  if (active.value !== undefined && active.value !== null) return active;
  const path = part(reader, row, "traversedpath", "traversedpath");
  if (typeof path.value !== "string" || path.value === "") return active;
  return { value: path.value.split(",").at(-1)?.trim(), place: path.place };
}

/** A part of an instance, in the CRM's words or in Seq's. */
function part(reader: Reader, row: Found, name: string, plain: string): Found {
  const value = reader.property(row.value as object, name, row.place);
  if (value !== undefined) return { value, place: { parent: row.place, key: name } };
  return {
    value: reader.property(row.value as object, plain, row.place),
    place: { parent: row.place, key: plain },
  };
}

/** Salesforce: the stage is a field of the record, and closed records have finished. */
function fromField(reader: Reader, input: object, name: string): ProcessParts | undefined {
  const value = reader.property(input, name, undefined);
  if (typeof value !== "string") return undefined;
  const at = (key: string): Found => ({
    value: reader.property(input, key, undefined),
    place: { parent: undefined, key },
  });
  const closed = at("IsClosed");
  return {
    stage: { value, place: { parent: undefined, key: name } },
    entered: at("LastStageChangeDate"),
    status: {
      value: closed.value === true ? 2 : closed.value === false ? 1 : undefined,
      place: closed.place,
    },
  };
}

/** HubSpot: the record names its pipeline and its stage, and when it entered each stage. */
function fromPipeline(
  reader: Reader,
  input: object,
  schema: NamedStages,
): ProcessParts | undefined {
  const properties = propertiesOf(reader, input, undefined);
  if (properties === undefined) return undefined;
  const at = (key: string): Found => {
    const place = { parent: properties.place, key };
    const value = reader.property(properties.value as object, key, properties.place);
    return { value: isObject(value) ? reader.property(value, "value", place) : value, place };
  };
  const pipeline = at("pipeline").value ?? at("hs_pipeline").value;
  if (typeof pipeline !== "string" || !isStored(pipeline, schema.from)) return undefined;
  const deal = at("dealstage");
  const stage = deal.value === undefined ? at("hs_pipeline_stage") : deal;
  const id = typeof stage.value === "string" ? stage.value : "";
  const entered = at(`hs_v2_date_entered_${id}`);
  const closed = at("hs_is_closed");
  return {
    stage,
    entered: entered.value === undefined ? at(`hs_date_entered_${id}`) : entered,
    status: {
      value: String(closed.value) === "true" ? 2 : String(closed.value) === "false" ? 1 : undefined,
      place: closed.place,
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isList(value);
}
