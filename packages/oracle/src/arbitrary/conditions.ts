import { there } from "../there.ts";
import { duration, literal } from "./literals.ts";
import { written } from "./names.ts";
import { readable, readablesOf, type Scope, withRow } from "./scope.ts";
import type { ChoiceShape, ProcessShape, ValueType } from "./types.ts";
import {
  elapsed,
  isOpen,
  lists,
  processText,
  reading,
  value,
  within,
  type Written,
} from "./values.ts";

const ordered: readonly ValueType[] = [
  { kind: "number" },
  { kind: "money", currency: "USD" },
  { kind: "text" },
  { kind: "datetime" },
  { kind: "date" },
  { kind: "percent" },
  { kind: "money" },
  { kind: "money" },
  { kind: "duration" },
  { kind: "time" },
  { kind: "money", currency: "EUR" },
];

type Maker = () => Written | undefined;

const comparison = (text: string): Written => ({ text, level: 4 });
const atom = (text: string): Written => ({ text, level: 9 });

/** A condition; every form of the language occurs. */
export function condition(scope: Scope, depth: number): Written {
  const { choices } = scope;
  if (depth > 0 && choices.oneIn(3)) return connected(scope, depth - 1);
  for (let attempt = 0; attempt < 4; attempt++) {
    const made = choices.pick(tests(scope, Math.max(depth, 1)))();
    if (made !== undefined) return made;
  }
  return certain(scope);
}

/** What can be asked of any record. */
function certain(scope: Scope): Written {
  const asked = scope.readables.find(({ optional }) => optional) ?? there(scope.readables[0]);
  return comparison(`${asked.text} is present`);
}

function connected(scope: Scope, depth: number): Written {
  const { choices } = scope;
  const operator = choices.pick(["and", "or", "not"]);
  if (operator === "not") return { text: `not ${within(3, condition(scope, depth))}`, level: 3 };
  const level = operator === "or" ? 1 : 2;
  const operands = choices.several(2, 3, () => within(level + 1, condition(scope, depth)));
  return { text: operands.join(` ${operator} `), level };
}

function tests(scope: Scope, depth: number): readonly Maker[] {
  return [
    () => compared(scope, depth),
    () => compared(scope, depth),
    () => chosen(scope),
    () => staged(scope),
    () => flag(scope),
    () => presence(scope),
    () => between(scope),
    () => among(scope),
    () => textual(scope, depth),
    () => contained(scope),
    () => windowed(scope),
    () => windowed(scope),
    () => outcome(scope),
    () => rule(scope),
    () => aggregated(scope, depth),
    () => byDay(scope),
    () => timed(scope),
  ];
}

function typeInScope(scope: Scope, types: readonly ValueType[]): ValueType | undefined {
  const known = types.filter((type) => readable(scope, type).length > 0);
  return known.length === 0 ? undefined : scope.choices.pick(known);
}

function compared(scope: Scope, depth: number): Written | undefined {
  const { choices } = scope;
  const type = typeInScope(scope, ordered) ?? { kind: "number" };
  const left = reading(scope, type, depth);
  if (left === undefined) return undefined;
  const operator = choices.pick([">", "<", ">=", "<=", "=", "!="]);
  // A bare number beside money of a known currency is of that currency.
  if (type.kind === "money" && type.currency !== undefined && choices.oneIn(3)) {
    const right = value({ ...scope, readables: [] }, { kind: "number" }, 0);
    return comparison(`${within(5, left)} ${operator} ${right.text}`);
  }
  const right =
    isOpen(type) && choices.oneIn(2)
      ? there(reading(scope, type, depth))
      : value(scope, isOpen(type) ? { kind: "money", currency: "USD" } : type, depth);
  if (right.text === left.text) return undefined;
  return comparison(`${within(5, left)} ${operator} ${within(5, right)}`);
}

function choiceIn(
  scope: Scope,
): { readonly text: string; readonly choice: ChoiceShape } | undefined {
  const candidates = scope.readables.flatMap(({ text, type }) =>
    type.kind === "choice" ? [{ text, choice: type.choice }] : [],
  );
  return candidates.length === 0 ? undefined : scope.choices.pick(candidates);
}

function chosen(scope: Scope): Written | undefined {
  const { choices } = scope;
  const field = choiceIn(scope);
  if (field === undefined) return undefined;
  const member = () => written(choices.pick(field.choice.members).name);
  if (choices.oneIn(3)) {
    return comparison(`(${field.text} ?? ${member()}) ${choices.pick(["=", "!="])} ${member()}`);
  }
  return comparison(`${field.text} ${choices.pick(["=", "!="])} ${member()}`);
}

