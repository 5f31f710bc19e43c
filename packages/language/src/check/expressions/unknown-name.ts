import type { PathExpression } from "../../syntax/tree.ts";
import type { Type } from "../../vocabulary/type.ts";
import { wrongEntity } from "../../diagnostics/catalog/names/wrong-entity.ts";
import { loneMember } from "../../diagnostics/catalog/types/lone-member.ts";
import { qualifiedMember } from "../../diagnostics/catalog/types/qualified-member.ts";
import { unknownMember } from "../../diagnostics/catalog/types/unknown-member.ts";
import { unknownName } from "../../diagnostics/catalog/types/unknown-name.ts";
import type { Scope } from "../scope.ts";
import { choiceName, ownersOf } from "./member-owner.ts";
import { memberNames } from "./member.ts";
import { likelyPath } from "./likely-path.ts";
import { nearest, renaming, replacing, spelled } from "./nearest.ts";

/** Says what a path's first name might have meant, given what stands beside it. */
export function reportUnknownName(
  node: PathExpression,
  scope: Scope,
  expected: Type | undefined,
): void {
  const [head, second] = node.parts;
  if (head === undefined || scope.isLost(head.text)) return;
  const alone = second === undefined;
  // What stands beside it was reported, and it may well be a member of that.
  if (alone && expected?.kind === "error") return;
  const names = namesInSight(scope);
  if (alone && (expected?.kind === "choice" || expected?.kind === "stage")) {
    const members = memberNames(expected);
    const suggestion = nearest(head.text, members);
    const whole =
      expected.kind === "stage" ? expected.process.name : choiceName(expected.choice.name);
    const kind = expected.kind === "stage" ? "stage" : "member";
    const owners = ownersOf(head.text, scope).filter(({ name }) => name !== whole);
    const data = {
      name: head.text,
      whole,
      kind,
      members,
      suggestion,
      owner: owners[0]?.name,
    } as const;
    scope.report(unknownMember, head.span, data, renaming(head.span, suggestion));
    return;
  }
  const owners = ownersOf(head.text, scope);
  if (alone && owners.length > 0) {
    scope.report(loneMember, head.span, {
      name: head.text,
      owners: owners.map(({ name }) => name),
      field: owners.find(({ field }) => field !== undefined)?.field,
    });
    return;
  }
  if (second !== undefined && ownersOf(second.text, scope).some(({ name }) => name === head.text)) {
    const data = { member: second.text, choice: head.text };
    scope.report(qualifiedMember, node.span, data, renaming(node.span, second.text));
    return;
  }
  const other = alone ? scope.ruleEntity(head.text) : undefined;
  if (other !== undefined && scope.entity !== undefined) {
    const expectedFor = { entity: other.name, expected: scope.entity.name };
    scope.report(wrongEntity, head.span, { what: "rule", name: head.text, ...expectedFor });
    return;
  }
  const likely = likelyPath(node, scope);
  if (likely !== undefined) {
    const suggestion = likely.map(spelled).join(".");
    const data = { name: head.text, entity: scope.entity?.name, suggestion, asText: false, names };
    scope.report(unknownName, head.span, data, replacing(node.span, suggestion));
    return;
  }
  const truth = alone && expected?.kind === "bool" ? truthOf(head.text) : undefined;
  const suggestion = truth ?? nearest(head.text, names);
  if (suggestion === undefined && scope.incomplete) return;
  const asText = alone && suggestion === undefined && expected?.kind === "text";
  scope.report(
    unknownName,
    head.span,
    { name: head.text, entity: scope.entity?.name, suggestion, asText, names },
    asText
      ? replacing(head.span, `"${head.text.replaceAll(/[\\"{}]/g, "\\$&")}"`)
      : truth !== undefined
        ? replacing(head.span, truth)
        : renaming(head.span, suggestion),
  );
}

/** What other languages call `true` and `false`. */
function truthOf(name: string): "true" | "false" | undefined {
  if (/^(yes|true|on)$/i.test(name)) return "true";
  return /^(no|false|off)$/i.test(name) ? "false" : undefined;
}

function namesInSight(scope: Scope): readonly string[] {
  const rows = scope.rows.map(({ type }) => type);
  return [
    ...rows.flatMap((type) => (type.kind === "entity" ? [...type.entity.fields.keys()] : [])),
    ...(scope.entity?.fields.keys() ?? []),
    ...scope.ruleNames,
    ...scope.steps.keys(),
    ...(scope.entity === undefined || scope.entity.processes.length === 0 ? [] : ["bpf"]),
  ];
}
