import type { tree } from "@seqlang/language";
import type { ChoiceDraft } from "../draft/choice.ts";
import type { EntityDraft, FieldDraft } from "../draft/entity.ts";
import type { ProcessDraft } from "../draft/process.ts";
import type { VocabularyDraft } from "../draft/vocabulary.ts";
import { choiceOf, type Nameable, type NamingOptions } from "../names/names.ts";
import { fromOf, innermost, storedOf, type Existing } from "./existing.ts";

/** Where a choice's members stand in a file: in a field's type, or in a declaration. */
export type MembersNode = tree.ChoiceTypeNode | tree.ChoiceDeclaration;

/** A file and a draft, side by side. */
export interface Matched {
  readonly existing: Existing;
  readonly entities: ReadonlyMap<EntityDraft, tree.EntityDeclaration>;
  readonly fields: ReadonlyMap<FieldDraft, readonly tree.FieldNode[]>;
  readonly processes: ReadonlyMap<ProcessDraft, tree.ProcessDeclaration>;
  /** The choice whose members are the ones that stand there. */
  readonly owners: ReadonlyMap<MembersNode, ChoiceDraft>;
  readonly declared: ReadonlyMap<string, tree.ChoiceDeclaration>;
  /** The members that a field's type holds or names. */
  readonly membersOf: (field: tree.FieldNode) => MembersNode | undefined;
  /** The names that the draft's parts have in the file. */
  readonly naming: Pick<NamingOptions, "known" | "takenTypes" | "takenProcesses" | "takenFields">;
}

/** Finds what the file holds of a draft, by the CRM's names and stored values. */
export function matchDraft(existing: Existing, draft: VocabularyDraft): Matched {
  const known = new Map<Nameable, string>();
  const entities = new Map<EntityDraft, tree.EntityDeclaration>();
  const fields = new Map<FieldDraft, readonly tree.FieldNode[]>();
  const processes = new Map<ProcessDraft, tree.ProcessDeclaration>();
  const declared = new Map(existing.choices.map((choice) => [choice.name.text, choice]));
  const matchedTypes = new Set<string>();
  const membersOf = (field: tree.FieldNode): MembersNode | undefined => {
    const type = innermost(field.type);
    if (type.kind === "ChoiceType") return type;
    return type.kind === "NamedType" ? declared.get(type.name.text) : undefined;
  };
  const owners = new Map<MembersNode, ChoiceDraft>();
  const matchChoice = (choice: ChoiceDraft, node: MembersNode): void => {
    const owner = owners.get(node);
    if (owner !== undefined && !sameMembers(owner, choice)) return;
    if (owner === undefined) owners.set(node, choice);
    if (node.kind === "Choice" && !known.has(choice)) {
      known.set(choice, node.name.text);
      matchedTypes.add(node.name.text);
    }
    const byStored = new Map(node.members.map((member) => [storedOf(member), member]));
    for (const member of choice.members) {
      const name = byStored.get(member.stored)?.name.text;
      if (name !== undefined && !known.has(member)) known.set(member, name);
    }
  };
  const takenFields = new Map<string, readonly string[]>();
  for (const entity of draft.entities) {
    const node = existing.entities.find((candidate) => fromOf(candidate) === entity.from);
    if (node === undefined) continue;
    entities.set(entity, node);
    known.set(entity, node.name.text);
    matchedTypes.add(node.name.text);
    const own = new Set<tree.FieldNode>();
    for (const field of entity.fields) {
      const nodes = node.fields.filter((candidate) => fromOf(candidate) === field.from);
      const [first] = nodes;
      if (first === undefined) continue;
      for (const one of nodes) own.add(one);
      fields.set(field, nodes);
      known.set(field, first.name.text);
      const choice = choiceOf(field.type);
      const members = membersOf(first);
      if (choice !== undefined && members !== undefined) matchChoice(choice, members);
    }
    const others = node.fields.filter((field) => !own.has(field));
    takenFields.set(
      entity.from,
      others.map(({ name }) => name.text),
    );
  }
  for (const process of draft.processes) {
    const node = existing.processes.find((candidate) => fromOf(candidate) === process.from);
    if (node === undefined) continue;
    processes.set(process, node);
    known.set(process, node.name.text);
    const byStored = new Map(node.groups.flat().map((stage) => [storedOf(stage), stage]));
    for (const stage of process.stages) {
      const name = byStored.get(stage.stored)?.name.text;
      if (name !== undefined) known.set(stage, name);
    }
  }
  const types = [...existing.entities, ...existing.choices].map(({ name }) => name.text);
  return {
    existing,
    entities,
    fields,
    processes,
    owners,
    declared,
    membersOf,
    naming: {
      known: (item) => known.get(item),
      takenTypes: types.filter((name) => !matchedTypes.has(name)),
      takenProcesses: existing.processes
        .filter((node) => ![...processes.values()].includes(node))
        .map(({ name }) => name.text),
      takenFields: (entity) => takenFields.get(entity) ?? [],
    },
  };
}

/** Whether two choices store the same: one declaration then serves both. */
export function sameMembers(a: ChoiceDraft, b: ChoiceDraft): boolean {
  const stored = new Set(a.members.map((member) => member.stored));
  return (
    a === b || (stored.size === b.members.length && b.members.every((m) => stored.has(m.stored)))
  );
}
