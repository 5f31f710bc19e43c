import { csv } from "./csv/csv.ts";
import { dataverse } from "./dataverse/dataverse.ts";
import { hubspot } from "./hubspot/hubspot.ts";
import { jsonSchema } from "./json-schema/json-schema.ts";
import { salesforce } from "./salesforce/salesforce.ts";
import type { MetadataSource } from "./source.ts";

/** All that can be imported from. A new one is a folder and a row. */
export const sources: readonly MetadataSource[] = [dataverse, salesforce, hubspot, jsonSchema, csv];

export function sourceNamed(name: string): MetadataSource | undefined {
  return sources.find((source) => source.name === name);
}
