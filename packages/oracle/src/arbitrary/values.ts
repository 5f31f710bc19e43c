import { duration, literal, quoted } from "./literals.ts";
import { written } from "./names.ts";
import { readable, type Readable, readablesOf, type Scope } from "./scope.ts";
import { same, type ValueType } from "./types.ts";

/**
 * An expression as text and how tightly its outermost operator binds: `or` 1, `and` 2, `not` 3,
 * comparisons 4, `??` 5, `+ -` 6, `* /` 7, unary `-` 8, everything else 9.
 */
export interface Written {
  readonly text: string;
  readonly level: number;
}

/** An operand, in parentheses where it binds less tightly than its place asks for. */
export function within(level: number, { text, level: own }: Written): string {
  return own >= level ? text : `(${text})`;
}

const atom = (text: string): Written => ({ text, level: 9 });

function operation(left: Written, operator: string, right: Written): Written {
  const level = operator === "??" ? 5 : operator === "+" || operator === "-" ? 6 : 7;
  return {
    text: `${within(level, left)} ${operator} ${within(level + 1, right)}`,
    level,
  };
}

const number: ValueType = { kind: "number" };
const percent: ValueType = { kind: "percent" };
const text: ValueType = { kind: "text" };
const date: ValueType = { kind: "date" };
const datetime: ValueType = { kind: "datetime" };
const durationType: ValueType = { kind: "duration" };

/** A value of a type: a constant, a field, or something computed. */
export function value(scope: Scope, type: ValueType, depth: number): Written {
  const { choices } = scope;
  if (depth > 0 && choices.oneIn(2)) return reading(scope, type, depth) ?? constant(scope, type);
  return choices.oneIn(2) ? (field(scope, type) ?? constant(scope, type)) : constant(scope, type);
}

function constant(scope: Scope, type: ValueType): Written {
  if (type.kind === "list" || type.kind === "entity") throw new Error("no constant");
  const { choices, thresholds, base } = scope;
  const plain = literal(type, choices, thresholds, base);
  if (!summable.has(type.kind) || !choices.oneIn(10)) return plain;
  return operation(plain, choices.pick(["+", "-"]), literal(type, choices, thresholds, base));
}

/** What a literal may be reckoned with another one of, where the two are known when it is read. */
const summable = new Set(["number", "percent", "duration"]);

function field(scope: Scope, type: ValueType): Written | undefined {
  const candidates = readable(scope, type);
  return candidates.length === 0 ? undefined : atom(scope.choices.pick(candidates).text);
}

/** A value that depends on the record or on the time; undefined where nothing of the type does. */
export function reading(scope: Scope, type: ValueType, depth: number): Written | undefined {
  const { choices } = scope;
  const plain = field(scope, type);
  if (depth === 0 || (plain !== undefined && choices.oneIn(3))) return plain;
  const makers = computed(scope, type, depth - 1);
  const made = makers.length === 0 ? undefined : choices.pick(makers)();
  return made ?? plain;
}

/** Money whose currency only the record knows. */
export function isOpen(type: ValueType): boolean {
  return type.kind === "money" && type.currency === undefined;
}

type Maker = () => Written | undefined;

function computed(scope: Scope, type: ValueType, depth: number): readonly Maker[] {
  const { choices } = scope;
  const read = (of: ValueType) => reading(scope, of, depth);
  const any = (of: ValueType) => value(scope, of, depth);
  const binary =
    (left: ValueType, operator: string, right: ValueType): Maker =>
    () => {
      const first = read(left);
      // There are no constants of whatever currency a record has.
      const second = isOpen(right) ? read(right) : any(right);
      return first && second && operation(first, operator, second);
    };
  const fallback = binary(type, "??", type);
  const negative: Maker = () => {
    const operand = read(type);
    return operand === undefined ? undefined : { text: `-${within(9, operand)}`, level: 8 };
  };
  switch (type.kind) {
    case "number":
      return [
        binary(number, "+", number),
        binary(number, "-", number),
        binary(number, "*", number),
        binary(number, "/", number),
        binary({ kind: "money", currency: "USD" }, "/", { kind: "money", currency: "USD" }),
        binary({ kind: "money" }, "/", { kind: "money", currency: "USD" }),
        binary(percent, "/", percent),
        negative,
        fallback,
        () => counted(scope),
        () => summed(scope, type),
        () => elapsed(scope),
      ];
    case "percent":
      return [
        binary(percent, "+", percent),
        binary(percent, "-", percent),
        binary(percent, "*", number),
        binary(percent, "/", number),
        binary(number, "*", percent),
        negative,
        fallback,
        () => summed(scope, type),
      ];
    case "money":
      return [
        binary(type, "+", type),
        binary(type, "-", type),
        binary(type, "*", number),
        binary(type, "*", percent),
        binary(type, "/", number),
        // Half of the last place, which is where rounding shows how it is done.
        () => {
          const amount = read(type);
          return amount && operation(amount, "/", { text: choices.pick(["2", "8"]), level: 9 });
        },
        binary(number, "*", type),
        binary(percent, "*", type),
        negative,
        fallback,
        () => (isOpen(type) ? undefined : summed(scope, type)),
      ];
    case "text":
      return [
        () => interpolated(scope, depth),
        () => interpolated(scope, depth),
        () => called(scope, "lower", depth),
        () => called(scope, "upper", depth),
        fallback,
      ];
    case "date":
      return [
        () => atom("today"),
        binary(date, "+", durationType),
        binary(date, "-", durationType),
        binary(durationType, "+", date),
        fallback,
      ];
    case "datetime":
      return [
        () => atom("now"),
        () => atom(`${duration(choices, scope.thresholds)} ago`),
        () => atom(`${duration(choices, scope.thresholds)} from now`),
        binary(datetime, "+", durationType),
        binary(datetime, "-", durationType),
        () => entered(scope),
        fallback,
      ];
    case "duration":
      return [
        binary(date, "-", date),
        binary(datetime, "-", datetime),
        binary(durationType, "+", durationType),
        binary(durationType, "-", durationType),
        binary(durationType, "*", number),
        binary(durationType, "/", number),
        binary(number, "*", durationType),
        negative,
        fallback,
        () => summed(scope, type),
      ];
    default:
      return [fallback];
  }
}

