import { stageCategories } from "@seqlang/language";
import { plainLabel } from "../../draft/labels.ts";
import type { ProcessDraft, StageDraft } from "../../draft/process.ts";
import {
  categoryUnknown,
  orderGuessed,
  ownerUnknown,
  processGuessed,
  stagesLeftOut,
} from "../../findings/guesses.ts";
import type { Report } from "../../findings/finding.ts";
import { orderStages } from "./stage-order.ts";
import type { DataverseMetadata, DataverseStage, DataverseWorkflow } from "./types.ts";

/** Business process flows: each definition with its stages. */
export function processesOf(metadata: DataverseMetadata, report: Report): readonly ProcessDraft[] {
  const { stages, workflows } = metadata;
  const byProcess = new Map<string | undefined, DataverseStage[]>();
  for (const stage of stages) {
    byProcess.set(stage.process, [...(byProcess.get(stage.process) ?? []), stage]);
  }
  return [...byProcess].flatMap(([id, own]) => {
    const workflow = workflowOf(id, workflows);
    // Where there are definitions, a process without one is a draft, or was left out on purpose.
    if (workflow === undefined && id !== undefined && workflows.length > 0) {
      report(stagesLeftOut, { stages: own.map(({ name }) => name) });
      return [];
    }
    const entity = workflow?.entity ?? entityOf(own, metadata);
    if (entity === undefined) {
      const names = own.map(({ name }) => name).join(", ");
      report(ownerUnknown, { what: `A process with the stages ${names}` });
      return [];
    }
    const guessed = byProcess.size > 1 && id !== undefined ? id : `${entity}process`;
    const from = workflow?.uniqueName ?? workflow?.name ?? guessed;
    if (workflow === undefined) report(processGuessed, { process: from, entity });
    return [processOf(from, entity, own, workflow, metadata, report)];
  });
}

function workflowOf(
  id: string | undefined,
  workflows: readonly DataverseWorkflow[],
): DataverseWorkflow | undefined {
  if (id !== undefined) return workflows.find((workflow) => workflow.id === id);
  const [only] = workflows;
  return workflows.length === 1 ? only : undefined;
}

/** Without a definition: where the first stages stand, else the only entity there is. */
function entityOf(
  stages: readonly DataverseStage[],
  { entities }: DataverseMetadata,
): string | undefined {
  const told = stages.find(({ entity }) => entity !== undefined)?.entity;
  const [only] = entities;
  return told ?? (entities.length === 1 ? only?.logicalName : undefined);
}

function processOf(
  from: string,
  entity: string,
  own: readonly DataverseStage[],
  workflow: DataverseWorkflow | undefined,
  { traversed }: DataverseMetadata,
  report: Report,
): ProcessDraft {
  const { stages, guessedBy } = orderStages(own, workflow?.order ?? [], traversed);
  const place = { subject: from };
  if (guessedBy !== undefined) report(orderGuessed, { process: from, by: guessedBy }, place);
  const lost = stages.filter((stage) => categoryOf(stage) === undefined);
  if (lost.length > 0) {
    const names = lost.map(({ name }) => name);
    report(categoryUnknown, { process: from, stages: names }, place);
  }
  return {
    from,
    ...(workflow === undefined ? { spelling: `${entity} process` } : {}),
    labels: plainLabel(workflow?.name),
    description: plainLabel(workflow?.description),
    entity,
    stages: stages.map((stage) => stageOf(stage, entity)),
    ...(guessedBy === undefined ? {} : { guessedOrder: true }),
  };
}

function stageOf(stage: DataverseStage, entity: string): StageDraft {
  const category = categoryOf(stage);
  const other = stage.entity === entity ? undefined : stage.entity;
  return {
    stored: stage.id,
    labels: plainLabel(stage.name),
    ...(category === undefined ? {} : { category }),
    ...(other === undefined ? {} : { entity: other }),
  };
}

function categoryOf({ category }: DataverseStage): string | undefined {
  return category === undefined ? undefined : stageCategories[category];
}
