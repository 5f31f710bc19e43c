import { declaredTwice } from "../../diagnostics/catalog/names/declared-twice.ts";
import { setMissing } from "../../diagnostics/catalog/names/set-missing.ts";
import { templateByName } from "../../diagnostics/catalog/names/template-by-name.ts";
import type { ActivityDeclaration, Expression, TypeNode } from "../../syntax/tree.ts";
import type { Activity, Parameter } from "../../vocabulary/activity.ts";
import { bare } from "../expressions/construct.ts";
import { checkConstant } from "../expressions/expression.ts";
import type { Drafts } from "./drafts.ts";
import { constantScope } from "./scopes.ts";
import type { FileSpace } from "./space.ts";
import { resolveType, type DeclaredType } from "./type.ts";

/** `template`, `template?`: what no field and no list holds. */
function templateType(node: TypeNode): DeclaredType | undefined {
  const bareType = node.kind === "OptionalType" ? node.type : node;
  if (bareType.kind !== "NamedType" || bareType.name.text !== "template") return undefined;
  return { type: { kind: "template" }, optional: bareType !== node };
}

function isMissing(node: Expression | undefined): boolean {
  return node !== undefined && bare(node).kind === "Missing";
}

export function resolveActivity(
  node: ActivityDeclaration,
  space: FileSpace,
  drafts: Drafts,
): Activity {
  const { report } = space.findings;
  const { source: file } = space.loaded;
  const parameters = new Map<string, Parameter>();
  for (const parameter of node.parameters) {
    const name = parameter.name.text;
    if (parameters.has(name)) {
      report(declaredTwice, parameter.name.span, { what: "parameter", name });
      continue;
    }
    const { type, optional } =
      templateType(parameter.type) ??
      resolveType(parameter.type, `${node.name.text}.${name}`, space, drafts);
    const isTemplate = type.kind === "template";
    if (isTemplate && parameter.default !== undefined) {
      const data = { shown: "", example: "", isDefault: true };
      report(templateByName, parameter.default.span, data);
    }
    const value =
      parameter.default === undefined || isTemplate
        ? undefined
        : // After a default that was reported, the parameter is still not one that must be given.
          (checkConstant(parameter.default, constantScope(space, drafts), type) ?? {
            kind: "missing",
          });
    if (value?.kind === "missing" && !optional && isMissing(parameter.default)) {
      const data = { name, of: "parameter", certain: true, example: "" } as const;
      report(setMissing, parameter.default?.span ?? parameter.span, data);
    }
    const origin = { file, span: parameter.name.span };
    parameters.set(name, { name, docs: parameter.docs, type, optional, default: value, origin });
  }
  const outcomes = new Set<string>();
  for (const { text: name, span } of node.outcomes) {
    if (outcomes.has(name)) report(declaredTwice, span, { what: "outcome", name });
    outcomes.add(name);
  }
  return {
    kind: "activity",
    name: node.name.text,
    docs: node.docs,
    parameters: [...parameters.values()],
    outcomes: [...outcomes],
    origin: { file, span: node.name.span },
  };
}
