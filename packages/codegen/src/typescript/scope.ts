import type { Expression, Row, Rule, Sequence } from "@seqlang/language";
import type { Beliefs } from "./expression/narrowing.ts";
import type { Value } from "./expression/code.ts";
import { atom, member, string, type Js } from "./js.ts";

/** What all of a module's functions share. */
export interface ModuleScope {
  readonly sequence: Sequence;
  /** A function of the runtime, by name; it is imported. */
  readonly runtime: (name: string) => string;
  /** A type of the runtime, by name; it is imported. */
  readonly runtimeType: (name: string) => string;
  /** The function that tests a rule. */
  readonly rule: (rule: Rule) => string;
  /** The table of an `in` with many options. */
  readonly table: (options: readonly string[]) => string;
  /** A fresh name in the module. */
  readonly bind: (text: string) => string;
  /** A frozen constant of the module; equal ones are one. */
  readonly constant: (name: string, code: Js, type?: string) => string;
}

/** What writes expressions: the ways into the emitters of all kinds. */
export interface Emitters {
  readonly value: (expression: Expression, scope: Scope) => Value;
  readonly test: (expression: Expression, scope: Scope) => Js;
}

/** What the expressions of one function may refer to, and what they did refer to. */
export interface Scope {
  readonly module: ModuleScope;
  readonly emitters: Emitters;
  /** The names of the rows of the aggregates around. */
  readonly rows: ReadonlyMap<Row, string>;
  /** Set inside of a `wait for`: what was reported later doesn't count. */
  readonly deadline: string | undefined;
  /** Whether a bool must be one, rather than perhaps undefined. */
  readonly strict: boolean;
  readonly uses: Uses;
  /** What the context is called. */
  readonly contextName: string;
}

export interface Uses {
  record: boolean;
  context: boolean;
  /** What TypeScript believes of properties at the place that is being written. */
  beliefs: Beliefs;
}

export function recordOf(scope: Scope): Js {
  scope.uses.record = true;
  return atom("record");
}

export function contextOf(scope: Scope): Js {
  scope.uses.context = true;
  return atom(scope.contextName);
}

export function nowOf(scope: Scope): Js {
  return member(contextOf(scope), "now");
}

/** The zone that days are meant in. */
export function zoneOf(scope: Scope): Js {
  const { zone } = scope.module.sequence;
  if (zone.kind === "named") return string(zone.zone);
  return pathOf(recordOf(scope), zone.path);
}

/** Reads through lookups, of which those that may be missing are asked first. */
export function pathOf(
  from: Js,
  path: readonly { readonly name: string; readonly optional: boolean }[],
): Js {
  let js = from;
  let optional = false;
  for (const field of path) {
    js = member(js, field.name, optional);
    optional = field.optional;
  }
  return js;
}
