import { loneStep } from "../diagnostics/catalog/types/lone-step.ts";
import { repeatedArgument } from "../diagnostics/catalog/names/repeated-argument.ts";
import { setTarget } from "../diagnostics/catalog/names/set-target.ts";
import { sourceText } from "./expressions/source-text.ts";
import { noEntity } from "../diagnostics/catalog/names/no-entity.ts";
import { unknownDeclared } from "../diagnostics/catalog/names/unknown-declared.ts";
import { unknownOutcomeOf } from "../diagnostics/catalog/names/unknown-outcome-of.ts";
import type { Expected, Scenario, ScenarioEvent } from "../model/scenario.ts";
import type { Sequence } from "../model/sequence.ts";
import type * as tree from "../syntax/tree.ts";
import type { Activity } from "../vocabulary/activity.ts";
import { findDeclared } from "./declarations/find.ts";
import { plainText } from "./declarations/plain-text.ts";
import type { Resolved } from "./declarations/resolve.ts";
import { recordScope } from "./declarations/scopes.ts";
import type { FileSpace } from "./declarations/space.ts";
import { checkExpression } from "./expressions/expression.ts";
import { nearest, renaming } from "./expressions/nearest.ts";
import { reportUnknownName } from "./expressions/unknown-name.ts";
import { checkFact } from "./fact.ts";
import type { Scope } from "./scope.ts";
import { namedSteps } from "./steps.ts";
import { checkArguments } from "./statements/step.ts";
import { checkDelay, checkMoment } from "./statements/waits.ts";

const dayMilliseconds = 86_400_000;

/** What a scenario's sequence offers to it. */
interface Stage {
  readonly scope: Scope;
  readonly space: FileSpace;
  readonly activities: (node: tree.StepStatement) => Activity | undefined;
}

/**
 * Checks a scenario; undefined where its sequence isn't known, which was reported.
 *
 * @param sequences - those in sight, by name
 * @param stepsOf - the named steps of a sequence
 */
export function checkScenario(
  node: tree.ScenarioDeclaration,
  space: FileSpace,
  { drafts, ruleOf }: Resolved,
  sequences: ReadonlyMap<string, Sequence>,
  stepsOf: (sequence: Sequence) => ReadonlyMap<string, Activity>,
): Scenario | undefined {
  const { report } = space.findings;
  const [only, ...more] = space.own.filter(({ kind }) => kind === "sequence");
  const name = node.sequence?.text ?? (more.length === 0 ? only?.name : undefined);
  if (name === undefined) {
    report(noEntity, node.title.span, { what: "scenario" });
    return undefined;
  }
  const sequence = sequences.get(name);
  if (sequence === undefined) {
    if (space.find("sequence", name) !== undefined) return undefined;
    const names = [...sequences.keys()];
    const suggestion = nearest(name, names);
    const span = node.sequence?.span ?? node.title.span;
    const data = { what: "sequence", name, suggestion, names };
    report(unknownDeclared, span, data, renaming(span, suggestion));
    return undefined;
  }
  const steps = stepsOf(sequence);
  const stage: Stage = {
    scope: recordScope(
      sequence.entity,
      space,
      drafts,
      ruleOf,
      steps,
      lostSteps(name, steps, space),
    ),
    space,
    activities: (step) => {
      const declared = findDeclared("activity", step.activity, space);
      return declared === undefined ? undefined : drafts.activities.get(declared);
    },
  };
  return {
    kind: "scenario",
    title: plainText(node.title, "A scenario's title", space),
    sequence: name,
    events: node.steps.flatMap((step) => events(step, stage)),
    origin: { file: space.loaded.source, span: node.title.span },
  };
}

/** The names of steps that were reported where they stand. */
function lostSteps(
  sequence: string,
  steps: ReadonlyMap<string, Activity>,
  space: FileSpace,
): ReadonlySet<string> {
  const node = space.find("sequence", sequence)?.node;
  const named = node?.kind === "Sequence" ? namedSteps(node.body) : [];
  return new Set(named.flatMap(({ name }) => name?.text ?? []).filter((name) => !steps.has(name)));
}

