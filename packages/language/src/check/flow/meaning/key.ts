import type { Expression, Row } from "../../../model/expression.ts";
import type { Constant } from "../../../vocabulary/constant.ts";
import type { Variables } from "./variables.ts";

/** A text that two expressions share only where they mean the same. */
export function keyOf(expression: Expression, variables: Variables): string {
  return new Keys(variables).of(expression);
}

/** The key of a condition's negation; that of a negation is the key of what it denies. */
export function negatedKeyOf(expression: Expression, variables: Variables, row: Row): string {
  const keys = new Keys(variables);
  keys.rows.push(row);
  return expression.kind === "not" ? keys.of(expression.operand) : `not(${keys.of(expression)})`;
}

/** The key of a condition on a row. */
export function rowKeyOf(expression: Expression, variables: Variables, row: Row): string {
  const keys = new Keys(variables);
  keys.rows.push(row);
  return keys.of(expression);
}

class Keys {
  /** The rows around, outermost first: in a key a row goes by its depth. */
  readonly rows: Row[] = [];
  readonly #variables: Variables;

  constructor(variables: Variables) {
    this.#variables = variables;
  }

  of(expression: Expression): string {
    const { kind } = expression;
    switch (kind) {
      case "constant":
        return this.#constant(expression.value);
      case "field": {
        const depth = expression.source === "record" ? -1 : this.rows.indexOf(expression.source);
        const source = depth >= 0 ? `row${depth}` : this.#variables.source(expression.source);
        return `field(${this.#variables.path(expression.path, source)})`;
      }
      case "process":
        return `process(${this.#variables.name(expression.process)},${expression.reads})`;
      case "outcome":
        return call(kind, JSON.stringify(expression.step), JSON.stringify(expression.outcome));
      case "rule":
        return `rule(${this.#variables.name(expression.rule)})`;
      case "and":
      case "or":
        return call(kind, ...expression.operands.map((operand) => this.of(operand)));
      case "compare":
      case "arithmetic":
        return call(
          `${kind} ${expression.operator}`,
          this.of(expression.left),
          this.of(expression.right),
        );
      case "fallback":
        return call(kind, this.of(expression.left), this.of(expression.right));
      case "stage-order":
        return call(
          `${kind} ${expression.operator}`,
          this.#variables.name(expression.process),
          this.#variables.name(expression.stage),
        );
      case "in":
        return call(
          kind,
          this.of(expression.operand),
          ...expression.options.map((option) => this.of(option)),
        );
      case "text-test":
        return call(expression.test, this.of(expression.text), this.of(expression.part));
      case "list-contains":
        return call(kind, this.of(expression.list), this.of(expression.element));
      case "presence":
        return call(`${kind} ${expression.present}`, this.of(expression.operand));
      case "window": {
        const { which, months, minutes } = expression;
        return call(`${kind} ${which} ${months} ${minutes}`, this.of(expression.operand));
      }
      case "calendar-window": {
        const { offset, unit } = expression;
        return call(`${kind} ${offset} ${unit}`, this.of(expression.operand));
      }
      case "not":
      case "negate":
      case "day-of":
        return call(kind, this.of(expression.operand));
      case "convert":
        return call(`${kind} ${expression.currency}`, this.of(expression.operand));
      case "case":
        return call(`${kind} ${expression.to}`, this.of(expression.operand));
      case "elapsed":
        return call(
          `${kind} ${expression.unit} ${expression.direction}`,
          this.of(expression.operand),
        );
      case "now":
        return call(kind, String(expression.months), String(expression.minutes));
      case "today":
        return kind;
      case "interpolation":
        return call(
          kind,
          ...expression.parts.map((part) =>
            typeof part === "string" ? JSON.stringify(part) : this.of(part),
          ),
        );
      case "template":
        return call(kind, this.#variables.name(expression.template));
      case "aggregate": {
        const list = this.of(expression.list);
        this.rows.push(expression.row);
        const { where, value } = expression;
        const parts = [where, value].map((part) => (part === undefined ? "" : this.of(part)));
        this.rows.pop();
        return call(expression.function, list, ...parts);
      }
    }
  }

  #constant(value: Constant): string {
    if (value.kind === "choice") {
      return call(value.kind, this.#variables.name(value.choice), JSON.stringify(value.member));
    }
    if (value.kind === "stage") return call(value.kind, this.#variables.name(value.stage));
    return JSON.stringify(value);
  }
}

function call(name: string, ...parts: readonly string[]): string {
  return `${name}(${parts.join(",")})`;
}
