// From a webhook's image to a row as the Web API has it, which `parse` reads in its raw mode.
import type { Image } from "./webhook.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Values of these kinds come in a wrapper that names their class. */
interface Wrapped {
  readonly __type: string;
  readonly Value?: unknown;
  readonly Id?: unknown;
  readonly LogicalName?: unknown;
}

export function rowOf({ Attributes, FormattedValues }: Image): Row {
  const columns = Attributes.flatMap(({ key, value }) => columnsOf(key, value));
  const labels = FormattedValues.map(({ key, value }): [string, unknown] => [
    `${key}@OData.Community.Display.V1.FormattedValue`,
    value,
  ]);
  return Object.fromEntries([...columns, ...labels]);
}

function columnsOf(key: string, value: unknown): readonly [string, unknown][] {
  if (!isWrapped(value) || classOf(value) !== "EntityReference") return [[key, plain(value)]];
  const column = `_${key}_value`;
  return [
    [column, value.Id],
    [`${column}@Microsoft.Dynamics.CRM.lookuplogicalname`, value.LogicalName],
  ];
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return isoTime(value) ?? value;
  // The Web API joins the values of a multi-select by commas.
  if (Array.isArray(value) && value.every(isWrapped)) return value.map(plain).join(",");
  if (!isWrapped(value)) return value;
  return ["OptionSetValue", "Money"].includes(classOf(value)) ? value.Value : value;
}

function isWrapped(value: unknown): value is Wrapped {
  return (
    typeof value === "object" &&
    value !== null &&
    "__type" in value &&
    typeof value["__type"] === "string"
  );
}

/** `OptionSetValue:http://schemas.microsoft.com/xrm/2011/Contracts` → `OptionSetValue` */
function classOf({ __type }: Wrapped): string {
  return __type.split(":", 1)[0] ?? "";
}

/** `/Date(1764000000000)/`: milliseconds since 1970, whatever zone may stand behind them. */
function isoTime(text: string): string | undefined {
  const milliseconds = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  const time = new Date(Number(milliseconds));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
