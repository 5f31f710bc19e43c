import type { Type } from "../../vocabulary/type.ts";

/** A type in the reader's words, fit to follow "is": "text", "an amount in USD". */
export function typeWords(type: Type): string {
  switch (type.kind) {
    case "text":
      return "text";
    case "number":
      return "a number";
    case "percent":
      return "a percent";
    case "bool":
      return "a yes-or-no value";
    case "date":
      return "a date";
    case "time":
      return "a time of day";
    case "datetime":
      return "a date and time";
    case "duration":
      return "a length of time";
    case "money":
      return type.currency === undefined
        ? "an amount of any currency"
        : `an amount in ${type.currency}`;
    case "choice":
      return "a choice";
    case "stage":
      return `a stage of ${type.process.name}`;
    case "list":
      return `a list of ${manyWords(type.element)}`;
    case "entity":
      return `a lookup (${type.entity.name})`;
    case "template":
      return "a template";
    case "error":
      return "unknown";
  }
}

/** Values of a type, as a list holds them: "texts", "line records". */
function manyWords(type: Type): string {
  switch (type.kind) {
    case "bool":
      return "yes-or-no values";
    case "time":
      return "times of day";
    case "datetime":
      return "dates with times";
    case "duration":
      return "lengths of time";
    case "money":
      return type.currency === undefined
        ? "amounts of any currency"
        : `amounts in ${type.currency}`;
    case "entity":
      return `${type.entity.name} records`;
    case "stage":
      return `stages of ${type.process.name}`;
    case "list":
      return "lists";
    case "error":
      return "unknown values";
    case "text":
    case "number":
    case "percent":
    case "date":
    case "choice":
    case "template":
      return `${type.kind}s`;
  }
}
