import { propertyAccess, stringLiteral } from "./escape.ts";

/** An expression of the generated code; printed by `print-js.ts` with the parentheses it needs. */
export type Js =
  | { readonly kind: "atom"; readonly text: string }
  | { readonly kind: "member"; readonly object: Js; readonly access: string }
  | { readonly kind: "call"; readonly callee: Js; readonly args: readonly Js[] }
  | { readonly kind: "unary"; readonly operator: "!" | "-"; readonly operand: Js }
  | {
      readonly kind: "logical";
      readonly operator: LogicalOperator;
      readonly operands: readonly Js[];
    }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Js;
      readonly right: Js;
    }
  | { readonly kind: "conditional"; readonly test: Js; readonly then: Js; readonly otherwise: Js }
  | { readonly kind: "arrow"; readonly parameters: readonly string[]; readonly body: Js }
  | { readonly kind: "as"; readonly operand: Js; readonly type: string }
  | { readonly kind: "array"; readonly elements: readonly Js[] }
  | { readonly kind: "object"; readonly properties: readonly Property[] }
  | { readonly kind: "template"; readonly text: string };

export type LogicalOperator = "&&" | "||" | "??";
export type BinaryOperator = "===" | "!==" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";

/** A spread where there is no key. */
export interface Property {
  readonly key: string | undefined;
  readonly value: Js;
}

export function atom(text: string): Js {
  return { kind: "atom", text };
}

export function string(text: string): Js {
  return atom(stringLiteral(text));
}

export const undefinedValue: Js = atom("undefined");
export const yes: Js = atom("true");
export const no: Js = atom("false");

export function member(of: Js, name: string, optional = false): Js {
  return { kind: "member", object: of, access: propertyAccess(name, optional) };
}

export function call(callee: Js | string, ...args: readonly Js[]): Js {
  return { kind: "call", callee: typeof callee === "string" ? atom(callee) : callee, args };
}

export function binary(operator: BinaryOperator, left: Js, right: Js): Js {
  return { kind: "binary", operator, left, right };
}

export function negative(operand: Js): Js {
  return { kind: "unary", operator: "-", operand };
}

export function conditional(test: Js, then: Js, otherwise: Js): Js {
  return { kind: "conditional", test, then, otherwise };
}

export function arrow(parameters: readonly string[], body: Js): Js {
  return { kind: "arrow", parameters, body };
}

export function array(elements: readonly Js[]): Js {
  return { kind: "array", elements };
}

export function object(properties: Readonly<Record<string, Js | undefined>>): Js {
  return {
    kind: "object",
    properties: Object.entries(properties).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key, value }],
    ),
  };
}

export function isAtom(js: Js, text: string): boolean {
  return js.kind === "atom" && js.text === text;
}

export function and(...operands: readonly Js[]): Js {
  const parts = flatten("&&", operands).filter((part) => !isAtom(part, "true"));
  const never = parts.findIndex((part) => isAtom(part, "false"));
  const kept = never === -1 ? parts : parts.slice(0, never + 1);
  return logical("&&", kept) ?? yes;
}

export function or(...operands: readonly Js[]): Js {
  const parts = flatten("||", operands).filter((part) => !isAtom(part, "false"));
  const always = parts.findIndex((part) => isAtom(part, "true"));
  const kept = always === -1 ? parts : parts.slice(0, always + 1);
  return logical("||", kept) ?? no;
}

export function fallback(left: Js, right: Js): Js {
  return { kind: "logical", operator: "??", operands: flatten("??", [left, right]) };
}

function logical(operator: LogicalOperator, operands: readonly Js[]): Js | undefined {
  return operands.length > 1 ? { kind: "logical", operator, operands } : operands[0];
}

function flatten(operator: LogicalOperator, operands: readonly Js[]): readonly Js[] {
  return operands.flatMap((part) =>
    part.kind === "logical" && part.operator === operator ? part.operands : [part],
  );
}

/** The exact opposite of a test. Only equality is turned around: `!(a < b)` isn't `a >= b`. */
export function not(test: Js): Js {
  if (test.kind === "unary" && test.operator === "!" && isTest(test.operand)) return test.operand;
  if (test.kind === "binary" && test.operator === "===") return { ...test, operator: "!==" };
  if (test.kind === "binary" && test.operator === "!==") return { ...test, operator: "===" };
  if (test.kind === "logical" && test.operator === "&&") return or(...test.operands.map(not));
  if (test.kind === "logical" && test.operator === "||") return and(...test.operands.map(not));
  if (isAtom(test, "true")) return no;
  if (isAtom(test, "false")) return yes;
  return { kind: "unary", operator: "!", operand: test };
}

/** Whether the value is true or false by its form alone. */
export function isTest(js: Js): boolean {
  switch (js.kind) {
    case "binary":
      return /[=<>]/.test(js.operator);
    case "unary":
      return js.operator === "!";
    case "logical":
      return js.operator !== "??" && js.operands.every(isTest);
    case "atom":
      return js.text === "true" || js.text === "false";
    default:
      return false;
  }
}
