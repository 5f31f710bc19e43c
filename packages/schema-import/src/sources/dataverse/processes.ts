import { property, textOf } from "../../documents/json.ts";
import type { DataverseStage, DataverseWorkflow } from "./types.ts";
import { filled, numeric } from "./values.ts";

/** `workflows` of this category are business process flows. */
const businessProcessFlow = 4;

/** A row of `workflows`; undefined where it is no process, or one that doesn't run. */
export function readWorkflow(row: unknown): DataverseWorkflow | undefined {
  const id = filled(property(row, "workflowid"));
  if (id === undefined) return undefined;
  const category = numeric(property(row, "category")) ?? businessProcessFlow;
  // Of each workflow there is a definition (1) and, while it is active, a copy (2) of that.
  const type = numeric(property(row, "type")) ?? 1;
  const state = numeric(property(row, "statecode")) ?? 1;
  const kind = numeric(property(row, "businessprocesstype")) ?? 0;
  if (category !== businessProcessFlow || type !== 1 || state !== 1 || kind !== 0) return undefined;
  return {
    id: id.toLowerCase(),
    name: filled(property(row, "name")),
    uniqueName: filled(property(row, "uniquename")),
    description: filled(property(row, "description")),
    entity: filled(property(row, "primaryentity")),
    order: orderIn(textOf(property(row, "clientdata"))),
  };
}

/** A row of `processstages`. */
export function readStage(row: unknown): DataverseStage | undefined {
  const id = filled(property(row, "processstageid"));
  if (id === undefined) return undefined;
  const process =
    filled(property(row, "_processid_value")) ??
    filled(property(property(row, "processid"), "workflowid"));
  const entity = filled(property(row, "primaryentitytypecode"));
  return {
    id: id.toLowerCase(),
    name: textOf(property(row, "stagename")) ?? "",
    process: process?.toLowerCase(),
    category: numeric(property(row, "stagecategory")),
    entity: entity === "none" ? undefined : entity,
  };
}

/** The process that a stage's answer expands. */
export function workflowOfStage(row: unknown): DataverseWorkflow | undefined {
  return readWorkflow(property(row, "processid"));
}

/** A row of a process's own table, `leadtoopportunitysalesprocesses`. */
export function readTraversed(row: unknown): readonly string[] | undefined {
  const path = filled(property(row, "traversedpath"));
  return path?.split(",").map((id) => id.trim().toLowerCase());
}

/**
 * The stages' ids in the order in which a definition (`clientdata`, JSON in a text) tells them.
 * Nothing documents its shape, so that anything in it that has a `stageId` counts.
 */
function orderIn(clientData: string | undefined): readonly string[] {
  if (clientData === undefined) return [];
  const ids = new Set<string>();
  const stack: unknown[] = [];
  try {
    stack.push(JSON.parse(clientData));
  } catch {
    return [];
  }
  while (stack.length > 0) {
    const value = stack.pop();
    const id = filled(property(value, "stageId"));
    if (id !== undefined) ids.add(id.toLowerCase());
    if (typeof value !== "object" || value === null) continue;
    for (const inner of Object.values(value).toReversed()) stack.push(inner);
  }
  return [...ids];
}
