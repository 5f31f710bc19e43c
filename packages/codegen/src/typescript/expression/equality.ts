import { atom, binary, call, or, string, type Js } from "../js.ts";
import type { Scope } from "../scope.ts";

/** Options up to this number are compared one after the other; more are looked up. */
const mostCompared = 10;

/** Whether a text, a choice or a stage is one of some literals; a missing one isn't. */
export function isOneOf(subject: Js, options: readonly string[], scope: Scope): Js {
  const distinct = [...new Set(options)];
  if (distinct.length <= mostCompared) {
    return or(...distinct.map((option) => binary("===", subject, string(option))));
  }
  const table = scope.module.table(distinct);
  return call(atom(`${table}`), subject);
}
