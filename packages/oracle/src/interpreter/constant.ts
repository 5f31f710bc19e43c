import type { Constant } from "./model.ts";
import { Decimal } from "./money.ts";
import type { Value } from "./value.ts";

/** The value that a constant stands for. */
export function constantValue(constant: Constant): Value {
  switch (constant.kind) {
    case "text":
    case "bool":
      return constant.value;
    case "number":
    case "percent":
      return Number(constant.value);
    case "date":
      return constant.day;
    case "time":
      return constant.minute;
    case "datetime":
      return constant.instant;
    case "duration":
      return { months: constant.months, minutes: constant.minutes };
    case "money":
      return { amount: new Decimal(constant.amount), currency: constant.currency };
    case "choice":
      return constant.member;
    case "stage":
      return constant.stage.name;
    case "missing":
      return undefined;
  }
}
