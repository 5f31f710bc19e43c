import { templateByName } from "../../diagnostics/catalog/names/template-by-name.ts";
import type { Expression as Model } from "../../model/expression.ts";
import type { Expression as Tree } from "../../syntax/tree.ts";
import type { Scope } from "../scope.ts";
import { bare } from "./construct.ts";
import { replacing, spelled } from "./nearest.ts";
import { quoted } from "./source-text.ts";
import { erroneous, originOf } from "./values.ts";

/** `welcome` in `email(template = welcome)`: the name of a template, and nothing else. */
export function checkTemplateName(node: Tree, scope: Scope): Model {
  const origin = originOf(node, scope);
  const inner = bare(node);
  if (inner.kind === "Path" && inner.parts.length === 1) {
    const [name] = inner.parts;
    const template = name === undefined ? undefined : scope.template(name);
    if (template === undefined) return erroneous(origin);
    return { kind: "template", template, type: { kind: "template" }, optional: false, origin };
  }
  const inQuotes =
    inner.kind === "Text" && inner.parts.every((part) => typeof part === "string")
      ? inner.parts.join("")
      : "";
  const isName = /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(inQuotes);
  const example = isName ? spelled(inQuotes) : "template = welcome";
  const extras = isName ? replacing(node.span, example) : {};
  const data = { shown: quoted(node, scope), example, isDefault: false };
  scope.report(templateByName, node.span, data, extras);
  return erroneous(origin);
}
