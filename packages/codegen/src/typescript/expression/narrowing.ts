import { isAtom, type Js } from "../js.ts";
import { textOfJs } from "../print-js.ts";

/** What TypeScript believes of a property, after comparisons with literals. */
interface Belief {
  /** The literals that it can only be. */
  readonly only: readonly string[] | undefined;
  /** Literals that it isn't. */
  readonly not: readonly string[];
}

/** By the property's code. */
export type Beliefs = ReadonlyMap<string, Belief>;

/** A test, and what TypeScript believes where it held and where it didn't. */
export interface Test {
  readonly js: Js;
  readonly whenTrue: Beliefs;
  readonly whenFalse: Beliefs;
}

/**
 * A test that TypeScript accepts: it rejects a comparison that it believes to be in vain after the
 * ones before it, as in `stage !== "Won" || stage === "Lost"`, so there it is told to forget.
 */
export function testAfter(js: Js, beliefs: Beliefs): Test {
  const unchanged = { whenTrue: beliefs, whenFalse: beliefs };
  switch (js.kind) {
    case "unary": {
      const { js: operand, whenTrue, whenFalse } = testAfter(js.operand, beliefs);
      const turned = js.operator === "!" ? { whenTrue: whenFalse, whenFalse: whenTrue } : unchanged;
      return { js: { ...js, operand }, ...turned };
    }
    case "logical":
      return js.operator === "??" ? { js, ...unchanged } : chainAfter(js, beliefs);
    case "binary":
      return comparisonAfter(js, beliefs);
    case "call":
      return {
        js: { ...js, args: js.args.map((arg) => testAfter(arg, beliefs).js) },
        ...unchanged,
      };
    case "arrow":
      return { js: { ...js, body: testAfter(js.body, beliefs).js }, ...unchanged };
    default:
      return { js, ...unchanged };
  }
}

/** Each operand comes after those before it: where all of them held, or where none did. */
function chainAfter(js: Extract<Js, { kind: "logical" }>, beliefs: Beliefs): Test {
  const isAnd = js.operator === "&&";
  let before = beliefs;
  let ended: Beliefs | undefined;
  const operands = js.operands.map((operand) => {
    const test = testAfter(operand, before);
    before = isAnd ? test.whenTrue : test.whenFalse;
    const out = isAnd ? test.whenFalse : test.whenTrue;
    ended = ended === undefined ? out : either(ended, out);
    return test.js;
  });
  const whole = { ...js, operands };
  ended ??= beliefs;
  return isAnd
    ? { js: whole, whenTrue: before, whenFalse: ended }
    : { js: whole, whenTrue: ended, whenFalse: before };
}

function comparisonAfter(js: Extract<Js, { kind: "binary" }>, beliefs: Beliefs): Test {
  const unchanged = { js, whenTrue: beliefs, whenFalse: beliefs };
  if (js.operator !== "===" && js.operator !== "!==") return unchanged;
  const isTurned = js.left.kind === "atom";
  const [subject, literal] = isTurned ? [js.right, js.left] : [js.left, js.right];
  if (subject.kind !== "member" || literal.kind !== "atom") return unchanged;
  const type = typeOf(literal);
  if (type === undefined) return unchanged;
  const property = propertyText(subject);
  const { only, not } = beliefs.get(property) ?? { only: undefined, not: [] };
  if (isRuledOut({ only, not }, literal.text) && !isAtom(literal, "undefined")) {
    const forgotten: Js = { kind: "as", operand: subject, type: `${type} | undefined` };
    const [left, right] = isTurned ? [js.left, forgotten] : [forgotten, js.right];
    return { ...unchanged, js: { ...js, left, right } };
  }
  const same = new Map(beliefs).set(property, { only: [literal.text], not });
  const different = new Map(beliefs).set(property, { only, not: [...not, literal.text] });
  return js.operator === "==="
    ? { js, whenTrue: same, whenFalse: different }
    : { js, whenTrue: different, whenFalse: same };
}

function propertyText(subject: Js): string {
  return textOfJs(subject).replaceAll("?", "");
}

function isRuledOut({ only, not }: Belief, literal: string): boolean {
  return (only !== undefined && !only.includes(literal)) || not.includes(literal);
}

/** What a property can still be. */
function possible({ only, not }: Belief): readonly string[] | undefined {
  return only?.filter((literal) => !not.includes(literal));
}

/** What holds on both of two ways. */
export function either(one: Beliefs, other: Beliefs): Beliefs {
  const both = new Map<string, Belief>();
  for (const [property, a] of one) {
    const b = other.get(property);
    if (b === undefined) continue;
    const [ofA, ofB] = [possible(a), possible(b)];
    const only = ofA && ofB && [...new Set([...ofA, ...ofB])];
    const not = [...a.not, ...b.not].filter(
      (literal) => isRuledOut(a, literal) && isRuledOut(b, literal),
    );
    both.set(property, { only, not });
  }
  return both;
}

/** A property that was told apart by some literals: what is believed at each, and at none. */
export function afterSwitch(
  subject: Js,
  labels: readonly string[],
  beliefs: Beliefs,
): {
  readonly isInVain: boolean;
  readonly at: (own: readonly string[]) => Beliefs;
  readonly none: Beliefs;
} {
  const property = propertyText(subject);
  const before = beliefs.get(property) ?? { only: undefined, not: [] };
  const believe = (belief: Belief) => new Map(beliefs).set(property, belief);
  return {
    isInVain: labels.some((label) => label !== "undefined" && isRuledOut(before, label)),
    at: (own) => believe({ only: own, not: before.not }),
    none: believe({ only: before.only, not: [...before.not, ...labels] }),
  };
}

/** The type of a literal; undefined for a name. */
function typeOf({ text }: { readonly text: string }): string | undefined {
  if (text === "true" || text === "false") return "boolean";
  if (/^["']/.test(text)) return "string";
  if (/^-?\d/.test(text)) return text.endsWith("n") ? undefined : "number";
  return text === "undefined" ? "undefined" : undefined;
}
