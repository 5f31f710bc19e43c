import type { MetadataDocument } from "../../documents/document.ts";
import { isObject, listOf, property } from "../../documents/json.ts";
import { Refusal } from "../../documents/refusal.ts";
import type { EntityDraft } from "../../draft/entity.ts";
import type { ProcessDraft } from "../../draft/process.ts";
import { objectGuessed, objectUnknown } from "../../findings/choices.ts";
import { fieldsLeftOut } from "../../findings/choosing.ts";
import { reportAmounts } from "../amounts.ts";
import type { MetadataSource, ReadContext } from "../source.ts";
import { objectTypeOf } from "./object-type.ts";
import { inOrder, isOfTickets, isPipeline, processOf } from "./pipelines.ts";
import { fieldOf, isProperty, pipelineChoice, pipelineProperties } from "./properties.ts";

/** HubSpot: answers about properties and about pipelines, of its first API and its third. */
export const hubspot: MetadataSource = {
  name: "hubspot",
  title: "HubSpot",
  recognizes: (document) => itemsOf(document).some((item) => isProperty(item) || isPipeline(item)),
  read: (documents, context) => {
    const processes = documents.flatMap((document) => pipelinesOf(document, context));
    return { entities: entitiesOf(documents, processes, context), processes };
  },
};

/** A list, `{ results: [ … ] }`, or a single one. */
function itemsOf(document: MetadataDocument): readonly unknown[] {
  if (document.kind !== "json") return [];
  const { value } = document;
  if (Array.isArray(value)) return listOf(value);
  const results = property(value, "results");
  return Array.isArray(results) ? listOf(results) : isObject(value) ? [value] : [];
}

function pipelinesOf(document: MetadataDocument, { wants }: ReadContext): readonly ProcessDraft[] {
  const pipelines = inOrder(itemsOf(document).filter(isPipeline));
  return pipelines.flatMap((pipeline) => {
    const entity = isOfTickets(pipeline) || /ticket/i.test(document.path) ? "ticket" : "deal";
    return wants(entity) ? (processOf(pipeline, entity) ?? []) : [];
  });
}

function entitiesOf(
  documents: readonly MetadataDocument[],
  processes: readonly ProcessDraft[],
  context: ReadContext,
): readonly EntityDraft[] {
  const found = new Map<string, EntityDraft>();
  for (const document of documents) {
    const properties = itemsOf(document).filter(isProperty);
    if (properties.length === 0) continue;
    const type = objectTypeOf(document.path, properties);
    if (type === undefined) throw Refusal.of(objectUnknown, { path: document.path });
    const { name, guessedBy } = type;
    if (guessedBy !== undefined) {
      context.report(objectGuessed, { object: name, by: guessedBy }, { path: document.path });
    }
    if (!context.wants(name)) continue;
    const own = processes.filter((process) => process.entity === name);
    const entity =
      own.length === 0
        ? entityOf(name, properties, context)
        : withPipelines(entityOf(name, properties.filter(isNoStage), context), own);
    const before = found.get(name);
    found.set(name, before === undefined ? entity : joined(before, entity));
  }
  for (const { entity: name } of processes) {
    if (!found.has(name)) found.set(name, { ...entityOf(name, [], context), complete: false });
  }
  return [...found.values()];
}

/** Where a record stands is its process's to say. */
function isNoStage(value: unknown): boolean {
  return !["dealstage", "hs_pipeline_stage"].includes(String(property(value, "name")));
}

function withPipelines(entity: EntityDraft, pipelines: readonly ProcessDraft[]): EntityDraft {
  const fields = entity.fields.map((field) =>
    pipelineProperties.has(field.from) && field.type.kind === "text"
      ? { ...field, type: pipelineChoice(pipelines, entity.from) }
      : field,
  );
  return { ...entity, fields };
}

function joined(first: EntityDraft, second: EntityDraft): EntityDraft {
  const names = new Set(first.fields.map(({ from }) => from));
  return {
    ...first,
    fields: [...first.fields, ...second.fields.filter(({ from }) => !names.has(from))],
  };
}

function entityOf(name: string, properties: readonly unknown[], context: ReadContext): EntityDraft {
  const { report, currency } = context;
  const lost: string[] = [];
  const fields = properties.flatMap((value) => {
    const field = fieldOf(value, name, currency);
    if (field === undefined) lost.push(String(property(value, "name")));
    return field ?? [];
  });
  if (lost.length > 0) {
    const why = "since they are archived, or of a type that nothing in a sequence could compare";
    report(fieldsLeftOut, { entity: name, names: lost, why }, { subject: name });
  }
  reportAmounts(name, fields, context);
  return { from: name, labels: [], description: [], key: undefined, fields, complete: true };
}
