import {
  brokenGroup,
  choice,
  group,
  hardline,
  ifBroken,
  indent,
  join,
  mustBreak,
  line,
  printDoc,
  softline,
  visibleLength,
  type Doc,
} from "./doc.ts";
import { propertyKey } from "./escape.ts";
import type { Js, Property } from "./js.ts";

const precedences: Readonly<Record<string, number>> = {
  "??": 1,
  "||": 1,
  "&&": 2,
  "===": 3,
  "!==": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
};
const asPrecedence = 0.5;
const unaryPrecedence = 7;
const callPrecedence = 8;

function precedence(js: Js): number {
  switch (js.kind) {
    case "arrow":
    case "conditional":
      return 0;
    case "logical":
    case "binary":
      return precedences[js.operator] ?? 0;
    case "as":
      return asPrecedence;
    case "unary":
      return unaryPrecedence;
    case "atom":
      return js.text.startsWith("-") ? unaryPrecedence : 9;
    default:
      return 9;
  }
}

/** Where an expression stands, which decides on parentheses and indentation of what breaks. */
export type Place = "test" | "return" | "assignment" | "argument" | "operand";

/** The layout of an expression as prettier has it. */
export function docOf(js: Js, place: Place = "argument"): Doc {
  switch (js.kind) {
    case "atom":
    case "template":
      return js.text;
    case "member":
      return memberDoc(js.object, js.access);
    case "call":
      return callDoc(js);
    case "unary":
      return unary(js.operator, js.operand);
    case "logical":
    case "binary":
      return infix(js, place);
    case "conditional":
      return conditional(js, place);
    case "arrow":
      return arrow(js.parameters, js.body);
    case "as":
      return [atLeast(js.operand, unaryPrecedence), ` as ${js.type}`];
    case "array":
      return arrayDoc(js.elements);
    case "object":
      return objectDoc(js.properties);
  }
}

/** The code of an expression on one line. */
export function textOfJs(js: Js): string {
  return printDoc(docOf(js), Number.POSITIVE_INFINITY);
}

function atLeast(js: Js, least: number): Doc {
  return precedence(js) < least ? ["(", docOf(js), ")"] : docOf(js);
}

function objectOf(js: Js): Doc {
  if (precedence(js) >= callPrecedence) return docOf(js);
  return ["(", inParentheses(js), ")"];
}

/** A property of a longer path or of a call may stand on a line of its own. */
function memberDoc(object: Js, access: string): Doc {
  const isInline = object.kind === "atom" || !access.includes(".") || access.endsWith("]");
  return [objectOf(object), isInline ? access : group(indent([softline, access]))];
}

function unary(operator: string, operand: Js): Doc {
  const nested = precedence(operand) < unaryPrecedence;
  if (nested) return [operator, "(", inParentheses(operand), ")"];
  const doubled = operator === "-" && precedence(operand) === unaryPrecedence;
  return doubled ? [operator, "(", docOf(operand), ")"] : [operator, docOf(operand)];
}

function inParentheses(js: Js): Doc {
  return js.kind === "logical" || js.kind === "binary"
    ? group([indent([softline, infixParts(js, true)]), softline])
    : docOf(js);
}

type Infix = Extract<Js, { kind: "logical" | "binary" }>;

function infix(js: Infix, place: Place): Doc {
  const isAlone = !(place === "test" && js.kind === "logical") && place !== "operand";
  const parts = infixParts(js, isAlone);
  if (place === "test") return parts;
  if (place === "return" || place === "assignment" || endsInObject(js)) return group(parts);
  const [head = "", ...rest] = parts;
  return group([head, indent(rest)]);
}

/**
 * Operands with the operator at the end of the line, chains of one precedence on one level. Two
 * operands that stand alone, among none of their kind, break between them only where the second one
 * doesn't fit behind the first.
 */
function infixParts(js: Infix, isAlone: boolean): readonly Doc[] {
  if (js.kind === "logical") {
    const isPair = js.operands.length === 2 && js.operands.every(({ kind }) => kind !== "logical");
    return js.operands.flatMap((operand, index): readonly Doc[] => {
      const doc = operandDoc(operand, js, false);
      if (index === 0) return [doc];
      const isInline = index === js.operands.length - 1 && endsInObject(js);
      const rest = [js.operator, isInline ? " " : line, doc];
      return isAlone && isPair ? [" ", group(rest)] : [[" ", ...rest]];
    });
  }
  const chained = js.left.kind === "binary" && flattens(js, js.left);
  const left = chained
    ? infixParts(js.left as Infix, false)
    : [group(operandDoc(js.left, js, false))];
  const right = operandDoc(js.right, js, true);
  if (!isAlone || js.left.kind === "binary" || js.right.kind === "binary") {
    return [...left, [` ${js.operator}`, line, right]];
  }
  return [...left, " ", group([js.operator, line, right])];
}

/** An object stays on the line of the operator before it, and breaks inside its braces. */
function endsInObject(js: Infix): boolean {
  return js.kind === "logical" && js.operands.at(-1)?.kind === "object";
}

