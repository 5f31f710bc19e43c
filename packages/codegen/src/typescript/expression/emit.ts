import type { Expression, Type } from "@seqlang/language";
import { call, type Js } from "../js.ts";
import { contextOf, nowOf, zoneOf, type Scope } from "../scope.ts";
import type { Value } from "./code.ts";

/**
 * What each kind of expression asks of the expressions within it. Which emitter writes them is the
 * scope's to know, so that no emitter imports another one that may import it in turn.
 */

/** The code of a value. */
export function valueOf(expression: Expression, scope: Scope): Value {
  return scope.emitters.value(expression, scope);
}

/** The code that tells whether a condition holds; a missing bool counts as false. */
export function testOf(expression: Expression, scope: Scope): Js {
  return scope.emitters.test(expression, scope);
}

/** As `testOf`, of TypeScript's type boolean. */
export function booleanOf(expression: Expression, scope: Scope): Js {
  return testOf(expression, { ...scope, strict: true });
}

export function todayOf(scope: Scope): Js {
  return call(scope.module.runtime("dayOf"), nowOf(scope), zoneOf(scope), contextOf(scope));
}

/** An amount ready for arithmetic. */
export function exactOf(value: Value, scope: Scope): Js {
  return value.native ? call(scope.module.runtime("exact"), value.js) : value.js;
}

/** An amount in the one form that values of either origin share. */
export function unified(value: Value, type: Type, scope: Scope): Js {
  if (type.kind !== "money") return value.js;
  if (type.currency !== undefined) return exactOf(value, scope);
  return value.native ? call(scope.module.runtime("openExact"), value.js) : value.js;
}
