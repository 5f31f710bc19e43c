import { ambiguousPosition } from "../../diagnostics/catalog/names/ambiguous-position.ts";
import { missingArgument } from "../../diagnostics/catalog/names/missing-argument.ts";
import { positionalArgument } from "../../diagnostics/catalog/names/positional-argument.ts";
import { repeatedArgument } from "../../diagnostics/catalog/names/repeated-argument.ts";
import { unknownArgument } from "../../diagnostics/catalog/names/unknown-argument.ts";
import type { Argument } from "../../model/flow.ts";
import type { ArgumentNode, StepStatement } from "../../syntax/tree.ts";
import type { Activity, Parameter } from "../../vocabulary/activity.ts";
import { findDeclared } from "../declarations/find.ts";
import { checkExpression } from "../expressions/expression.ts";
import { nearest, renaming, spelled } from "../expressions/nearest.ts";
import type { Scope } from "../scope.ts";
import { assignable } from "./assign.ts";
import type { CheckStatement, Place } from "./context.ts";
import { unknownStatement } from "./unknown.ts";

export const checkStep: CheckStatement<StepStatement> = (node, place) => {
  const { space, scope, positions, path } = place;
  const activity = activityOf(node, place);
  if (activity === undefined) return unknownStatement({ file: scope.file, span: node.span });
  const name = node.name?.text;
  let position = name;
  if (position === undefined) {
    const claimed = positions.claim(path, activity.name);
    position = claimed.position;
    if (claimed.repeated) {
      space.findings.report(ambiguousPosition, node.activity.span, { activity: activity.name });
    }
  }
  return {
    kind: "step",
    name,
    activity,
    arguments: checkArguments(node, activity, scope, "all"),
    position,
    windowPosition: `${position}/window`,
    origin: { file: scope.file, span: node.span },
  };
};

export function activityOf(node: StepStatement, { space, drafts }: Place): Activity | undefined {
  const declared = findDeclared("activity", node.activity, space);
  return declared === undefined ? undefined : drafts.activities.get(declared);
}

/**
 * Arguments in the order of the parameters.
 *
 * @param which - `all` fills in defaults and asks for what is required; `given` takes what is written
 */
export function checkArguments(
  node: StepStatement,
  activity: Activity,
  scope: Scope,
  which: "all" | "given",
): readonly Argument[] {
  const given = new Map<Parameter, Argument>();
  let complete = true;
  for (const [index, argument] of node.arguments.entries()) {
    const parameter = parameterOf(argument, activity.parameters[index], activity, scope);
    if (parameter === undefined) {
      complete = false;
      continue;
    }
    if (given.has(parameter)) {
      scope.report(repeatedArgument, argument.span, { name: parameter.name });
      continue;
    }
    const value = checkExpression(argument.value, scope, parameter.type);
    const place = { name: parameter.name, of: "parameter" } as const;
    assignable(value, parameter.optional, place, argument.value.span, scope);
    given.set(parameter, { parameter, value });
  }
  const result: Argument[] = [];
  for (const parameter of activity.parameters) {
    const argument = given.get(parameter);
    if (argument !== undefined) result.push(argument);
    else if (which === "given") continue;
    else if (parameter.default !== undefined) result.push(defaultArgument(parameter));
    else if (!parameter.optional && complete) {
      const data = { activity: activity.name, name: parameter.name };
      scope.report(missingArgument, node.activity.span, data);
    }
  }
  return result;
}

function defaultArgument(parameter: Parameter): Argument {
  const value = parameter.default ?? { kind: "missing" as const };
  const { type, origin } = parameter;
  return {
    parameter,
    value: { kind: "constant", value, type, optional: value.kind === "missing", origin },
  };
}

function parameterOf(
  { name, value, span }: ArgumentNode,
  inOrder: Parameter | undefined,
  activity: Activity,
  scope: Scope,
): Parameter | undefined {
  if (name === undefined) {
    const at = { start: value.span.start, end: value.span.start };
    const title = `Write \`${inOrder?.name} = …\``;
    const fix = { title, edits: [{ span: at, text: `${spelled(inOrder?.name ?? "")} = ` }] };
    const extras = inOrder === undefined ? {} : { fixes: [fix] };
    scope.report(positionalArgument, span, { name: inOrder?.name }, extras);
    return undefined;
  }
  const parameter = activity.parameters.find((known) => known.name === name.text);
  if (parameter !== undefined) return parameter;
  const names = activity.parameters.map((known) => known.name);
  const suggestion = nearest(name.text, names);
  const data = { activity: activity.name, name: name.text, suggestion, names };
  scope.report(unknownArgument, name.span, data, renaming(name.span, suggestion));
  return undefined;
}