function flattens(outer: Infix, inner: Infix): boolean {
  if (precedences[outer.operator] !== precedences[inner.operator]) return false;
  if ((precedences[outer.operator] ?? 0) <= 4) return false;
  if (outer.operator === "%" || inner.operator === "%") return false;
  return !(outer.operator !== inner.operator && precedences[outer.operator] === 6);
}

/** Also parenthesizes what is clearer so, as prettier does: `a && (b || c)`, `(a * b) % c`. */
function operandDoc(operand: Js, outer: Infix, isRight: boolean): Doc {
  const own = precedence(operand);
  const least = precedences[outer.operator] ?? 0;
  const mixed =
    operand.kind === "logical" && outer.kind === "logical" && operand.operator !== outer.operator;
  const unlike =
    operand.kind === "binary" &&
    outer.kind === "binary" &&
    own === least &&
    !flattens(outer, operand);
  const needed =
    own < least || mixed || unlike || (isRight && own === least && outer.kind === "binary");
  const doc = docOf(operand, operand.kind === outer.kind ? "operand" : "argument");
  return needed ? ["(", doc, ")"] : doc;
}

function conditional(js: Extract<Js, { kind: "conditional" }>, place: Place): Doc {
  const test = precedence(js.test) === 0 ? ["(", docOf(js.test), ")"] : docOf(js.test);
  const arm = (part: Js): Doc =>
    part.kind === "conditional" ? ["(", docOf(part), ")"] : docOf(part);
  const otherwise = js.otherwise.kind === "conditional" ? docOf(js.otherwise) : arm(js.otherwise);
  const doc = [test, indent([line, "? ", indent(arm(js.then)), line, ": ", indent(otherwise)])];
  return place === "test" ? doc : group(doc);
}

/** What looks like a name and is none: a property that is called so has no short form. */
const literals = new Set(["true", "false", "null"]);

function objectDoc(properties: readonly Property[]): Doc {
  if (properties.length === 0) return "{}";
  const docs = properties.map((property): Doc => {
    const { value } = property;
    if (property.key === undefined) return ["...", atLeast(value, callPrecedence)];
    const key = propertyKey(property.key);
    const isName = key === property.key && !literals.has(key);
    if (isName && value.kind === "atom" && value.text === key) return key;
    return propertyDoc(`${key}:`, value);
  });
  return group(["{", indent([line, join([",", line], docs)]), ifBroken(","), line, "}"]);
}

/**
 * A property, or an initializer. What has no brackets to break inside of begins on a line of its own
 * where it doesn't fit; so does what has, where not even its beginning fits.
 */
export function propertyDoc(head: string, value: Js): Doc {
  const doc = docOf(value, "assignment");
  const isShort = !head.includes(" ") && visibleLength(head) <= shortestKey;
  if (isLate(value, isShort)) return [head, group(indent([line, doc]))];
  const staysOnLine =
    isShort ||
    value.kind === "template" ||
    (value.kind === "atom" && /^[-\d]|^(?:true|false)$/.test(value.text));
  const sameLine: Doc = [head, " ", doc];
  return staysOnLine ? sameLine : choice(sameLine, sameLine, [head, indent([hardline, doc])]);
}

/** A key up to this length, its colon included, leaves nothing to gain from a line of one's own. */
const shortestKey = 5;

function isLate(value: Js, isShort: boolean): boolean {
  if (value.kind === "logical" || value.kind === "binary") return !endsInObject(value);
  if (value.kind === "conditional") {
    return value.test.kind === "binary" || value.test.kind === "logical";
  }
  return !isShort && isUnbreakable(value);
}

