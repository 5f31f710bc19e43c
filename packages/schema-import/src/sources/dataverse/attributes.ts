import { listOf, property, textOf } from "../../documents/json.ts";
import { completed, readOptionSet } from "./option-sets.ts";
import type { DataverseAttribute } from "./types.ts";
import { filled, flag, labels, numeric, unwrapped } from "./values.ts";

/** An attribute as the Web API has it; undefined where it has no name. */
export function readAttribute(value: unknown): DataverseAttribute | undefined {
  const logicalName = filled(property(value, "LogicalName"));
  if (logicalName === undefined) return undefined;
  const targets = listOf(property(value, "Targets")).flatMap((target) => filled(target) ?? []);
  const local = readOptionSet(property(value, "OptionSet"));
  const global = readOptionSet(property(value, "GlobalOptionSet"));
  return {
    logicalName,
    schemaName: filled(property(value, "SchemaName")),
    labels: labels(property(value, "DisplayName")),
    description: labels(property(value, "Description")),
    type: typeOf(value),
    entity: filled(property(value, "EntityLogicalName")),
    attributeOf: filled(property(value, "AttributeOf")),
    requiredLevel: unwrapped(property(value, "RequiredLevel")),
    readable: flag(property(value, "IsValidForRead")),
    secured: flag(property(value, "IsSecured")),
    precision: numeric(property(value, "Precision")),
    precisionSource: numeric(property(value, "PrecisionSource")),
    behavior: unwrapped(property(value, "DateTimeBehavior")),
    format: unwrapped(property(value, "Format")) ?? unwrapped(property(value, "FormatName")),
    targets: targets.length === 0 ? undefined : targets,
    sourceType: numeric(property(value, "SourceType")),
    optionSet: completed(local, global === undefined ? undefined : { ...global, global: true }),
  };
}

/**
 * `AttributeTypeName` before `AttributeType`, which calls a multi-select Virtual; else what kind of
 * metadata it is, which answers of one kind tell in every row.
 */
function typeOf(value: unknown): string | undefined {
  const named = unwrapped(property(value, "AttributeTypeName"))?.replace(/Type$/, "");
  const plain = filled(property(value, "AttributeType"));
  const kind = kindOf(textOf(property(value, "@odata.type")));
  if (named !== undefined && named !== "") return named;
  if (kind === "MultiSelectPicklist") return kind;
  return plain ?? kind;
}

/** `#Microsoft.Dynamics.CRM.PicklistAttributeMetadata` → `Picklist` */
export function kindOf(type: string | undefined): string | undefined {
  return /([A-Za-z]+)AttributeMetadata/.exec(type ?? "")?.[1];
}

/** Of two that describe one attribute: what the first doesn't say. */
export function completedAttribute(
  first: DataverseAttribute,
  second: DataverseAttribute,
): DataverseAttribute {
  const merged = { ...second, ...defined(first) };
  const texts = (key: "labels" | "description"): DataverseAttribute["labels"] =>
    (first[key]?.length ?? 0) > 0 ? first[key] : second[key];
  return {
    ...merged,
    labels: texts("labels"),
    description: texts("description"),
    optionSet: completed(first.optionSet, second.optionSet),
  };
}

function defined<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}
