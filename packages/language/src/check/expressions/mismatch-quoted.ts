import type { Type } from "../../vocabulary/type.ts";
import { quotedValue } from "../../diagnostics/catalog/types/quoted-value.ts";
import type { MismatchRule } from "./mismatch.ts";
import { replacing } from "./nearest.ts";
import { quoted } from "./source-text.ts";
import { typeWords } from "./type-words.ts";

const amount = /^-?\d+(\.\d+)?[kM]?$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/;

// What a literal of the type looks like without its quotes.
const literals: Partial<Record<Type["kind"], readonly RegExp[]>> = {
  number: [amount],
  percent: [/^-?\d+(\.\d+)?%$/],
  bool: [/^(true|false)$/],
  date: [day],
  datetime: [day, instant],
  time: [/^\d{2}:\d{2}$/],
  duration: [/^\d+ (minute|hour|day|week|month|year)s?$/],
  money: [amount, /^-?\d+(\.\d+)?[kM]? [A-Z]{3}$/],
};

/** A number, a date and the like that was put in quotes, which makes a text of it. */
export const reportQuoted: MismatchRule = (given, beside, _span, scope) => {
  const { value, node } = given;
  if (value.kind !== "constant" || value.value.kind !== "text") return false;
  const written = value.value.value;
  if (!literals[beside.type.kind]?.some((pattern) => pattern.test(written))) return false;
  const data = {
    written,
    beside: beside.side && quoted(beside.side.node, scope),
    type: typeWords(beside.type),
  };
  scope.report(quotedValue, node.span, data, replacing(node.span, written));
  return true;
};
