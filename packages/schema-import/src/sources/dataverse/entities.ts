import { listOf, property } from "../../documents/json.ts";
import { readAttribute } from "./attributes.ts";
import type { DataverseEntity } from "./types.ts";
import { filled, labels } from "./values.ts";

/** `EntityDefinitions(LogicalName='lead')?$expand=Attributes`, or the same without attributes. */
export function readEntity(value: unknown): DataverseEntity | undefined {
  const logicalName = filled(property(value, "LogicalName"));
  if (logicalName === undefined) return undefined;
  const attributes = property(value, "Attributes");
  return {
    logicalName,
    metadataId: filled(property(value, "MetadataId")),
    schemaName: filled(property(value, "SchemaName")),
    labels: labels(property(value, "DisplayName")),
    description: labels(property(value, "Description")),
    primaryId: filled(property(value, "PrimaryIdAttribute")),
    primaryName: filled(property(value, "PrimaryNameAttribute")),
    attributes: listOf(attributes).flatMap((attribute) => readAttribute(attribute) ?? []),
    complete: Array.isArray(attributes) && attributes.length > 0,
  };
}
