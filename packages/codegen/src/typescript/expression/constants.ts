import type { Expression } from "@seqlang/language";
import { moneyLiteral, moneyUnits, numberLiteral } from "../constant.ts";
import { atom, no, object, string, undefinedValue, yes } from "../js.ts";
import type { Scope } from "../scope.ts";
import { plain, type Value } from "./code.ts";

/** A literal, or a constant of the module. */
export function constantValue(
  { value }: Extract<Expression, { kind: "constant" }>,
  scope: Scope,
): Value {
  switch (value.kind) {
    case "text":
      return plain(string(value.value), false);
    case "bool":
      return plain(value.value ? yes : no, false);
    case "number":
    case "percent":
      return plain(atom(numberLiteral(Number(value.value))), false);
    case "date":
      return plain(atom(numberLiteral(value.day)), false);
    case "time":
      return plain(atom(numberLiteral(value.minute)), false);
    case "datetime":
      return plain(atom(numberLiteral(value.instant)), false);
    case "duration": {
      const { months, minutes } = value;
      const code = object({
        months: atom(numberLiteral(months)),
        minutes: atom(numberLiteral(minutes)),
      });
      return plain(atom(scope.module.constant("duration", code)), false);
    }
    case "money": {
      const units = moneyUnits(value.amount);
      if (units !== undefined) return plain(atom(moneyLiteral(units)), false);
      const [whole = "0", fraction = ""] = value.amount.split(".");
      const code = object({
        units: atom(`${BigInt(whole + fraction)}n`),
        scale: atom(String(fraction.length)),
      });
      return plain(atom(scope.module.constant("amount", code)), false, false, false);
    }
    case "choice":
      return plain(string(value.member), false);
    case "stage":
      return plain(string(value.stage.name), false);
    case "missing":
      return plain(undefinedValue, true, true);
  }
}
