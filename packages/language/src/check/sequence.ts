import { declaredTwice } from "../diagnostics/catalog/names/declared-twice.ts";
import { nameTaken } from "../diagnostics/catalog/names/name-taken.ts";
import type { Criterion, Sequence } from "../model/sequence.ts";
import type { Name, SequenceDeclaration, Statement, StepStatement } from "../syntax/tree.ts";
import type { Activity } from "../vocabulary/activity.ts";
import type { Zone } from "../vocabulary/calendar.ts";
import type { Entity } from "../vocabulary/entity.ts";
import type { ExitsBlock } from "./declarations/declared.ts";
import { entityOf } from "./declarations/find.ts";
import type { Resolved } from "./declarations/resolve.ts";
import { recordScope } from "./declarations/scopes.ts";
import type { FileSpace } from "./declarations/space.ts";
import { builtInValues } from "./expressions/moment.ts";
import { Positions } from "./positions.ts";
import type { SequenceSettings } from "./statements/context.ts";
import { checkStatements } from "./statements/statements.ts";
import { namedSteps, splitsAmong } from "./steps.ts";

/**
 * Checks one sequence; undefined where its entity isn't known, which was reported.
 *
 * @param everywhere - the blocks that hold for every sequence of their entity
 */
export function checkSequence(
  node: SequenceDeclaration,
  space: FileSpace,
  { drafts, ruleOf }: Resolved,
  everywhere: readonly ExitsBlock[],
): Sequence | undefined {
  const entity = entityOf(node.entity, "sequence", node.name.span, space, drafts);
  if (entity === undefined) return undefined;
  const named = namedSteps(node.body);
  const { steps, lost } = stepActivities(named, entity, space, drafts.activities);
  reportEqualSplits(node.body, space);
  const scope = recordScope(entity, space, drafts, ruleOf, steps, lost);
  const positions = new Positions(steps.keys());
  const settings: SequenceSettings = {
    criteria: everywhere.filter((block) => block.entity === entity).flatMap((b) => b.criteria),
    enroll: [],
    suppress: [],
    throttles: [],
    reenroll: undefined,
    exclusive: false,
    calendar: undefined,
  };
  const body = checkStatements(node.body, {
    entity,
    scope,
    space,
    drafts,
    positions,
    settings,
    path: [],
    top: true,
  });
  const criteria = settings.criteria.map((criterion): Criterion => ({
    ...criterion,
    position: positions.ofCriterion(criterion),
  }));
  const configured: Zone = { kind: "named", zone: space.loaded.settings.zone ?? "UTC" };
  return {
    kind: "sequence",
    name: node.name.text,
    docs: node.docs,
    entity,
    ...settings,
    criteria,
    zone: settings.calendar?.zone ?? configured,
    body,
    origin: { file: space.loaded.source, span: node.name.span },
  };
}

/** Equal names of splits would send each record the same way at both. */
function reportEqualSplits(body: readonly Statement[], space: FileSpace): void {
  const seen = new Map<string, Name>();
  for (const { name } of splitsAmong(body)) {
    if (name.kind === "Unread") continue;
    const before = seen.get(name.text);
    if (before === undefined) seen.set(name.text, name);
    else {
      const origin = { file: space.loaded.source, span: before.span };
      const related = [{ origin, message: "It was declared here first." }];
      const data = { what: "split", name: name.text };
      space.findings.report(declaredTwice, name.span, data, { related });
    }
  }
}

/** The named steps of a sequence, and the names of those that were reported themselves. */
interface NamedSteps {
  readonly steps: ReadonlyMap<string, Activity>;
  readonly lost: ReadonlySet<string>;
}

/** The activities of named steps; equal names of steps, fields and rules are reported. */
function stepActivities(
  named: readonly StepStatement[],
  entity: Entity,
  space: FileSpace,
  activities: ReadonlyMap<unknown, Activity>,
): NamedSteps {
  const { report } = space.findings;
  const steps = new Map<string, Activity>();
  const lost = new Set<string>();
  const seen = new Set<string>();
  for (const { name, activity } of named) {
    if (name === undefined) continue;
    const by = seen.has(name.text) ? "step" : takenBy(name.text, entity, space);
    if (by !== undefined) report(nameTaken, name.span, { name: name.text, by, what: "step" });
    seen.add(name.text);
    const declared = space.find("activity", activity.text);
    const meaning = declared === undefined ? undefined : activities.get(declared);
    if (meaning !== undefined && by === undefined) steps.set(name.text, meaning);
    else if (by !== "step") lost.add(name.text);
  }
  return { steps, lost };
}

/** What has a name that a step would like to have. */
function takenBy(name: string, entity: Entity, space: FileSpace): string | undefined {
  if (entity.fields.has(name)) return "field";
  if (space.find("rule", name) !== undefined) return "rule";
  if (builtInValues.has(name)) return "built-in value";
  // The position behind the last statement goes by that name.
  return name === "end" ? "place in every sequence, its end" : undefined;
}
