import fc from "fast-check";
import { expect, it } from "vitest";
import { checkCondition, checkConstant } from "../src/check/expressions/expression.ts";
import type { Expression } from "../src/model/expression.ts";
import type { Type } from "../src/vocabulary/type.ts";
import { mistakes } from "./expressions-mistakes.ts";
import { print } from "./expressions-printed.ts";
import { deal, lead, parseExpression, Rating, scopeOf } from "./expressions-vocabulary.ts";

const atoms = fc.constantFrom(
  ...lead.fields.keys(),
  ..."Hot Open Web Qualify Trial now today bigDeal intro intro.opened bpf.stage bpf.status".split(
    " ",
  ),
  ..."bpf.stage.entered company.name company.owner tasks.done lines.price `constructor`".split(" "),
  ..."__proto__ constructor toString missing true 5 1M 20% 09:00 2026-11-24".split(" "),
  "1M USD",
  "3 EUR",
  "3 days",
  "2 months ago",
  '"text"',
  '"{subject} x"',
  '"Hot"',
  "1 / 0",
);
const operators = fc.constantFrom(
  ..."= != < <= > >= contains past on ?? + - * / and or".split(" "),
  "not contains",
  "starts with",
  "not ends with",
  "not past",
  "not on",
);

const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    atoms,
    fc
      .tuple(tie("expression"), operators, tie("expression"))
      .map(([a, o, b]) => `(${a} ${o} ${b})`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `${a} in [${b}, Hot]`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a} between ${b} and 5)`),
    tie("expression").map((a) => `(not ${a})`),
    tie("expression").map((a) => `-(${a})`),
    tie("expression").map((a) => `(${a}) is not present`),
    tie("expression").map((a) => `(${a}) in last 3 weeks`),
    tie("expression").map((a) => `(${a}) not in this year`),
    tie("expression").map((a) => `(${a}) older than 90 minutes`),
    tie("expression").map((a) => `(days since (${a}))`),
    tie("expression").map((a) => `lower(${a})`),
    tie("expression").map((a) => `"x {${a}}"`),
    fc
      .tuple(fc.constantFrom("any", "all", "count", "sum"), atoms, tie("expression"))
      .map(([f, list, where]) => `${f}(${list} where ${where})`),
  ),
}));

const types: readonly Type[] = [
  { kind: "bool" },
  { kind: "money", currency: "USD" },
  { kind: "money", currency: undefined },
  { kind: "choice", choice: Rating },
  { kind: "date" },
  { kind: "list", element: { kind: "text" } },
];

function survives(text: string): void {
  const { file, node } = parseExpression(text);
  if (node === undefined) return;
  for (const on of [lead, deal, undefined]) {
    const { scope, diagnostics } = scopeOf(file, on);
    const { expression: checked } = checkCondition(node, scope);
    // An error always says why, and nothing else does.
    expect(diagnostics.length > 0, text).toBe(checked.type.kind === "error");
    for (const { message, hint, origin } of diagnostics) {
      expect(`${message} ${hint ?? ""}`, text).not.toMatch(/undefined|\[object|NaN/);
      expect(origin.span.start).toBeGreaterThanOrEqual(0);
      expect(origin.span.end).toBeLessThanOrEqual(file.text.length);
      expect(origin.span.end).toBeGreaterThan(origin.span.start);
    }
    if (checked.type.kind !== "error") expectSound(checked);
    for (const expected of types) checkConstant(node, scope, expected);
  }
}

/** No part of a sound expression is an error, and compared values are of one type. */
function expectSound(checked: Expression): void {
  const shown = print(checked);
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(visit);
    if (typeof part !== "object" || part === null || !("kind" in part)) return;
    const node = part as Expression;
    expect(node.type.kind, shown).not.toBe("error");
    if (node.kind === "compare") expect(node.left.type, shown).toEqual(node.right.type);
    if (node.kind === "in") {
      for (const option of node.options) expect(option.type, shown).toEqual(node.operand.type);
    }
    if (node.kind === "fallback") {
      expect(node.left.type, shown).toEqual(node.right.type);
      expect(node.optional).toBe(node.left.optional && node.right.optional);
    }
    for (const key of [
      "operand",
      "operands",
      "left",
      "right",
      "options",
      "list",
      "where",
      "value",
    ]) {
      if (key === "value" && node.kind === "constant") continue;
      visit((node as unknown as Record<string, unknown>)[key]);
    }
  };
  visit(checked);
}

it("never throws, and says why where it finds no meaning", () => {
  fc.assert(fc.property(expression, survives), { numRuns: 1500 });
});

it("never throws on mistakes that are combined", () => {
  const mistake = fc.constantFrom(...mistakes);
  const pair = fc.tuple(mistake, operators, mistake).map(([a, o, b]) => `(${a}) ${o} (${b})`);
  fc.assert(fc.property(pair, survives), { numRuns: 500 });
});

it("reads long chains", () => {
  survives(
    Array.from({ length: 900 }, (_, index) => `score = ${index}`)
      .join(" or ")
      .slice(0, 5000),
  );
  survives(`score > ${Array.from({ length: 900 }, () => "1").join(" + ")}`);
  survives(`score > ${"9".repeat(5000)} * ${"9".repeat(5000)}`);
  survives(`${"x".repeat(20_000)} = Hot`);
});
