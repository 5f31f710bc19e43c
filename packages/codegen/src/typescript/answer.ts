import { isConstantValue } from "./constant-value.ts";
import { constantJson } from "./constant.ts";
import type { Expression, Sequence, Step, Template } from "@seqlang/language";
import type { Yield } from "../plan/plan.ts";
import type { Doc } from "./doc.ts";
import { stringLiteral } from "./escape.ts";
import {
  and,
  atom,
  binary,
  call,
  fallback,
  object,
  string,
  undefinedValue,
  type Js,
  type Property,
} from "./js.ts";
import { numberLiteral } from "./constant.ts";
import { jsonOf } from "./expression/text.ts";
import { booleanOf, valueOf } from "./expression/emit.ts";
import { testAfter } from "./expression/narrowing.ts";
import type { ModuleScope, Scope } from "./scope.ts";
import { constDoc, returns, sequence, type Statements } from "./statement.ts";

/** Gives an answer: a constant of the module unless it is worked out. */
export function answerStatements(decision: Yield, scope: Scope, mark: string): Statements {
  const bound: Doc[] = [];
  const code = answerOf(decision, bound, scope);
  return sequence({ docs: bound, falls: true }, returns(code, mark));
}

function answerOf({ answer, depth }: Yield, bound: Doc[], scope: Scope): Js {
  if (answer === "end") {
    return constant("end", { kind: string("end"), position: string("end") }, scope.module);
  }
  const position = string(answer.position);
  const rounds = depth > 0 ? atom("rounds") : undefined;
  switch (answer.kind) {
    case "step": {
      const args = argumentsOf(answer, bound, scope);
      const properties = {
        kind: string("step"),
        activity: string(answer.activity.name),
        args,
        name: answer.name === undefined ? undefined : string(answer.name),
        position,
        rounds,
      };
      const isFixed = answer.arguments.every(({ value }) => isConstantValue(value));
      return isFixed && depth === 0
        ? constant(answer.name ?? answer.activity.name, properties, scope.module)
        : object(properties);
    }
    case "set": {
      const value = settledJson(answer.value, scope);
      const properties = {
        kind: string("set"),
        field: string(answer.field.name),
        value,
        position,
        rounds,
      };
      return isConstantValue(answer.value) && depth === 0
        ? constant(`set ${answer.field.name}`, properties, scope.module)
        : object(properties);
    }
    case "exit": {
      const reason = answer.reason === undefined ? undefined : string(answer.reason);
      const properties = { kind: string("exit"), reason, position, rounds };
      return depth === 0
        ? constant(`exit ${answer.reason ?? ""}`, properties, scope.module)
        : object(properties);
    }
    case "advance": {
      const to = string(answer.sequence);
      const properties = { kind: string("advance"), sequence: to, position, rounds };
      return depth === 0
        ? constant(`advance to ${answer.sequence}`, properties, scope.module)
        : object(properties);
    }
  }
}

/** The answer of a global criterion. */
export function leaveOf(
  { leaves, reason, condition, position }: Sequence["criteria"][number],
  module: ModuleScope,
): Js {
  return constant(
    `${leaves} ${reason ?? condition.text}`,
    {
      kind: string(leaves),
      reason: reason === undefined ? undefined : string(reason),
      criterion: string(condition.text),
      position: string(position),
    },
    module,
  );
}

function constant(
  name: string,
  properties: Readonly<Record<string, Js | undefined>>,
  module: ModuleScope,
): Js {
  const code = object(properties);
  const frozen =
    code.kind !== "object"
      ? code
      : {
          ...code,
          properties: code.properties.map((property) =>
            property.value.kind === "object"
              ? { ...property, value: call("Object.freeze", property.value) }
              : property,
          ),
        };
  return atom(module.constant(name, call("Object.freeze", frozen)));
}

/**
 * Arguments by parameter; one whose value is missing has no entry. What has to be worked out to
 * tell whether it is there is bound first.
 */
function argumentsOf(step: Step, bound: Doc[], scope: Scope): Js {
  const properties = step.arguments.flatMap(({ parameter, value }): readonly Property[] => {
    const json = jsonValue(value, scope);
    if (json === undefined) return [];
    if (!json.optional) return [{ key: parameter.name, value: json.js }];
    const isPath = json.js.kind === "member";
    const js = isPath ? json.js : atom(scope.module.bind(parameter.name));
    if (js.kind === "atom") bound.push(constDoc(js.text, json.js));
    const entry: Js = { kind: "object", properties: [{ key: parameter.name, value: js }] };
    return [{ key: undefined, value: and(binary("!==", js, undefinedValue), entry) }];
  });
  return { kind: "object", properties };
}

/** Whether an argument may be missing. */
export function mayBeMissing(value: Expression, scope: Scope): boolean {
  return jsonValue(value, scope)?.optional ?? true;
}

interface JsonCode {
  readonly js: Js;
  /** Whether it may be undefined. */
  readonly optional: boolean;
}

function jsonValue(expression: Expression, scope: Scope): JsonCode | undefined {
  if (expression.kind === "constant") {
    const js = constantCode(expression);
    return js === undefined ? undefined : { js, optional: false };
  }
  if (expression.kind === "template") {
    return { js: templateJson(expression.template, scope), optional: false };
  }
  const { type } = expression;
  if (type.kind === "bool" && expression.kind !== "field" && expression.kind !== "fallback") {
    const test = testAfter(booleanOf(expression, scope), scope.uses.beliefs);
    return { js: test.js, optional: false };
  }
  const value = valueOf(expression, scope);
  return { js: jsonOf(type, value, scope), optional: value.optional };
}

/** A template with the record's values in it; one without any is a constant of the module. */
function templateJson({ name, subject, body }: Template, scope: Scope): Js {
  const { module } = scope;
  const text = (part: Expression) => jsonValue(part, scope)?.js;
  const code = object({ name: string(name), subject: text(subject), body: text(body) });
  if (!isConstantValue(subject) || !isConstantValue(body)) return code;
  const type = `${module.runtimeType("Template")}<${stringLiteral(name)}>`;
  return atom(module.constant(`template ${name}`, call("Object.freeze", code), type));
}

/** What a field is set to: `null` clears it. */
function settledJson(expression: Expression, scope: Scope): Js {
  const json = jsonValue(expression, scope);
  if (json === undefined) return atom("null");
  return json.optional ? fallback(json.js, atom("null")) : json.js;
}

function constantCode({ value, type }: Extract<Expression, { kind: "constant" }>): Js | undefined {
  const json = constantJson(value);
  if (json === undefined) return undefined;
  if (value.kind === "money" && type.kind === "money" && type.currency === undefined) {
    return object({ amount: string(String(json)), currency: string(value.currency) });
  }
  if (typeof json === "number") return atom(numberLiteral(json));
  return typeof json === "boolean" ? atom(String(json)) : string(String(json));
}
