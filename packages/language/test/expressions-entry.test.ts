import { describe, expect, it } from "vitest";
import {
  checkCondition,
  checkConstant,
  checkExpression,
} from "../src/check/expressions/expression.ts";
import { fold } from "../src/check/expressions/source-text.ts";
import type { Type } from "../src/vocabulary/type.ts";
import { printTyped } from "./expressions-printed.ts";
import { checkText, lead, parseExpression, Rating, scopeOf } from "./expressions-vocabulary.ts";

function expressionOf(text: string) {
  const { file, node } = parseExpression(text);
  if (node === undefined) throw new Error(`not readable: ${text}`);
  return { file, node };
}

const usd: Type = { kind: "money", currency: "USD" };
const open: Type = { kind: "money", currency: undefined };
const rating: Type = { kind: "choice", choice: Rating };

describe("a value for a place", () => {
  it.each<[string, Type, string]>([
    ["5", usd, "5 USD : money(USD)"],
    ["2 + 3", usd, "5 USD : money(USD)"],
    ["fee", usd, "(to USD .fee) : money(USD)"],
    ["fee", open, ".fee : money(*)"],
    ["Hot", rating, "Rating.Hot : Rating"],
    ["rating ?? Cold", rating, "(?? .rating? Rating.Cold) : Rating"],
    ["rating", rating, ".rating? : Rating?"],
    ["missing", rating, "missing? : Rating?"],
    ["(missing)", usd, "missing? : money(USD)?"],
    ["now", { kind: "date" }, "(day now) : date"],
    ["3 days", { kind: "duration" }, "0mo+4320min : duration"],
    ["tags", { kind: "list", element: { kind: "text" } }, ".tags : [text]"],
    ["budget > 3", { kind: "bool" }, "(> .budget? 3 USD) : bool"],
  ])("%s", (written, expected, checked) => {
    const { model, diagnostics } = checkText(written, lead, expected);
    expect(diagnostics).toEqual([]);
    expect(printTyped(model)).toBe(checked);
  });

  it.each<[string, Type, string]>([
    ["subject", usd, "SEQ2220"],
    ["5", open, "SEQ2225"],
    ["5 EUR", usd, "SEQ2226"],
    ["spent", open, "SEQ2226"],
    ["5", { kind: "percent" }, "SEQ2224"],
    ['"Hot"', rating, "SEQ2222"],
    ["status", rating, "SEQ2220"],
    ["Open", rating, "SEQ2205"],
    ["7", rating, "SEQ2220"],
    ["today", { kind: "datetime" }, "SEQ2220"],
    ["3", { kind: "duration" }, "SEQ2220"],
    ['"3 days"', { kind: "duration" }, "SEQ2223"],
    ["tags", { kind: "text" }, "SEQ2220"],
    ["owner", { kind: "text" }, "SEQ2220"],
    ["budgt", usd, "SEQ2201"],
  ])("%s does not fit", (written, expected, code) => {
    const { model, diagnostics } = checkText(written, lead, expected);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
    expect(model.type.kind).toBe("error");
  });

  it("fits anything where the place itself was reported", () => {
    const { model, diagnostics } = checkText("subject", lead, { kind: "error" });
    expect(diagnostics).toEqual([]);
    expect(model.kind).toBe("field");
  });
});