/** `bpf` or `bpf.Pipeline`, as the number of processes asks for. */
export function processText(scope: Scope, name: string): string {
  return scope.vocabulary.processes.length > 1 ? `bpf.${written(name)}` : "bpf";
}

function entered(scope: Scope): Written | undefined {
  const { processes } = scope.vocabulary;
  if (processes.length === 0) return undefined;
  return atom(`${processText(scope, scope.choices.pick(processes).name)}.stage.entered`);
}

/** The lists that are in scope, by what they hold. */
export function lists(
  scope: Scope,
  holds: (element: ValueType) => boolean,
): readonly (Readable & { readonly element: ValueType })[] {
  return scope.readables.flatMap((candidate) =>
    candidate.type.kind === "list" && holds(candidate.type.element)
      ? [{ ...candidate, element: candidate.type.element }]
      : [],
  );
}

function counted(scope: Scope): Written | undefined {
  const all = lists(scope, () => true);
  return all.length === 0 ? undefined : atom(`count(${scope.choices.pick(all).text})`);
}

function summed(scope: Scope, type: ValueType): Written | undefined {
  const { choices } = scope;
  const all = lists(scope, ({ kind }) => kind === "entity").flatMap((list) =>
    list.element.kind === "entity"
      ? readablesOf(list.element.entity, 1)
          .filter((inner) => same(inner.type, type))
          .map((inner) => `${list.text}.${inner.text}`)
      : [],
  );
  return all.length === 0 ? undefined : atom(`sum(${choices.pick(all)})`);
}

/** How long ago something was, or how far off it is. */
export function elapsed(scope: Scope): Written | undefined {
  const { choices } = scope;
  const isDate = choices.oneIn(2);
  const unit = choices.pick(isDate ? ["days", "weeks"] : ["days", "hours", "minutes", "weeks"]);
  const operand = field(scope, isDate ? date : datetime);
  const { processes } = scope.vocabulary;
  if (processes.length > 0 && choices.oneIn(3)) {
    return atom(`${unit} in ${processText(scope, choices.pick(processes).name)}.stage`);
  }
  if (operand === undefined) return undefined;
  return atom(`${unit} ${choices.pick(["since", "until"])} ${operand.text}`);
}

function called(scope: Scope, name: string, depth: number): Written | undefined {
  const operand = reading(scope, text, depth);
  return operand === undefined ? undefined : atom(`${name}(${operand.text})`);
}

const interpolable: readonly ValueType[] = [
  text,
  number,
  { kind: "money", currency: "USD" },
  { kind: "money" },
  percent,
  date,
  datetime,
  { kind: "time" },
  durationType,
  { kind: "bool" },
];

/** A value in the braces of a text or a template, or nothing. */
export function hole(scope: Scope, depth: number): string {
  const choiceTypes = scope.readables
    .map(({ type }) => type)
    .filter(({ kind }) => kind === "choice");
  const type = scope.choices.pick([...interpolable, ...choiceTypes]);
  const part = reading(scope, type, type.kind === "bool" ? 0 : depth);
  return part === undefined ? "" : `{${part.text}}`;
}

function interpolated(scope: Scope, depth: number): Written | undefined {
  const { choices } = scope;
  const parts = choices.several(1, 2, () => hole(scope, depth));
  const around = quoted(choices.pick(["Thank ", '𝒳 "{', "", "`${"])).slice(1, -1);
  const whole = parts.join(around);
  return whole.includes("{") ? atom(`"${around}${whole}"`) : undefined;
}
