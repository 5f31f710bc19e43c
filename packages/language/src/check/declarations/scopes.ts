import type { Rule } from "../../model/rule.ts";
import type { Activity } from "../../vocabulary/activity.ts";
import type { Choice } from "../../vocabulary/choice.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import { builtInValues } from "../expressions/moment.ts";
import type { Scope } from "../scope.ts";
import type { Declared } from "./declared.ts";
import type { Drafts } from "./drafts.ts";
import { rulesInSight } from "./rules-in-sight.ts";
import type { FileSpace } from "./space.ts";
import { findTemplate } from "./find-template.ts";

/** Gives the rule of a declaration, checking it when it is first asked for. */
export type RuleOf = (declared: Declared) => Rule | undefined;

const nothing: ReadonlySet<string> = new Set();
const noSteps: ReadonlyMap<string, Activity> = new Map();

/** Where only constants are allowed. */
export function constantScope(space: FileSpace, drafts: Drafts): Scope {
  return {
    file: space.loaded.source,
    entity: undefined,
    rows: [],
    rule: () => undefined,
    ruleNames: [],
    ruleEntity: () => undefined,
    isLost: () => false,
    template: () => undefined,
    incomplete: space.incomplete,
    steps: noSteps,
    entering: false,
    choices: choicesInSight(space, drafts),
    report: space.findings.report,
  };
}

/**
 * Where the record of an entity is asked about.
 *
 * @param lost - names of steps that were reported themselves
 */
export function recordScope(
  entity: Entity,
  space: FileSpace,
  drafts: Drafts,
  ruleOf: RuleOf,
  steps: ReadonlyMap<string, Activity> = noSteps,
  lost: ReadonlySet<string> = nothing,
): Scope {
  const { forEntity, forNone, entities } = rulesInSight(space, drafts);
  return {
    ...constantScope(space, drafts),
    entity,
    rule: (name) => {
      // Its name was reported, and goes on meaning what it means everywhere.
      if (builtInValues.has(name)) return undefined;
      const declared = space.find("rule", name);
      const rule = declared === undefined ? undefined : ruleOf(declared);
      return rule?.entity === entity ? rule : undefined;
    },
    ruleNames: forEntity.get(entity) ?? [],
    ruleEntity: (name) => entities.get(name),
    isLost: (name) =>
      lost.has(name) || forNone.has(name) || (name === "bpf" && hasLostProcess(space, drafts)),
    template: (name) => findTemplate(name, entity, space, drafts),
    steps,
  };
}

/** Whether a process in sight is on an entity that isn't known, or may stand in a lost file. */
function hasLostProcess(space: FileSpace, drafts: Drafts): boolean {
  if (space.incomplete) return true;
  return space.names("process").some((name) => {
    const declared = space.find("process", name);
    return declared !== undefined && !drafts.processes.has(declared);
  });
}

const choicesBySpace = new WeakMap<FileSpace, readonly Choice[]>();

/** Every scope of a file sees the same choices, so they are looked up once. */
function choicesInSight(space: FileSpace, drafts: Drafts): readonly Choice[] {
  const known = choicesBySpace.get(space) ?? findChoices(space, drafts);
  choicesBySpace.set(space, known);
  return known;
}

function findChoices(space: FileSpace, drafts: Drafts): readonly Choice[] {
  const named = space.names("choice").map((name) => space.find("choice", name));
  const inline = space.names("entity").map((name) => space.find("entity", name));
  return [
    ...named.flatMap((declared) => (declared && drafts.choices.get(declared)) ?? []),
    ...inline.flatMap((declared) => (declared && drafts.inlineChoices.get(declared)) ?? []),
  ];
}
