import { dateText, dateTimeText, durationText, timeText, type Json } from "@seqlang/runtime";
import type { Constant, Expression, Type } from "@seqlang/language";

/** A constant in the form that a record's JSON has it; missing is `null`. */
export function constantJson(constant: Constant, type: Type): Json {
  switch (constant.kind) {
    case "text":
    case "bool":
      return constant.value;
    case "number":
    case "percent":
      return Number(constant.value);
    case "date":
      return dateText(constant.day);
    case "time":
      return timeText(constant.minute);
    case "datetime":
      return dateTimeText(constant.instant);
    case "duration":
      return durationText(constant);
    case "money": {
      const { amount, currency } = constant;
      const known = type.kind === "money" && type.currency !== undefined;
      return known ? amount : { amount, currency };
    }
    case "choice":
      return constant.member;
    case "stage":
      return constant.stage.name;
    case "missing":
      return null;
  }
}

/** The value of an expression that needs no record, or undefined where it does. */
export function valueJson(expression: Expression, type: Type): Json | undefined {
  if (expression.kind === "constant") return constantJson(expression.value, type);
  if (expression.kind === "interpolation") {
    const { parts } = expression;
    return parts.every((part) => typeof part === "string") ? parts.join("") : undefined;
  }
  return undefined;
}
