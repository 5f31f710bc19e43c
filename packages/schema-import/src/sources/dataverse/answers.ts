import type { JsonDocument } from "../../documents/document.ts";
import { isObject, listOf, property, textOf, type JsonObject } from "../../documents/json.ts";
import { kindOf, readAttribute } from "./attributes.ts";
import { readEntity } from "./entities.ts";
import { readOptionSet } from "./option-sets.ts";
import { readStage, readTraversed, readWorkflow, workflowOfStage } from "./processes.ts";
import { noMetadata, type DataverseAttribute, type DataverseMetadata } from "./types.ts";

/** What a row of an answer describes. */
type RowKind = "entity" | "attribute" | "option set" | "workflow" | "stage" | "instance";

/** Whether an answer of the Web API holds anything that is read. */
export function isAnswer({ value }: JsonDocument): boolean {
  const context = contextOf(value);
  return rowsOf(value).some((row) => kindOfRow(row, context) !== undefined) || isEmpty(value);
}

/** A list without rows is an answer too. */
function isEmpty(value: unknown): boolean {
  const rows = property(value, "value");
  return Array.isArray(rows) && rows.length === 0 && contextOf(value) !== "";
}

/** An answer of the Web API: one object, or `{ value: [ … ] }`. */
export function readAnswer({ path, value }: JsonDocument): DataverseMetadata {
  const context = contextOf(value);
  const rows = rowsOf(value);
  const of = (kind: RowKind): readonly JsonObject[] =>
    rows.filter((row) => kindOfRow(row, context) === kind);
  const owner = ownerIn(context);
  const attributes = of("attribute").flatMap((row) => {
    const attribute = readAttribute(row);
    return attribute === undefined ? [] : [withType(attribute, context)];
  });
  const sets = of("option set").flatMap((row) => readOptionSet(row) ?? []);
  const attribute = attributeIn(context);
  const [only] = sets;
  // `…/Attributes(LogicalName='x')/…/OptionSet` answers with the set alone.
  const own =
    attribute !== undefined && owner !== undefined && only !== undefined
      ? [{ logicalName: attribute, type: kindOf(context), optionSet: only }]
      : [];
  return {
    ...noMetadata,
    entities: of("entity").flatMap((row) => readEntity(row) ?? []),
    loose: looseOf(path, owner, [...attributes, ...own]),
    optionSets: own.length > 0 ? [] : sets.map((set) => ({ ...set, global: true })),
    workflows: [
      ...of("workflow").flatMap((row) => readWorkflow(row) ?? []),
      ...of("stage").flatMap((row) => workflowOfStage(row) ?? []),
    ],
    stages: of("stage").flatMap((row) => readStage(row) ?? []),
    traversed: of("instance").flatMap((row) => {
      const traversed = readTraversed(row);
      return traversed === undefined ? [] : [traversed];
    }),
  };
}

function rowsOf(value: unknown): readonly JsonObject[] {
  // Several answers may stand in one file.
  return listIn(value)
    .flatMap((row) => (Array.isArray(property(row, "value")) ? listIn(row) : row))
    .filter(isObject);
}

function listIn(value: unknown): readonly unknown[] {
  const lists = [property(value, "value"), property(value, "EntityMetadata"), value];
  const list = lists.find((candidate) => Array.isArray(candidate));
  return list === undefined ? [value] : listOf(list);
}

function kindOfRow(row: JsonObject, context: string): RowKind | undefined {
  const has = (name: string): boolean => Object.hasOwn(row, name);
  if (has("processstageid")) return "stage";
  if (has("workflowid") && (has("uniquename") || has("category") || has("primaryentity"))) {
    return "workflow";
  }
  if (
    has("traversedpath") &&
    (has("_activestageid_value") || has("businessprocessflowinstanceid"))
  ) {
    return "instance";
  }
  if (has("LogicalName")) {
    if (Array.isArray(row["Attributes"]) || has("PrimaryIdAttribute")) return "entity";
    const type = textOf(row["@odata.type"]) ?? "";
    const marks = ["AttributeType", "AttributeTypeName", "OptionSet", "GlobalOptionSet"];
    if (marks.some(has) || type.includes("AttributeMetadata") || /\)\/Attributes\b/.test(context)) {
      return "attribute";
    }
    if (/#EntityDefinitions\b/.test(context)) return "entity";
  }
  return Array.isArray(row["Options"]) || has("TrueOption") ? "option set" : undefined;
}

/** `…/$metadata#EntityDefinitions('lead')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata` */
function contextOf(value: unknown): string {
  return textOf(property(value, "@odata.context")) ?? "";
}

function ownerIn(context: string): string | undefined {
  return /EntityDefinitions\((?:LogicalName=)?'?([\w-]+)'?\)\/Attributes\b/.exec(context)?.[1];
}

function attributeIn(context: string): string | undefined {
  return /\/Attributes\((?:LogicalName=)?'?([\w-]+)'?\)/.exec(context)?.[1];
}

/** Rows of an answer of one kind needn't say it. */
function withType(attribute: DataverseAttribute, context: string): DataverseAttribute {
  return attribute.type === undefined ? { ...attribute, type: kindOf(context) } : attribute;
}

function looseOf(
  path: string,
  owner: string | undefined,
  attributes: readonly DataverseAttribute[],
): DataverseMetadata["loose"] {
  const owners = new Map<string | undefined, DataverseAttribute[]>();
  for (const attribute of attributes) {
    const name = attribute.entity ?? owner;
    owners.set(name, [...(owners.get(name) ?? []), attribute]);
  }
  return [...owners].map(([name, those]) => ({ path, owner: name, attributes: those }));
}
