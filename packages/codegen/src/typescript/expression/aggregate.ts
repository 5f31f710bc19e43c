import type { AggregateExpression, Expression } from "@seqlang/language";
import { arrow, atom, binary, call, member, no, yes, type Js } from "../js.ts";
import type { Scope } from "../scope.ts";
import { plain, type Value } from "./code.ts";
import { booleanOf, exactOf, valueOf } from "./emit.ts";

/** Names of rows, innermost last; deeper ones than these don't come up in what people write. */
function withRow(
  { row }: AggregateExpression,
  scope: Scope,
): readonly [name: string, inner: Scope] {
  const name = scope.rows.size === 0 ? "row" : `row${scope.rows.size + 1}`;
  return [name, { ...scope, rows: new Map(scope.rows).set(row, name) }];
}

/** `any(…)`, `all(…)`: false when the list is missing. */
export function someTest(expression: Expression, scope: Scope): Js {
  if (expression.kind !== "aggregate") return no;
  const list = valueOf(expression.list, scope);
  const [row, inner] = withRow(expression, scope);
  const { where } = expression;
  const method = expression.function === "any" ? "some" : "every";
  const held = where === undefined ? yes : booleanOf(where, inner);
  const test = call(member(list.js, method, list.optional), arrow(parameters(row, held), held));
  return list.optional ? binary("===", test, yes) : test;
}

/** `count(…)`, `sum(…)`: missing when the list is. */
export function aggregateValue(expression: AggregateExpression, scope: Scope): Value {
  const list = valueOf(expression.list, scope);
  const [row, inner] = withRow(expression, scope);
  const { where, value, type } = expression;
  const { runtime } = scope.module;
  const held = where && booleanOf(where, inner);
  const rows =
    held === undefined
      ? list.js
      : call(member(list.js, "filter", list.optional), arrow(parameters(row, held), held));
  const optional = list.optional;
  if (expression.function === "count") return plain(member(rows, "length", optional), optional);
  const item = value === undefined ? plain(atom(row), false) : valueOf(value, inner);
  const total = atom("total");
  const [sum, from, totalType] = ((): readonly [Js, Js, string] => {
    if (type.kind === "money") {
      const next = call(runtime("plus"), total, exactOf(item, scope));
      return [next, call(runtime("exact"), atom("0")), runtimeType(scope, "Exact")];
    }
    if (type.kind === "duration") {
      const next = call(runtime("addDuration"), total, item.js);
      const zero = scope.module.constant("duration", {
        kind: "object",
        properties: [
          { key: "months", value: atom("0") },
          { key: "minutes", value: atom("0") },
        ],
      });
      return [next, atom(zero), runtimeType(scope, "Duration")];
    }
    return [call(runtime("add"), total, item.js), atom("0"), "number"];
  })();
  const reduce = member(rows, "reduce", optional);
  const generic: Js = { kind: "member", object: reduce, access: `<${totalType} | undefined>` };
  const js = call(generic, arrow(["total", row], sum), from);
  return plain(js, true, false, type.kind !== "money");
}

function runtimeType(scope: Scope, name: string): string {
  return scope.module.runtimeType(name);
}

/** A row that nothing asks about isn't named; what the holes of a template ask is text already. */
function parameters(row: string, body: Js): readonly string[] {
  const code = JSON.stringify(body);
  const inHole = new RegExp(`\\$\\{.*(?<![\\w$.])${row}(?![\\w$])`);
  return code.includes(`"${row}"`) || inHole.test(code) ? [row] : [];
}
