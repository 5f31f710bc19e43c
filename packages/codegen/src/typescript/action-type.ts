import type { Activity, Criterion, Parameter, Sequence, Step } from "@seqlang/language";
import { stepsOf, yieldsOf, type Plan } from "../plan/plan.ts";
import { mayBeMissing } from "./answer.ts";
import { jsonTypes } from "./json-type.ts";
import { hardline, indent, type Doc } from "./doc.ts";
import { docComment, propertyName, stringLiteral } from "./escape.ts";
import type { SequenceNames } from "./module-names.ts";
import { newScope } from "./function-scope.ts";
import { genericDoc, literalUnion, objectType, unionDoc } from "./type.ts";

/** The union of the actions that a sequence answers with. */
export function actionType(plan: Plan, name: string, names: SequenceNames): Doc {
  const members: Doc[] = [];
  const generic = (type: string, ...args: readonly Doc[]) =>
    members.push(genericDoc(names.runtimeType(type), args));
  const steps = stepsOf(plan);
  for (const activity of new Set(steps.map((step) => step.activity))) {
    const own = steps.filter((step) => step.activity === activity);
    generic(
      "StepAction",
      stringLiteral(activity.name),
      argumentsType(activity, own, names),
      literals(own.map(({ position }) => position)),
    );
  }
  const waits = waitPositions(plan);
  if (waits.until.length > 0) generic("WaitUntilAction", literals(waits.until));
  if (waits.for.length > 0) generic("WaitForAction", literals(waits.for));
  const answers = yieldsOf(plan).map(({ answer }) => answer);
  const sets = answers.filter((answer) => answer !== "end" && answer.kind === "set");
  for (const field of new Set(sets.map((set) => set.field))) {
    const own = sets.filter((set) => set.field === field);
    generic(
      "SetAction",
      stringLiteral(field.name),
      literalUnion([...jsonTypes(field.type), "null"]),
      literals(own.map(({ position }) => position)),
    );
  }
  const advances = answers.filter((answer) => answer !== "end" && answer.kind === "advance");
  if (advances.length > 0) {
    generic(
      "AdvanceAction",
      literals(advances.map(({ sequence }) => sequence)),
      literals(advances.map(({ position }) => position)),
    );
  }
  const leaves = answers.filter((answer) => answer !== "end" && answer.kind === "exit");
  const exits = [...plan.criteria.filter((criterion) => criterion.leaves === "exit"), ...leaves];
  if (exits.length > 0) generic("ExitAction", ...reasonAndPosition(exits));
  const goals = plan.criteria.filter((criterion) => criterion.leaves === "goal");
  if (goals.length > 0) generic("GoalAction", ...reasonAndPosition(goals));
  generic("EndAction");
  generic("FailureAction");
  return [unionDoc(`export type ${name} =`, members), ";"];
}

function reasonAndPosition(
  leaves: readonly Pick<Criterion, "reason" | "position">[],
): readonly Doc[] {
  const reasons = leaves.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
  return [literals(reasons), literals(leaves.map(({ position }) => position))];
}

function literals(texts: readonly string[]): Doc {
  return literalUnion([...new Set(texts)].map(stringLiteral));
}

function argumentsType(
  { parameters }: Activity,
  steps: readonly Step[],
  names: SequenceNames,
): Doc {
  const scope = newScope(names);
  const members = parameters.map((parameter): Doc => {
    const isOptional = steps.some((step) => {
      const given = step.arguments.find((argument) => argument.parameter === parameter);
      return given === undefined || mayBeMissing(given.value, scope);
    });
    const head = `readonly ${propertyName(parameter.name)}${isOptional ? "?" : ""}:`;
    // Of what every object inherits, TypeScript believes that it is there.
    if (isOptional && parameter.name in Object.prototype) return [head, " any"];
    const types =
      parameter.type.kind === "template"
        ? [genericDoc(names.runtimeType("Template"), [literals(templatesOf(parameter, steps))])]
        : jsonTypes(parameter.type);
    return unionDoc(head, types);
  });
  return objectType(members);
}

/** The names of the templates that steps give to a parameter. */
function templatesOf(parameter: Parameter, steps: readonly Step[]): readonly string[] {
  return steps.flatMap((step) =>
    step.arguments.flatMap(({ parameter: given, value }) =>
      given === parameter && value.kind === "template" ? [value.template.name] : [],
    ),
  );
}

function waitPositions(plan: Plan): { readonly until: string[]; readonly for: string[] } {
  const found = { until: [] as string[], for: [] as string[] };
  for (const { decision } of plan.blocks) {
    if (decision.kind === "open") found.until.push(decision.step.windowPosition);
    if (decision.kind === "pause") found.until.push(decision.wait.position);
    if (decision.kind === "await") found.for.push(decision.wait.position);
    if (decision.kind === "round" && decision.repeat.every !== undefined) {
      const { until, position } = decision.repeat;
      (until === undefined ? found.until : found.for).push(position);
    }
  }
  return found;
}

/**
 * What is known of named steps' outcomes, with an interface for the outcomes of each activity;
 * undefined where no step has a name.
 */
export function outcomesInterfaces(
  plan: Plan,
  { name: sequence }: Sequence,
  name: string,
  bind: (activity: string) => string,
): readonly Doc[] | undefined {
  const named = stepsOf(plan).filter((step) => step.name !== undefined);
  if (named.length === 0) return undefined;
  const interfaces: Doc[] = [];
  const names = new Map<Activity, string>();
  for (const { activity } of named) {
    if (names.has(activity)) continue;
    const own = bind(activity.name);
    names.set(activity, own);
    const members = activity.outcomes.map(
      (outcome) => `readonly ${propertyName(outcome)}?: number | undefined;`,
    );
    const about = `When each outcome of a step of ${activity.name} happened, in epoch milliseconds.`;
    interfaces.push(interfaceDoc(about, own, members));
  }
  const members = named.map(
    (step) =>
      `readonly ${propertyName(step.name ?? "")}?: ${names.get(step.activity)} | undefined;`,
  );
  return [...interfaces, interfaceDoc(`What is known of the steps of ${sequence}.`, name, members)];
}

function interfaceDoc(about: string, name: string, members: readonly string[]): Doc {
  const head = docComment(about).map((text): Doc => [text, hardline]);
  const body: Doc =
    members.length === 0
      ? "{}"
      : ["{", indent(members.map((member): Doc => [hardline, member])), hardline, "}"];
  return [head, `export interface ${name} `, body];
}
