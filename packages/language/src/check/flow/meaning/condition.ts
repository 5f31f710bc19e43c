import type { Expression, WindowExpression } from "../../../model/expression.ts";
import type { Rule } from "../../../model/rule.ts";
import { allOf, and, anyOf, type Formula, literal, not, or } from "../logic/formula.ts";
import { numbers, partOf } from "../logic/line.ts";
import { comparisonOf, fromNow } from "./comparison.ts";
import { keyOf, negatedKeyOf, rowKeyOf } from "./key.ts";
import { atStage } from "./stages.ts";
import { isPresent, termOf } from "./term.ts";
import type { Variables } from "./variables.ts";

/** Rules may build on rules; deeper than that, one is taken as something that holds or not. */
const deepestRule = 100;

/** What conditions say of a record, as formulas; the same expression always gives the same one. */
export class Meanings {
  readonly #variables: Variables;
  readonly #formulas = new Map<Expression, Formula>();
  readonly #rules = new Map<Rule, Formula>();
  readonly #doubtful: (expression: Expression) => boolean;
  #depth = 0;

  /** @param doubtful - whether something in an expression was reported, so that it may mean anything */
  constructor(variables: Variables, doubtful: (expression: Expression) => boolean) {
    this.#variables = variables;
    this.#doubtful = doubtful;
  }

  /** When an expression of type bool counts as true. */
  of(expression: Expression): Formula {
    const known = this.#formulas.get(expression);
    if (known !== undefined) return known;
    const made = this.#isReported(expression) ? this.#variables.reported() : this.#make(expression);
    this.#formulas.set(expression, made);
    return made;
  }

  /** When a value equals a constant of its type. */
  equals(value: Expression, constant: Expression): Formula {
    return this.#doubtful(value) || this.#doubtful(constant)
      ? this.#variables.reported()
      : this.#compare("=", value, constant);
  }

  present(value: Expression): Formula {
    return this.#doubtful(value) ? this.#variables.reported() : isPresent(value, this.#variables);
  }

  /** Whether nothing is known of a condition; what `and`, `or` and `not` join is asked one by one. */
  #isReported(expression: Expression): boolean {
    return !joining.has(expression.kind) && this.#doubtful(expression);
  }

  #make(expression: Expression): Formula {
    const variables = this.#variables;
    switch (expression.kind) {
      case "and":
        return allOf(expression.operands.map((operand) => this.of(operand)));
      case "or":
        return anyOf(expression.operands.map((operand) => this.of(operand)));
      case "not":
        return not(this.of(expression.operand));
      case "rule":
        return this.#rule(expression.rule);
      case "compare": {
        const { operator, left, right } = expression;
        return operator === "!="
          ? not(this.#compare("=", left, right))
          : this.#compare(operator, left, right);
      }
      case "in": {
        const { operand, options } = expression;
        return anyOf(options.map((option) => this.#compare("=", operand, option)));
      }
      case "stage-order": {
        const { process, operator, stage } = expression;
        return atStage(process, ({ rank }) => ranks[operator](rank, stage.rank), variables);
      }
      case "presence": {
        const there = isPresent(expression.operand, variables);
        return expression.present ? there : not(there);
      }
      case "window":
        return this.#window(expression);
      case "calendar-window": {
        const { operand, unit, offset } = expression;
        const key = `${unit}s from now ${keyOf(operand, variables)}`;
        const variable = variables.of(key, { ...numbers, whole: true }, false);
        const part = literal(variable, partOf(variable.line, "=", offset));
        return and(isPresent(operand, variables), part);
      }
      case "text-test":
        return this.#among([expression.text, expression.part], expression);
      case "list-contains":
        return this.#among([expression.list, expression.element], expression);
      case "aggregate":
        return this.#aggregate(expression);
      case "fallback": {
        const { left, right } = expression;
        return or(this.of(left), and(not(isPresent(left, variables)), this.of(right)));
      }
      case "constant":
      case "field":
        return this.#truth(expression);
      default:
        return variables.unknown(keyOf(expression, variables));
    }
  }

  #truth(expression: Expression): Formula {
    const value = { kind: "bool", value: true } as const;
    const { type, origin } = expression;
    const yes = { kind: "constant", value, type, optional: false, origin } as const;
    return comparisonOf("=", expression, yes, this.#variables);
  }

  #compare(operator: "=" | "<" | "<=" | ">" | ">=", left: Expression, right: Expression): Formula {
    for (const [test, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (!isTest(test) || other.kind !== "constant" || other.value.kind !== "bool") continue;
      return other.value.value ? this.of(test) : not(this.of(test));
    }
    return comparisonOf(operator, left, right, this.#variables);
  }

  #rule(rule: Rule): Formula {
    const known = this.#rules.get(rule);
    if (known !== undefined) return known;
    if (this.#depth >= deepestRule) {
      return this.#variables.unknown(`rule ${this.#variables.name(rule)}`);
    }
    this.#depth += 1;
    const made = this.of(rule.condition);
    this.#depth -= 1;
    this.#rules.set(rule, made);
    return made;
  }

  /** Something that is true or false of values, as long as they are there. */
  #among(values: readonly Expression[], test: Expression): Formula {
    const variables = this.#variables;
    const there = values.map((value) => isPresent(value, variables));
    return and(...there, variables.unknown(keyOf(test, variables)));
  }

  #window(expression: WindowExpression): Formula {
    const { operand, which, months, minutes } = expression;
    const variables = this.#variables;
    const exact = operand.type.kind === "datetime" && termOf(operand, variables) !== undefined;
    if (!exact || months > 1200 || minutes > 50_000_000) return this.#among([operand], expression);
    const now = { months: 0, minutes: 0 };
    // Zero is never negative here: `-0` would be another length of time.
    const before = { months: 0 - months, minutes: 0 - minutes };
    const after = { months, minutes };
    const is = (operator: "<" | "<=" | ">=", moment: typeof now): Formula =>
      fromNow(operator, operand, moment, variables);
    if (which === "before") return is("<", before);
    return which === "last"
      ? and(is(">=", before), is("<=", now))
      : and(is(">=", now), is("<=", after));
  }

  /** `all` is `any` turned around, but for a list that is missing: then both are false. */
  #aggregate(expression: Expression & { readonly kind: "aggregate" }): Formula {
    const { list, row, where } = expression;
    const variables = this.#variables;
    const of = keyOf(list, variables);
    const there = isPresent(list, variables);
    if (where === undefined) return variables.unknown(keyOf(expression, variables));
    if (expression.function === "any") {
      return and(there, variables.unknown(`any ${of} where ${rowKeyOf(where, variables, row)}`));
    }
    const other = variables.unknown(`any ${of} where ${negatedKeyOf(where, variables, row)}`);
    return and(there, not(other));
  }
}

const ranks = {
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
};

const joining: ReadonlySet<Expression["kind"]> = new Set(["and", "or", "not", "rule"]);

const tests: ReadonlySet<Expression["kind"]> = new Set([
  "and",
  "or",
  "not",
  "compare",
  "stage-order",
  "in",
  "text-test",
  "list-contains",
  "presence",
  "window",
  "calendar-window",
  "outcome",
]);

/** Holds or not, and is never missing. */
function isTest({ kind }: Expression): boolean {
  return tests.has(kind);
}
