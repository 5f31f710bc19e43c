import { boolOf, listOf, numberOf, property, textOf } from "../../documents/json.ts";
import { plainLabel } from "../../draft/labels.ts";
import type { ProcessDraft, StageDraft } from "../../draft/process.ts";

/** A pipeline of HubSpot's first API or its third. */
export function isPipeline(value: unknown): boolean {
  return idOf(value, "pipelineId") !== undefined && Array.isArray(property(value, "stages"));
}

/** The object whose records run through a pipeline: tickets have states of their own. */
export function isOfTickets(value: unknown): boolean {
  return listOf(property(value, "stages")).some(
    (stage) => textOf(property(property(stage, "metadata"), "ticketState")) !== undefined,
  );
}

/** A pipeline is a process: its id is what a record names it by. */
export function processOf(value: unknown, entity: string): ProcessDraft | undefined {
  const from = idOf(value, "pipelineId");
  if (from === undefined) return undefined;
  const label = textOf(property(value, "label"));
  return {
    from,
    ...(label === undefined ? {} : { spelling: label }),
    labels: plainLabel(label),
    description: [],
    entity,
    stages: inOrder(listOf(property(value, "stages"))).flatMap((stage) => stageOf(stage) ?? []),
  };
}

/** Archived stages go last: records may still stand there. */
export function inOrder(items: readonly unknown[]): readonly unknown[] {
  const rank = (item: unknown): number => {
    const gone =
      boolOf(property(item, "archived")) === true || boolOf(property(item, "active")) === false;
    return (gone ? 1e9 : 0) + (numberOf(property(item, "displayOrder")) ?? 0);
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

function stageOf(value: unknown): StageDraft | undefined {
  const stored = idOf(value, "stageId");
  if (stored === undefined) return undefined;
  return { stored, labels: plainLabel(textOf(property(value, "label")) ?? stored) };
}

function idOf(value: unknown, first: "pipelineId" | "stageId"): string | undefined {
  const id = property(value, first) ?? property(value, "id");
  return typeof id === "string" && id !== "" ? id : undefined;
}
