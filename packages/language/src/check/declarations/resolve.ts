import type { Drafts } from "./drafts.ts";
import { noDrafts } from "./drafts.ts";
import { resolveActivity } from "./activity.ts";
import { resolveCalendar } from "./calendar.ts";
import { declaredChoice } from "./choice.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import type { Process } from "../../vocabulary/process.ts";
import type { Declared, EntityDraft } from "./declared.ts";
import { draftEntity, resolveFields } from "./entity.ts";
import { resolveExits } from "./exits.ts";
import { resolveProcess } from "./process.ts";
import { ruleResolver } from "./rule.ts";
import type { RuleOf } from "./scopes.ts";
import type { FileSpace } from "./space.ts";
import { resolveTemplate } from "./template.ts";

/** What all declarations mean. */
export interface Resolved {
  readonly drafts: Drafts;
  readonly ruleOf: RuleOf;
}

/** Works out all declarations of all files, what others refer to first. */
export function resolveDeclarations(spaces: ReadonlyMap<string, FileSpace>): Resolved {
  const drafts = noDrafts();
  const all = [...spaces.values()].flatMap((space) =>
    space.own.map((declared): readonly [Declared, FileSpace] => [declared, space]),
  );
  for (const [declared, space] of all) drafts.homes.set(declared, space);
  const ruleOf = ruleResolver(drafts);
  for (const [declared, space] of all) {
    const { node } = declared;
    if (node.kind === "Choice") drafts.choices.set(declared, declaredChoice(node, space));
    if (node.kind === "Entity") drafts.entities.set(declared, draftEntity(node, space));
  }
  for (const [declared, space] of all) {
    const entity = drafts.entities.get(declared);
    if (entity === undefined || declared.node.kind !== "Entity") continue;
    drafts.inlineChoices.set(declared, resolveFields(declared.node, entity, space, drafts));
  }
  const entities = new Map<Entity, EntityDraft>();
  for (const draft of drafts.entities.values()) entities.set(draft, draft);
  for (const [declared, space] of all) {
    if (declared.node.kind !== "Process") continue;
    const process = resolveProcess(declared.node, space, drafts);
    if (process === undefined) continue;
    drafts.processes.set(declared, process);
    for (const entity of entitiesOf(process)) entities.get(entity)?.processes.push(process);
  }
  for (const [declared, space] of all) {
    const { node } = declared;
    if (node.kind === "Activity")
      drafts.activities.set(declared, resolveActivity(node, space, drafts));
  }
  for (const [declared, space] of all) {
    const { node } = declared;
    if (node.kind === "Rule") ruleOf(declared);
    if (node.kind === "Calendar") {
      drafts.calendars.set(declared, resolveCalendar(node, space, drafts, ruleOf));
    }
    if (node.kind === "Template") {
      const template = resolveTemplate(node, space, drafts, ruleOf);
      if (template !== undefined) drafts.templates.set(declared, template);
    }
    if (node.kind === "Exits") {
      const block = resolveExits(node, space, drafts, ruleOf);
      if (block !== undefined) drafts.exits.set(declared, block);
    }
  }
  return { drafts, ruleOf };
}

/** A process runs on the entity that it starts on, and on each that one of its stages stands on. */
function entitiesOf({ entity, stages }: Process): ReadonlySet<Entity> {
  return new Set([entity, ...stages.map((stage) => stage.entity)]);
}
