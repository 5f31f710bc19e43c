import type { Expression } from "@seqlang/language";
import {
  and,
  atom,
  binary,
  call,
  fallback,
  isAtom,
  isTest,
  member,
  no,
  not,
  or,
  string,
  undefinedValue,
  yes,
  type Js,
} from "../js.ts";
import { numberLiteral } from "../constant.ts";
import { contextOf, zoneOf, type Scope } from "../scope.ts";
import { someTest } from "./aggregate.ts";
import { compared, equal } from "./compare.ts";
import { isOneOf } from "./equality.ts";
import { processPath, stagesWhere } from "./process.ts";
import { testOf, todayOf, valueOf } from "./emit.ts";

/** The code of a condition of any kind. */
export function testCode(expression: Expression, scope: Scope): Js {
  const { runtime } = scope.module;
  switch (expression.kind) {
    case "constant":
      return expression.value.kind === "bool" && expression.value.value ? yes : no;
    case "outcome":
      return outcomeTest(expression, scope);
    case "rule":
      scope.uses.record = true;
      scope.uses.context = true;
      return call(scope.module.rule(expression.rule), atom("record"), atom("context"));
    case "and":
      return and(...withoutRepeats(expression.operands.map((part) => testOf(part, scope))));
    case "or":
      return or(...expression.operands.map((part) => testOf(part, scope)));
    case "not":
      return not(testOf(expression.operand, scope));
    case "compare":
      return compared(expression, scope);
    case "stage-order": {
      const { process, operator, stage } = expression;
      const names = stagesWhere(process, ({ rank }) => inOrder(operator, rank, stage.rank));
      return isOneOf(member(processPath(process, scope), "stage"), names, scope);
    }
    case "in":
      return inTest(expression, scope);
    case "text-test":
      return textTest(expression, scope);
    case "list-contains":
      return containsTest(expression, scope);
    case "presence": {
      const { js, optional } = valueOf(expression.operand, scope);
      if (!optional) return expression.present ? yes : no;
      return binary(expression.present ? "!==" : "===", js, undefinedValue);
    }
    case "window": {
      const operand = valueOf(expression.operand, scope).js;
      const isDate = expression.operand.type.kind === "date";
      const by = [atom(numberLiteral(expression.months)), atom(numberLiteral(expression.minutes))];
      const args = [string(expression.which), operand, ...by, zoneOf(scope), contextOf(scope)];
      return call(runtime(isDate ? "dayInWindow" : "inWindow"), ...args);
    }
    case "calendar-window": {
      const { operand, unit, offset } = expression;
      const { js, optional } = valueOf(operand, scope);
      const day =
        operand.type.kind === "date"
          ? js
          : call(runtime("dayOf"), js, zoneOf(scope), contextOf(scope));
      const args = [string(unit), atom(String(offset)), day, todayOf(scope)];
      const test = call(runtime("inCalendarWindow"), ...args);
      return optional ? and(binary("!==", js, undefinedValue), test) : test;
    }
    case "aggregate":
      return someTest(expression, scope);
    default: {
      const { js, optional } = valueOf(expression, scope);
      return scope.strict && optional ? fallback(js, no) : js;
    }
  }
}

/** A test that stands in a chain already, as the presence of what two comparisons read, goes. */
function withoutRepeats(tests: readonly Js[]): readonly Js[] {
  const seen = new Set<string>();
  return tests
    .flatMap((test) => (test.kind === "logical" && test.operator === "&&" ? test.operands : [test]))
    .filter((test) => {
      const text = JSON.stringify(test);
      const repeated = seen.has(text) && isTest(test);
      seen.add(text);
      return !repeated;
    });
}

function inOrder(operator: string, rank: number, than: number): boolean {
  switch (operator) {
    case "<":
      return rank < than;
    case "<=":
      return rank <= than;
    case ">":
      return rank > than;
    default:
      return rank >= than;
  }
}

function outcomeTest(
  { step, outcome }: Extract<Expression, { kind: "outcome" }>,
  scope: Scope,
): Js {
  const outcomes = member(contextOf(scope), "outcomes");
  // An outcome that wasn't reported must not be taken for what every object inherits.
  const isInherited = [step, outcome].some((name) => name in Object.prototype);
  const at = isInherited
    ? call(scope.module.runtime("outcomeAt"), outcomes, string(step), string(outcome))
    : member(member(outcomes, step, true), outcome, true);
  const reported = binary("!==", at, undefinedValue);
  if (scope.deadline === undefined) return reported;
  return binary("<=", fallback(at, atom("Infinity")), atom(scope.deadline));
}

function inTest(expression: Extract<Expression, { kind: "in" }>, scope: Scope): Js {
  const { operand, options } = expression;
  const literals = options.map((option) => literalOf(option));
  if (literals.every((literal) => literal !== undefined)) {
    return isOneOf(valueOf(operand, scope).js, literals, scope);
  }
  return or(...options.map((option) => equal(operand, option, scope)));
}

function literalOf(option: Expression): string | undefined {
  if (option.kind !== "constant") return undefined;
  const { value } = option;
  if (value.kind === "text") return value.value;
  if (value.kind === "choice") return value.member;
  return value.kind === "stage" ? value.stage.name : undefined;
}

const textTests = {
  contains: "includes",
  "starts with": "startsWith",
  "ends with": "endsWith",
} as const;

function textTest(expression: Extract<Expression, { kind: "text-test" }>, scope: Scope): Js {
  const text = valueOf(expression.text, scope);
  const part = valueOf(expression.part, scope);
  const method = member(text.js, textTests[expression.test], text.optional);
  const test = call(method, part.optional ? fallback(part.js, string("")) : part.js);
  const held = text.optional ? binary("===", test, yes) : test;
  if (isAtom(part.js, "undefined")) return no;
  return part.optional ? and(held, binary("!==", part.js, undefinedValue)) : held;
}

function containsTest(
  expression: Extract<Expression, { kind: "list-contains" }>,
  scope: Scope,
): Js {
  const list = valueOf(expression.list, scope);
  const element = valueOf(expression.element, scope);
  if (isAtom(element.js, "undefined")) return no;
  const { runtime } = scope.module;
  const kind = expression.element.type.kind;
  const money = expression.element.type;
  let test: Js;
  if (kind === "duration" || kind === "money") {
    const open = money.kind === "money" && money.currency === undefined;
    const item = atom("item");
    const native = kind === "money" && !open && element.native;
    const order = open
      ? call(runtime("compareOpen"), item, element.js, contextOf(scope))
      : kind === "duration"
        ? call(runtime("compareDuration"), item, element.js)
        : call(runtime("compareExact"), call(runtime("exact"), item), element.js);
    const same = native ? binary("===", item, element.js) : binary("===", order, atom("0"));
    const arrow: Js = { kind: "arrow", parameters: ["item"], body: same };
    test = call(member(list.js, "some", list.optional), arrow);
  } else {
    const method = member(list.js, "includes", list.optional);
    if (!element.optional) {
      test = call(method, element.js);
    } else {
      const body = binary("===", atom("item"), element.js);
      test = call(member(list.js, "some", list.optional), {
        kind: "arrow",
        parameters: ["item"],
        body,
      });
    }
  }
  return list.optional ? binary("===", test, yes) : test;
}
