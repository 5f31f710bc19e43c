import { aggregate } from "./aggregate.ts";
import { calculate, negated } from "./arithmetic.ts";
import { compareValues } from "./compare.ts";
import { constantValue } from "./constant.ts";
import type { Environment } from "./environment.ts";
import type { CompareOperator, Expression } from "./model.ts";
import { inCurrency } from "./money.ts";
import { readProcess } from "./process.ts";
import { readPath } from "./read.ts";
import { textOf } from "./text.ts";
import { calendarWindow, localOf, shift, todayOf } from "./time.ts";
import type { Money, Present, Value } from "./value.ts";

/** Whether a condition holds; a missing bool counts as false. */
export function holds(condition: Expression, environment: Environment): boolean {
  return evaluateExpression(condition, environment) === true;
}

function accepts(operator: CompareOperator, order: number): boolean {
  switch (operator) {
    case "=":
      return order === 0;
    case "!=":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

/** What an expression stands for, or undefined where that is missing. */
export function evaluateExpression(expression: Expression, environment: Environment): Value {
  const value = (part: Expression) => evaluateExpression(part, environment);
  const { context } = environment;

  switch (expression.kind) {
    case "constant":
      return constantValue(expression.value);

    case "field":
      return readPath(
        expression.source === "record"
          ? environment.record
          : environment.rows.get(expression.source),
        expression.path,
      );

    case "process":
      return readProcess(expression.process, expression.reads, environment);

    case "outcome": {
      const outcomes = context.outcomes?.[expression.step];
      const happened = outcomes?.[expression.outcome];
      return happened !== undefined && happened <= environment.deadline;
    }

    case "rule":
      return holds(expression.rule.condition, environment);

    case "and":
      return expression.operands.every((operand) => holds(operand, environment));

    case "or":
      return expression.operands.some((operand) => holds(operand, environment));

    case "not":
      return !holds(expression.operand, environment);

    case "compare": {
      const left = value(expression.left);
      const right = value(expression.right);
      if (left === undefined || right === undefined) return expression.operator === "!=";
      const order = compareValues(expression.left.type, left, right, environment);
      return accepts(expression.operator, order);
    }

    case "stage-order": {
      const stage = readProcess(expression.process, "stage", environment);
      const at = expression.process.stages.find(({ name }) => name === stage);
      return at !== undefined && accepts(expression.operator, at.rank - expression.stage.rank);
    }

    case "in": {
      const operand = value(expression.operand);
      if (operand === undefined) return false;
      return expression.options.some((option) => {
        const other = value(option);
        const { type } = expression.operand;
        return other !== undefined && compareValues(type, operand, other, environment) === 0;
      });
    }

    case "text-test": {
      const text = value(expression.text) as string | undefined;
      const part = value(expression.part) as string | undefined;
      if (text === undefined || part === undefined) return false;
      if (expression.test === "starts with") return text.startsWith(part);
      if (expression.test === "ends with") return text.endsWith(part);
      return text.includes(part);
    }

    case "list-contains": {
      const list = value(expression.list) as readonly Value[] | undefined;
      const element = value(expression.element);
      if (list === undefined || element === undefined) return false;
      const { type } = expression.element;
      return list.some(
        (item) => item !== undefined && compareValues(type, item, element, environment) === 0,
      );
    }

    case "presence":
      return (value(expression.operand) !== undefined) === expression.present;

    case "window": {
      const operand = value(expression.operand) as number | undefined;
      if (operand === undefined) return false;
      const { months, minutes, which } = expression;
      const sign = which === "next" ? 1 : -1;
      const edge = shift(
        context.now,
        { months: sign * months, minutes: sign * minutes },
        environment,
      );
      if (edge === undefined) return false;
      const comparable = (instant: number) =>
        expression.operand.type.kind === "date" ? localOf(instant, environment).day : instant;
      const far = comparable(edge);
      const near = comparable(context.now);
      if (which === "before") return operand < far;
      return which === "last"
        ? far <= operand && operand <= near
        : near <= operand && operand <= far;
    }

    case "calendar-window": {
      const operand = value(expression.operand) as number | undefined;
      if (operand === undefined) return false;
      const day =
        expression.operand.type.kind === "date" ? operand : localOf(operand, environment).day;
      const [first, last] = calendarWindow(expression, todayOf(environment));
      return first <= day && day <= last;
    }

    case "arithmetic": {
      const left = value(expression.left);
      const right = value(expression.right);
      if (left === undefined || right === undefined) return undefined;
      return calculate(
        expression.operator,
        { type: expression.left.type, value: left },
        { type: expression.right.type, value: right },
        environment,
      );
    }

    case "negate": {
      const operand = value(expression.operand);
      return operand === undefined ? undefined : negated(expression.operand.type, operand);
    }

    case "fallback":
      return value(expression.left) ?? value(expression.right);

    case "convert": {
      const operand = value(expression.operand) as Money | undefined;
      return operand === undefined
        ? undefined
        : inCurrency(operand, expression.currency, environment);
    }

    case "day-of": {
      const operand = value(expression.operand) as number | undefined;
      return operand === undefined ? undefined : localOf(operand, environment).day;
    }

    case "now":
      return shift(
        context.now,
        { months: expression.months, minutes: expression.minutes },
        environment,
      );

    case "today":
      return todayOf(environment);

    case "elapsed": {
      const operand = value(expression.operand) as number | undefined;
      const isDate = expression.operand.type.kind === "date";
      const until = isDate ? todayOf(environment) * 86_400_000 : context.now;
      if (operand === undefined) return undefined;
      const milliseconds = until - (isDate ? operand * 86_400_000 : operand);
      const unit = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
      const signed = expression.direction === "since" ? milliseconds : -milliseconds;
      return signed / unit[expression.unit];
    }

    case "interpolation":
      return expression.parts
        .map((part) => (typeof part === "string" ? part : textOf(part.type, value(part))))
        .join("");

    case "template": {
      const { name, subject, body } = expression.template;
      const text = (part: Expression) => textOf(part.type, value(part));
      return { name, subject: text(subject), body: text(body) };
    }

    case "case": {
      const operand = value(expression.operand) as string | undefined;
      if (operand === undefined) return undefined;
      return expression.to === "lower" ? operand.toLowerCase() : operand.toUpperCase();
    }

    case "aggregate": {
      const list = value(expression.list) as readonly Present[] | undefined;
      return aggregate(expression, list, (part, row) =>
        evaluateExpression(part, {
          ...environment,
          rows: new Map(environment.rows).set(expression.row, row),
        }),
      );
    }
  }
}
