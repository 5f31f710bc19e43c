import { setTarget, type Obstacle } from "../../diagnostics/catalog/names/set-target.ts";
import { wrongEntity } from "../../diagnostics/catalog/names/wrong-entity.ts";
import type { Field } from "../../vocabulary/entity.ts";
import type * as tree from "../../syntax/tree.ts";
import { entityFor, findDeclared } from "../declarations/find.ts";
import { plainText } from "../declarations/plain-text.ts";
import { checkExpression } from "../expressions/expression.ts";
import { sourceText } from "../expressions/source-text.ts";
import { reportUnknownName } from "../expressions/unknown-name.ts";
import { assignable } from "./assign.ts";
import type { CheckStatement, Place } from "./context.ts";
import { unknownStatement } from "./unknown.ts";

export const checkExit: CheckStatement<tree.ExitStatement> = (node, place) => ({
  kind: "exit",
  reason: node.reason === undefined ? undefined : plainText(node.reason, "A reason", place.space),
  position: place.positions.claim(place.path, "exit").position,
  origin: { file: place.scope.file, span: node.span },
});

export const checkAdvance: CheckStatement<tree.AdvanceStatement> = (node, place) => {
  const { space, scope, entity, drafts } = place;
  const declared = findDeclared("sequence", node.sequence, space);
  const home = (declared && drafts.homes.get(declared)) ?? space;
  const other =
    declared?.node.kind === "Sequence" ? entityFor(declared.node.entity, home, drafts) : undefined;
  // Where it isn't known what the other one is for, that was reported there.
  if (other !== undefined && other !== entity) {
    const data = { name: node.sequence.text, entity: other.name, expected: entity.name };
    scope.report(wrongEntity, node.sequence.span, { what: "sequence", ...data });
  }
  return {
    kind: "advance",
    sequence: node.sequence.text,
    position: place.positions.claim(place.path, "advance").position,
    origin: { file: scope.file, span: node.span },
  };
};

export const checkSet: CheckStatement<tree.SetStatement> = (node, place) => {
  const { scope, entity } = place;
  const [head, ...rest] = node.target.parts;
  const field = entity.fields.get(head?.text ?? "");
  const why = obstacle(head?.text ?? "", field, rest.length > 0, place);
  if (why !== undefined || field === undefined) {
    if (why === undefined) reportUnknownName(node.target, scope, undefined);
    else scope.report(setTarget, node.target.span, { target: sourceText(node.target, scope), why });
    return unknownStatement({ file: scope.file, span: node.span });
  }
  const value = checkExpression(node.value, scope, field.type);
  assignable(value, field.optional, { name: field.name, of: "field" }, node.value.span, scope);
  return {
    kind: "set",
    field,
    value,
    position: place.positions.claim(place.path, `set ${field.name}`).position,
    origin: { file: scope.file, span: node.span },
  };
};

/** Why a name that means something can't be set. */
function obstacle(
  head: string,
  field: Field | undefined,
  further: boolean,
  { scope, entity }: Place,
): Obstacle | undefined {
  if (field === undefined) {
    if (scope.ruleEntity(head) === entity) return "rule";
    if (scope.steps.has(head)) return "step";
    return head === "bpf" && entity.processes.length > 0 ? "process" : undefined;
  }
  if (further) return field.type.kind === "entity" ? "beyond" : "part";
  if (field.type.kind === "entity") return "lookup";
  if (field.type.kind === "list") return "list";
  return field.from === entity.key ? "key" : undefined;
}