function staged(scope: Scope): Written | undefined {
  const { choices, vocabulary } = scope;
  if (vocabulary.processes.length === 0) return undefined;
  const process = choices.pick(vocabulary.processes);
  const bpf = processText(scope, process.name);
  const stage = () => written(choices.pick(process.stages).name);
  return choices.of(
    () => comparison(`${bpf}.stage ${choices.pick(["=", "!="])} ${stage()}`),
    () => inOrder(scope, process, bpf),
    () => inOrder(scope, process, bpf),
    () => {
      const some = choices.some(process.stages).map(({ name }) => written(name));
      return comparison(`${bpf}.stage ${choices.pick(["in", "not in"])} [${some.join(", ")}]`);
    },
    () => oneOf(scope, `${bpf}.status`, ["active", "finished", "aborted"]),
    () => {
      const named = process.stages.flatMap(({ category }) => category ?? []);
      return oneOf(scope, `${bpf}.stage.category`, [...new Set([...named, "Qualify"])]);
    },
    () => comparison(`${bpf}.stage is ${choices.pick(["present", "missing"])}`),
    () => comparison(`${bpf}.stage.entered older than ${duration(choices, scope.thresholds)}`),
  );
}

function inOrder(scope: Scope, process: ProcessShape, bpf: string): Written | undefined {
  const { choices } = scope;
  const alone = unrivaled(process);
  if (alone.length === 0) return undefined;
  const operator = choices.pick([">=", "past", "<", ">", "<=", "not past"]);
  return comparison(`${bpf}.stage ${operator} ${written(choices.pick(alone))}`);
}

/** Whether a value is one of a few names, or none of them. */
function oneOf(scope: Scope, asked: string, names: readonly string[]): Written {
  const { choices } = scope;
  if (choices.oneIn(2)) {
    return comparison(`${asked} ${choices.pick(["=", "!="])} ${choices.pick(names)}`);
  }
  return comparison(
    `${asked} ${choices.pick(["in", "not in"])} [${choices.some(names).join(", ")}]`,
  );
}

/** The stages that no other one shares its place with. */
function unrivaled({ stages }: ProcessShape): readonly string[] {
  return stages
    .filter(({ rank }) => stages.filter((other) => other.rank === rank).length === 1)
    .map(({ name }) => name);
}

function flag(scope: Scope): Written | undefined {
  const { choices } = scope;
  const fields = readable(scope, { kind: "bool" });
  if (fields.length === 0) return undefined;
  const { text } = choices.pick(fields);
  return choices.of(
    () => atom(text),
    () => ({ text: `not ${text}`, level: 3 }),
    () => comparison(`${text} ${choices.pick(["=", "!="])} ${choices.pick(["true", "false"])}`),
    () => ({ text: `${text} ?? true`, level: 5 }),
  );
}

function presence(scope: Scope): Written | undefined {
  const { choices } = scope;
  const optional = scope.readables.filter((candidate) => candidate.optional);
  if (optional.length === 0) return undefined;
  const asks = choices.pick(["is missing", "is present", "is not missing", "is not present"]);
  return comparison(`${choices.pick(optional).text} ${asks}`);
}

/** Bounds that records stand at, by kind of type. */
const spans: { readonly [kind: string]: readonly [string, string] | undefined } = {
  number: ["5", "100"],
  date: ["2026-01-01", "2026-12-31"],
  datetime: ["2026-01-01T00:00Z", "2026-12-31T23:59Z"],
  time: ["09:00", "17:00"],
  percent: ["20%", "50%"],
};

function between(scope: Scope): Written | undefined {
  const { choices } = scope;
  const type = typeInScope(
    scope,
    ordered.filter((candidate) => !isOpen(candidate)),
  );
  if (type === undefined) return undefined;
  const operand = reading(scope, type, 0);
  if (operand === undefined) return undefined;
  const operator = choices.pick(["between", "not between"]);
  const given = spans[type.kind];
  if (given === undefined || choices.oneIn(4)) {
    const bound = () => within(6, value(scope, type, 1));
    return comparison(`${operand.text} ${operator} ${bound()} and ${bound()}`);
  }
  const [low, high] = given;
  scope.thresholds.numbers.push("5", "100");
  scope.thresholds.minutes.push(540, 1020);
  scope.thresholds.percents.push("20", "50");
  return comparison(`${operand.text} ${operator} ${low} and ${high}`);
}
function among(scope: Scope): Written | undefined {
  const { choices } = scope;
  const operator = choices.pick(["in", "not in"]);
  const field = choiceIn(scope);
  if (field !== undefined && choices.oneIn(2)) {
    const some = choices.some(field.choice.members).map(({ name }) => written(name));
    return comparison(`${field.text} ${operator} [${some.join(", ")}]`);
  }
  const type = typeInScope(
    scope,
    ordered.filter((candidate) => !isOpen(candidate)),
  );
  if (type === undefined) return undefined;
  const operand = reading(scope, type, 0);
  if (operand === undefined) return undefined;
  const constants = { ...scope, readables: [] };
  const options = new Set(choices.several(1, 4, () => value(constants, type, 0).text));
  return comparison(`${operand.text} ${operator} [${[...options].join(", ")}]`);
}

