import type { Activity } from "../../vocabulary/activity.ts";
import type { Calendar } from "../../vocabulary/calendar.ts";
import type { Choice } from "../../vocabulary/choice.ts";
import type { Process } from "../../vocabulary/process.ts";
import type { Rule } from "../../model/rule.ts";
import type { Template } from "../../model/template.ts";
import type { FileSpace } from "./space.ts";
import type { Declared, EntityDraft, ExitsBlock } from "./declared.ts";

/** What declarations mean, filled in step by step: what others refer to comes first. */
export interface Drafts {
  /** The files that declarations stand in. */
  readonly homes: Map<Declared, FileSpace>;
  readonly entities: Map<Declared, EntityDraft>;
  readonly choices: Map<Declared, Choice>;
  readonly inlineChoices: Map<Declared, readonly Choice[]>;
  readonly processes: Map<Declared, Process>;
  readonly activities: Map<Declared, Activity>;
  readonly calendars: Map<Declared, Calendar>;
  readonly templates: Map<Declared, Template>;
  /** Those that a step or a scenario names. */
  readonly templatesUsed: Set<Template>;
  readonly rules: Map<Declared, Rule>;
  readonly exits: Map<Declared, ExitsBlock>;
}

export function noDrafts(): Drafts {
  return {
    homes: new Map(),
    entities: new Map(),
    choices: new Map(),
    inlineChoices: new Map(),
    processes: new Map(),
    activities: new Map(),
    calendars: new Map(),
    templates: new Map(),
    templatesUsed: new Set(),
    rules: new Map(),
    exits: new Map(),
  };
}
