import { Decimal } from "decimal.js";
import type { Constant } from "../../../vocabulary/constant.ts";
import type { Type } from "../../../vocabulary/type.ts";
import {
  amounts,
  days,
  type Line,
  type Mark,
  members,
  numbers,
  texts,
  timesOfDay,
} from "../logic/line.ts";

/** A month, where lengths of time are compared: a twelfth of 365.25 days. */
const monthMinutes = 43_830;

/** How the values of a type lie; undefined where they are not compared. */
export function lineOf(type: Type): Line | undefined {
  switch (type.kind) {
    case "number":
    case "percent":
    case "datetime":
    case "duration":
      return numbers;
    case "text":
      return texts;
    case "date":
      return days;
    case "time":
      return timesOfDay;
    case "money":
      return amounts;
    case "bool":
      return members(2);
    case "choice":
      return members(type.choice.members.length);
    case "stage":
      return members(type.process.stages.length);
    case "template":
    case "list":
    case "entity":
    case "error":
      return undefined;
  }
}

/** Where a constant lies on its type's line; numbers as the doubles that they are at run time. */
export function markOf(value: Constant): Mark | undefined {
  switch (value.kind) {
    case "number":
    case "percent":
      return Number(value.value);
    case "text":
      return value.value;
    case "bool":
      return value.value ? 1 : 0;
    case "date":
      return value.day;
    case "time":
      return value.minute;
    case "datetime":
      return value.instant;
    case "duration":
      return value.months * monthMinutes + value.minutes;
    case "money":
      return new Decimal(value.amount);
    case "choice":
      return value.choice.members.findIndex(({ name }) => name === value.member);
    case "stage":
      return value.process.stages.indexOf(value.stage);
    case "missing":
      return undefined;
  }
}