/** A text, or a path of names. */
function isUnbreakable(value: Js): boolean {
  if (value.kind === "unary") return isUnbreakable(value.operand);
  if (value.kind === "member") return isPath(value);
  return value.kind === "atom" && /^["']/.test(value.text);
}

function isPath(js: Js): boolean {
  if (js.kind === "member") return !js.access.endsWith("]") && isPath(js.object);
  return js.kind === "atom";
}

/** Numbers fill their lines; several objects or lists with several parts stand on lines of their own. */
function arrayDoc(elements: readonly Js[]): Doc {
  if (elements.length === 0) return "[]";
  const docs = elements.map((part) => docOf(part));
  const isNumbers =
    elements.length > 1 &&
    elements.every((part) => part.kind === "atom" && /^-?\d/.test(part.text));
  const items = isNumbers
    ? docs.map((doc, index): Doc => (index === 0 ? doc : [",", group([line, doc])]))
    : join([",", line], docs);
  const whole = group(["[", indent([softline, items]), ifBroken(","), softline, "]"]);
  const [first] = elements;
  const isTable =
    elements.length > 1 &&
    elements.every(
      (part) =>
        part.kind === first?.kind &&
        ((part.kind === "object" && part.properties.length > 1) ||
          (part.kind === "array" && part.elements.length > 1)),
    );
  return isTable ? { ...whole, broken: true } : whole;
}
type Call = Extract<Js, { kind: "call" }>;

/**
 * A call. A chain of several, `list.filter(…).reduce(…)`, has a line for each where it breaks.
 */
function callDoc(js: Call): Doc {
  const { root, links } = chainOf(js);
  if (links.length === 0) return [objectOf(js.callee), callArguments(js.args)];
  const shown = links.map(({ access, args }): Doc => [access, args ? callArguments(args) : ""]);
  const plain: Doc = [objectOf(root), ...shown];
  const calls = links.filter(({ args }) => args !== undefined).length;
  // The path to what the first one is called on stays with it; so does a call on what looks like a
  // class.
  const first = links.findIndex(({ args }) => args !== undefined);
  const isClass = /^\.(?:[A-Z]|[$_]+$)/.test(links[first - 1]?.access ?? "");
  if (calls < (isClass ? 3 : 2)) return plain;
  const start = isClass ? first + 1 : first;
  const rest = shown.slice(start).map((link): Doc => [hardline, link]);
  const lines: Doc = [objectOf(root), ...shown.slice(0, start), indent(rest)];
  return shown.slice(0, -1).some(mustBreak) ? lines : choice(plain, lines);
}

interface Link {
  readonly access: string;
  /** Undefined for a property that isn't called. */
  readonly args: readonly Js[] | undefined;
}

/** A path with calls, from what it begins with. */
function chainOf(js: Js): { readonly root: Js; readonly links: readonly Link[] } {
  if (js.kind === "member") {
    const { root, links } = chainOf(js.object);
    return { root, links: [...links, { access: js.access, args: undefined }] };
  }
  if (js.kind !== "call" || js.callee.kind !== "member") return { root: js, links: [] };
  const { callee, args } = js;
  const inner =
    callee.access.startsWith("<") && callee.object.kind === "member" ? callee.object : undefined;
  const { root, links } = chainOf((inner ?? callee).object);
  const access = inner === undefined ? callee.access : `${inner.access}${callee.access}`;
  return { root, links: [...links, { access, args }] };
}

function arrow(parameters: readonly string[], body: Js): Doc {
  const head = `(${parameters.join(", ")}) =>`;
  if (body.kind === "object") return [head, " (", docOf(body), ")"];
  if (body.kind === "array") return group([head, " ", docOf(body)]);
  const inner = body.kind === "conditional" ? docOf(body) : docOf(body, "return");
  return group([head, group(indent([line, inner]))]);
}

/** The last argument hugs the parentheses where it is an object, an array or a function. */
function callArguments(args: readonly Js[]): Doc {
  if (args.length === 0) return "()";
  const docs = args.map((arg) => docOf(arg));
  const last = args.at(-1);
  const allBroken = brokenGroup([
    "(",
    indent([softline, join([",", line], docs)]),
    ifBroken(","),
    softline,
    ")",
  ]);
  if (isComposition(args) || docs.slice(0, -1).some(mustBreak)) return allBroken;
  if (!hugsLast(args)) return { ...allBroken, broken: docs.some(mustBreak) };
  const [lastDoc = ""] = docs.slice(-1);
  const before = docs.slice(0, -1).flatMap((doc) => [doc, ", "]);
  const flat: Doc = ["(", ...before, lastDoc, ")"];
  if (last?.kind === "arrow" && !breaksInside(last.body)) {
    return mustBreak(lastDoc) ? allBroken : choice(flat, allBroken);
  }
  const hugged: Doc = ["(", ...before.map(onOneLine), brokenArgument(last, lastDoc), ")"];
  return mustBreak(lastDoc) ? choice(hugged, hugged, allBroken) : choice(flat, hugged, allBroken);
}

/** Whether a function may end its line in `=>` as a last argument: its body has brackets to break. */
function breaksInside(body: Js): boolean {
  return body.kind === "call" || body.kind === "object" || body.kind === "array";
}

function brokenArgument(js: Js | undefined, doc: Doc): Doc {
  if (js?.kind !== "arrow" || js.body.kind !== "call") return brokenGroup(doc);
  return [
    `(${js.parameters.join(", ")}) =>`,
    indent([hardline, docOf(js.body, "return")]),
    ",",
    hardline,
  ];
}

/** A call with a function among several arguments: each has a line of its own. */
function isComposition(args: readonly Js[]): boolean {
  return (
    args.length > 1 &&
    args.some((arg) => arg.kind === "call" && arg.args.some(({ kind }) => kind === "arrow"))
  );
}

/** What stands before a last argument that hugs its parentheses must not break itself. */
function onOneLine(doc: Doc): Doc {
  return typeof doc === "string" ? doc : printDoc(doc, Number.POSITIVE_INFINITY);
}

function hugsLast(args: readonly Js[]): boolean {
  const last = args.at(-1);
  const before = args.at(-2);
  if (last === undefined || before?.kind === last.kind) return false;
  if (last.kind === "object") return last.properties.length > 0;
  if (last.kind === "arrow") return true;
  if (last.kind !== "array" || last.elements.length === 0) return false;
  const isNumbers = last.elements.every((part) => part.kind === "atom" && /^-?\d/.test(part.text));
  return args.length === 1 || last.elements.length === 1 || !isNumbers;
}