describe("a fixed value", () => {
  const constantOf = (text: string, expected: Type, on: typeof lead | undefined = undefined) => {
    const { file, node } = expressionOf(text);
    const { scope, diagnostics } = scopeOf(file, on);
    const value = checkConstant(node, scope, expected);
    return { value, codes: diagnostics.map(({ code }) => code) };
  };

  it.each<[string, Type, unknown]>([
    ['"x"', { kind: "text" }, { kind: "text", value: "x" }],
    [
      "1_000.50",
      usd,
      { kind: "money", amount: expect.stringMatching(/^1000\.50?$/), currency: "USD" },
    ],
    ["-1.5", { kind: "number" }, { kind: "number", value: "-1.5" }],
    ["Hot", rating, { kind: "choice", choice: Rating, member: "Hot" }],
    ["1 day 12 hours", { kind: "duration" }, { kind: "duration", months: 0, minutes: 2160 }],
    ["1 year - 1 month", { kind: "duration" }, { kind: "duration", months: 11, minutes: 0 }],
    ["0.1 + 0.2", { kind: "number" }, { kind: "number", value: "0.3" }],
    ["100 USD / 8", usd, { kind: "money", amount: "12.5", currency: "USD" }],
    ["1 USD / 3", usd, { kind: "money", amount: "0.3333", currency: "USD" }],
    ["0.00005 USD / 1", usd, { kind: "money", amount: "0", currency: "USD" }],
    ["0.00015 USD / 1", usd, { kind: "money", amount: "0.0002", currency: "USD" }],
    ["200 USD * 15%", usd, { kind: "money", amount: "30", currency: "USD" }],
    ["missing", rating, { kind: "missing" }],
  ])("%s", (written, expected, constant) => {
    expect(constantOf(written, expected)).toEqual({ value: constant, codes: [] });
  });

  it.each<[string, Type, string]>([
    ["budget", usd, "SEQ2213"],
    ["now", { kind: "datetime" }, "SEQ2213"],
    ["Hott", rating, "SEQ2205"],
    ["1 / 0", { kind: "number" }, "SEQ2213"],
    ['"x {1}"', { kind: "text" }, "SEQ2213"],
    ["5", { kind: "text" }, "SEQ2220"],
  ])("%s is none", (written, expected, code) => {
    expect(constantOf(written, expected)).toEqual({ value: undefined, codes: [code] });
  });

  it("a field is none either, though there is a record", () => {
    expect(constantOf("spent", usd, lead).codes).toEqual(["SEQ2213"]);
  });
});

describe("a condition", () => {
  const conditionOf = (text: string) => {
    const { file, node } = expressionOf(text);
    const { scope, diagnostics } = scopeOf(file, lead);
    return { condition: checkCondition(node, scope), diagnostics };
  };

  it("keeps its own words", () => {
    const { condition, diagnostics } = conditionOf(
      'budget  > /* much */ 1M and // why\n  subject\t= "a  // b" ',
    );
    expect(diagnostics).toEqual([]);
    expect(condition.text).toBe('budget > 1M and subject = "a  // b"');
  });

  it.each([
    ["employees", "Compare it with something, as in `employees > 0`."],
    ["rating", "Compare it with something, as in `rating = Hot`."],
    ["tasks", "Compare it with something, as in `any(tasks where …)`."],
    ["company", "Compare it with something, as in `company is present`."],
    ["subject", "Compare it with something."],
  ])("%s is none", (written, hint) => {
    const { condition, diagnostics } = conditionOf(written);
    expect(diagnostics.map(({ code, hint: said }) => [code, said])).toEqual([["SEQ2233", hint]]);
    expect(condition.expression.type.kind).toBe("error");
  });

  it("needs no more than a bool that may be missing", () => {
    const { condition, diagnostics } = conditionOf("optedOut");
    expect(diagnostics).toEqual([]);
    expect(condition.expression.optional).toBe(true);
  });
});

describe("words on one line", () => {
  it.each([
    ["a  =\n\tb", "a = b"],
    ["a // x\n= b", "a = b"],
    ["a /* x\ny */= b", "a = b"],
    ['"a  b"  ', '"a  b"'],
    ['"a {b ?? "c  }"}  d"  = e', '"a {b ?? "c  }"}  d" = e'],
    ['"\\"  // \\{" = x', '"\\"  // \\{" = x'],
    ["`a  b`  = c", "`a  b` = c"],
    ['"open  ', '"open  '],
    ["a /* open", "a"],
  ])("%j", (source, folded) => {
    expect(fold(source)).toBe(folded);
  });
});

it("keeps several mistakes of one condition apart", () => {
  const { file, node } = expressionOf("budgt > 3 and sorce = Web or rating = Hott");
  const { scope, diagnostics } = scopeOf(file, lead);
  checkExpression(node, scope);
  expect(
    diagnostics.map(({ origin }) => file.text.slice(origin.span.start, origin.span.end)),
  ).toEqual(["budgt", "sorce", "Hott"]);
});
