import type { Rule, Sequence } from "@seqlang/language";
import { printDoc } from "./doc.ts";
import { atom, call, string, type Js } from "./js.ts";
import { capitalized, type Names } from "./names.ts";
import { docOf } from "./print-js.ts";
import { testOf } from "./expression/emit.ts";
import { newScope } from "./function-scope.ts";
import type { Constant } from "./pruning.ts";
import type { ModuleScope } from "./scope.ts";
import { declarationDoc } from "./statement.ts";

/** Functions of the runtime that may find something missing: the caller then gets a failure. */
const failing = new Set([
  "convert",
  "openPlus",
  "openMinus",
  "openRatio",
  "compareOpen",
  "nextOpen",
  "addBusinessDays",
]);
const failingInZones = new Set([
  "dayOf",
  "shift",
  "shiftBy",
  "startOfDay",
  "nextTimeOfDay",
  "inWindow",
  "dayInWindow",
]);

/** What one sequence's part of a module binds and imports, as its functions are written. */
export class SequenceNames implements ModuleScope {
  readonly sequence: Sequence;
  /** Constants, in the order in which they came up. */
  readonly constants: Constant[] = [];
  readonly rules = new Map<Rule, string>();
  canFail = false;
  readonly #names: Names;
  readonly #imports: Set<string>;
  readonly #typeImports: Set<string>;
  readonly #known = new Map<string, string>();
  readonly #answerType: string;

  constructor(
    sequence: Sequence,
    answerType: string,
    shared: { names: Names; imports: Set<string>; typeImports: Set<string> },
  ) {
    this.sequence = sequence;
    this.#answerType = answerType;
    this.#names = shared.names;
    this.#imports = shared.imports;
    this.#typeImports = shared.typeImports;
  }

  readonly runtime = (name: string): string => {
    this.#imports.add(name);
    const { zone } = this.sequence;
    const inUtc = zone.kind === "named" && zone.zone === "UTC";
    if (failing.has(name) || (!inUtc && failingInZones.has(name))) this.canFail = true;
    return name;
  };

  readonly runtimeType = (name: string): string => {
    this.#typeImports.add(name);
    return name;
  };

  readonly bind = (text: string): string => this.#names.bind(text);

  readonly rule = (rule: Rule): string => {
    let name = this.rules.get(rule);
    if (name === undefined) {
      name = this.bind(`is ${capitalized(rule.name)}`);
      this.rules.set(rule, name);
      // Written for what it needs: whether it can fail is known before its function is there.
      testOf(rule.condition, newScope(this));
    }
    return name;
  };

  readonly table = (options: readonly string[]): string =>
    this.constant(`is one of`, call(this.runtime("oneOf"), ...options.map(string)));

  readonly constant = (text: string, code: Js, type?: string): string => {
    const isCall = code.kind === "call";
    const isAnswer = isCall && code.callee.kind === "atom" && code.callee.text === "Object.freeze";
    const shownType = type ?? (isAnswer ? this.#answerType : undefined);
    const key = `${shownType} ${printDoc(docOf(code), Number.POSITIVE_INFINITY)}`;
    let name = this.#known.get(key);
    if (name === undefined) {
      name = this.bind(text);
      this.#known.set(key, name);
      const head = shownType === undefined ? `const ${name}` : `const ${name}: ${shownType}`;
      this.constants.push({ name, doc: declarationDoc(head, docOf(isCall ? pure(code) : code)) });
    }
    return name;
  };
}

/** Says to bundlers that a call may go where its result isn't used. */
export function pure(code: Js): Js {
  if (code.kind !== "call" || code.callee.kind !== "atom") return code;
  const args = code.args.map((arg) =>
    arg.kind === "object"
      ? {
          ...arg,
          properties: arg.properties.map((one) => ({ ...one, value: pure(one.value) })),
        }
      : arg,
  );
  return { ...code, callee: atom(`/* @__PURE__ */ ${code.callee.text}`), args };
}