function events(step: tree.ScenarioStep, stage: Stage): readonly ScenarioEvent[] {
  const origin = { file: stage.scope.file, span: step.span };
  switch (step.kind) {
    case "At": {
      const { time } = step;
      const instant = time.kind === "DateTime" ? time.instant : time.day * dayMilliseconds;
      return [{ kind: "at", instant, origin }];
    }
    case "Given": {
      const facts = step.facts.flatMap((fact) => checkFact(fact, stage.scope) ?? []);
      reportGivenTwice(step.facts, stage.scope);
      return [{ kind: "given", facts, origin }];
    }
    case "After": {
      const { months, minutes } = step.delay;
      const passed: ScenarioEvent = { kind: "after", months, minutes, origin };
      if (step.event === undefined) return [passed];
      if (step.event.kind === "Given") return [passed, ...events(step.event, stage)];
      return [passed, ...outcome(step.event, stage)];
    }
    case "Expect": {
      const expected = checkExpected(step.expected, stage);
      return expected === undefined ? [] : [{ kind: "expect", expected, origin }];
    }
  }
}

function reportGivenTwice(facts: readonly tree.FactNode[], scope: Scope): void {
  const given = new Set<string>();
  for (const { path } of facts) {
    const name = path.parts.map(({ text }) => text).join(".");
    if (given.has(name)) scope.report(repeatedArgument, path.span, { name });
    given.add(name);
  }
}

function outcome(node: tree.PathExpression, { scope }: Stage): readonly ScenarioEvent[] {
  const [step, what, ...rest] = node.parts;
  const activity = scope.steps.get(step?.text ?? "");
  if (step === undefined || activity === undefined) {
    reportUnknownName(node, scope, undefined);
    return [];
  }
  const { outcomes } = activity;
  if (what === undefined) {
    scope.report(loneStep, node.span, { step: step.text, outcomes });
    return [];
  }
  const name = what.text;
  if (rest.length > 0 || !outcomes.includes(name)) {
    const suggestion = nearest(name, outcomes);
    const data = { step: step.text, outcome: name, names: outcomes, suggestion };
    scope.report(unknownOutcomeOf, what.span, data, renaming(what.span, suggestion));
    return [];
  }
  const origin = { file: scope.file, span: node.span };
  return [{ kind: "outcome", step: step.text, outcome: name, origin }];
}

/** A named step is expected under the name that the sequence gives it, or under none. */
function reportOtherStep(name: tree.Name, activity: Activity, scope: Scope): void {
  if (scope.steps.get(name.text) === activity || scope.isLost(name.text)) return;
  const fitting = [...scope.steps].filter(([, known]) => known === activity);
  const names = fitting.map(([known]) => known);
  const suggestion = nearest(name.text, names);
  const data = { what: `${activity.name} step`, name: name.text, suggestion, names };
  scope.report(unknownDeclared, name.span, data, renaming(name.span, suggestion));
}

function checkExpected(node: tree.ExpectedNode, stage: Stage): Expected | undefined {
  const { scope, space } = stage;
  switch (node.kind) {
    case "Step": {
      const activity = stage.activities(node);
      if (activity === undefined) return undefined;
      if (node.name !== undefined) reportOtherStep(node.name, activity, scope);
      const given = checkArguments(node, activity, scope, "given");
      return { kind: "step", activity, name: node.name?.text, arguments: given };
    }
    case "Exit":
    case "ExpectedGoal": {
      const { reason } = node;
      const text = reason === undefined ? undefined : plainText(reason, "A reason", space);
      return { kind: node.kind === "Exit" ? "exit" : "goal", reason: text };
    }
    case "Advance":
      return findDeclared("sequence", node.sequence, space) === undefined
        ? undefined
        : { kind: "advance", sequence: node.sequence.text };
    case "Set": {
      const field = scope.entity?.fields.get(node.target.parts[0]?.text ?? "");
      if (field === undefined || node.target.parts.length > 1) {
        if (field === undefined) reportUnknownName(node.target, scope, undefined);
        else {
          const target = sourceText(node.target, scope);
          const why = field.type.kind === "entity" ? "beyond" : "part";
          scope.report(setTarget, node.target.span, { target, why });
        }
        return undefined;
      }
      return { kind: "set", field, value: checkExpression(node.value, scope, field.type) };
    }
    case "Wait":
      return { kind: "wait", until: undefined, delay: checkDelay(node.duration, scope) };
    case "WaitUntil":
      return { kind: "wait", until: checkMoment(node, scope), delay: undefined };
    case "ExpectedWait":
      return { kind: "wait", until: undefined, delay: undefined };
    case "ExpectedEnd":
      return { kind: "end" };
  }
}