function textual(scope: Scope, depth: number): Written | undefined {
  const { choices } = scope;
  const left = reading(scope, { kind: "text" }, depth);
  if (left === undefined) return undefined;
  const test = choices.pick([
    "contains",
    "starts with",
    "ends with",
    "not contains",
    "not starts with",
    "not ends with",
  ]);
  const right = value(scope, { kind: "text" }, 0);
  return comparison(`${within(5, left)} ${test} ${right.text}`);
}

function contained(scope: Scope): Written | undefined {
  const { choices } = scope;
  const all = lists(scope, ({ kind }) => kind !== "entity");
  if (all.length === 0) return undefined;
  const { text, element } = choices.pick(all);
  const item = value({ ...scope, readables: [] }, element, 0);
  return comparison(`${text} ${choices.pick(["contains", "not contains"])} ${within(5, item)}`);
}

function windowed(scope: Scope): Written | undefined {
  const { choices } = scope;
  const type = typeInScope(scope, [{ kind: "datetime" }, { kind: "date" }]);
  if (type === undefined) return undefined;
  const operand = reading(scope, type, 0);
  if (operand === undefined) return undefined;
  const not = choices.pick(["", "", "not "]);
  const rolling = choices.pick(["14 days", "2 weeks", "3 months", "1 year", "48 hours"]);
  // A date has no hours.
  const days = choices.pick(["3 days", "1 month", "6 months", "1 year 2 months", "1 month 1 day"]);
  const lengths: { readonly [text: string]: readonly [number, number] } = {
    "14 days": [0, 20_160],
    "2 weeks": [0, 20_160],
    "3 months": [3, 0],
    "1 year": [12, 0],
    "48 hours": [0, 2880],
  };
  const [months, minutes] = there(lengths[rolling]);
  scope.thresholds.durations.push({ months, minutes });
  const whole = choices.pick(["week", "day", "month", "quarter", "year"]);
  const age = type.kind === "date" ? days : duration(choices, scope.thresholds);
  return comparison(
    choices.pick([
      `${operand.text} ${not}in ${choices.pick(["last", "next"])} ${rolling}`,
      `${operand.text} ${not}in ${choices.pick(["this", "last", "next"])} ${whole}`,
      `${operand.text} ${not}older than ${age}`,
    ]),
  );
}

function byDay(scope: Scope): Written | undefined {
  const { choices } = scope;
  const operand = reading(scope, { kind: "datetime" }, 0);
  if (operand === undefined) return undefined;
  const day = value({ ...scope, readables: [] }, { kind: "date" }, 0);
  const operator = choices.pick(["on", "=", "<", ">=", "not on"]);
  return comparison(`${operand.text} ${operator} ${choices.oneIn(3) ? "today" : day.text}`);
}

function timed(scope: Scope): Written | undefined {
  const { choices } = scope;
  const past = elapsed(scope);
  if (past === undefined) return undefined;
  const length = literal({ kind: "number" }, choices, scope.thresholds, scope.base);
  return comparison(`${past.text} ${choices.pick([">", "<", ">=", "<=", "="])} ${length.text}`);
}

/** Whether a step that has a name had an outcome. */
export function outcome(scope: Scope): Written | undefined {
  const { choices } = scope;
  const asked = [...scope.steps].flatMap(([step, { outcomes }]) =>
    outcomes.map((name) => `${written(step)}.${written(name)}`),
  );
  return asked.length === 0 ? undefined : atom(choices.pick(asked));
}

function rule(scope: Scope): Written | undefined {
  return scope.rules.length === 0 ? undefined : atom(written(scope.choices.pick(scope.rules)));
}

function aggregated(scope: Scope, depth: number): Written | undefined {
  const { choices } = scope;
  const all = lists(scope, ({ kind }) => kind === "entity");
  if (all.length === 0) return undefined;
  const { text, element } = choices.pick(all);
  if (element.kind !== "entity") return undefined;
  const where = () => condition(withRow(scope, element.entity), depth - 1).text;
  const summable = readablesOf(element.entity, 1).filter(({ type }) => type.kind === "number");
  const summed = summable.length === 0 ? undefined : choices.pick(summable).text;
  return choices.of(
    () =>
      summed === undefined
        ? undefined
        : comparison(
            `sum(${text}.${summed} where ${where()}) ${choices.pick([">", "<=", "!="])} 1`,
          ),
    () => atom(`any(${text} where ${where()})`),
    () => atom(`all(${text} where ${where()})`),
    () => comparison(`count(${text} where ${where()}) ${choices.pick([">", "=", "<="])} 1`),
    () => comparison(`count(${text}) ${choices.pick([">", "=", "<="])} 1`),
  );
}
