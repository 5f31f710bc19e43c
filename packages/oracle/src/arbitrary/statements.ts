import { there } from "../there.ts";
import { condition, outcome } from "./conditions.ts";
import { duration, quoted } from "./literals.ts";
import { type Names, written } from "./names.ts";
import { readable, type Scope } from "./scope.ts";
import type { ActivityShape, ParameterShape, ValueType } from "./types.ts";
import { drawTemplate } from "./templates.ts";
import { isOpen, processText, reading, value, within } from "./values.ts";

/** What statements are drawn from, beside what expressions are. */
export interface Body extends Scope {
  /** Named steps that no statement has used yet. */
  readonly unplaced: Map<string, ActivityShape>;
  readonly splits: Names;
  /** The texts of templates by name; more come with the steps that name them. */
  readonly templates: Map<string, string>;
  /** Sequences that may be advanced to. */
  readonly sequences: readonly string[];
}

/** Lines of text, and whether what follows them can be reached. */
export interface Block {
  readonly lines: readonly string[];
  readonly goesOn: boolean;
}

const reasons = ["not a fit", "qualified", 'Größe "𝒳"', "`${x}` */"];

/** `as "…"`, or nothing. */
export function reason(scope: Scope): string {
  return scope.choices.oneIn(2) ? ` as ${quoted(scope.choices.pick(reasons))}` : "";
}

/** Statements, none of them after one that leaves. */
export function block(body: Body, depth: number, most: number): Block {
  const { choices } = body;
  const lines: string[] = [];
  const wanted = choices.between(1, most);
  for (let count = 0; count < wanted; count++) {
    const next = statement(body, depth, count === wanted - 1);
    lines.push(...next.lines);
    if (!next.goesOn) return { lines, goesOn: false };
  }
  return { lines, goesOn: true };
}

function statement(body: Body, depth: number, last: boolean): Block {
  const { choices } = body;
  const simple = [step, step, step, set, wait, waitUntil];
  const nested = [when, when, match, waitFor, split, repeat];
  const kinds = depth > 0 ? [...simple, ...nested, ...nested] : simple;
  if (last && choices.oneIn(5)) return leave(body);
  return choices.pick(kinds)(body, depth);
}

const line = (text: string): Block => ({ lines: [text], goesOn: true });

/** A value that is there, for what may not be missing. */
function sure(body: Body, type: ValueType, optional: boolean): string | undefined {
  if (type.kind === "list" || isOpen(type)) {
    const fields = readable(body, type).filter((field) => optional || !field.optional);
    return fields.length === 0 ? undefined : body.choices.pick(fields).text;
  }
  // A test is a bool, and there.
  if (type.kind === "bool" && body.choices.oneIn(3)) return condition(body, 1).text;
  const given = value(body, type, 2);
  if (optional) return given.text;
  const fallback = value({ ...body, readables: [] }, type, 0);
  return `${within(5, given)} ?? ${within(6, fallback)}`;
}

function argument(body: Body, parameter: ParameterShape): string | undefined {
  const { type, optional } = parameter;
  if (type.kind === "template") return `${written(parameter.name)} = ${drawTemplate(body)}`;
  const given = sure(body, type, optional);
  return given === undefined ? undefined : `${written(parameter.name)} = ${given}`;
}

/** A step as it is written; one of the planned names where there still is one. */
export function stepText(body: Body, usesPlanned = body.choices.oneIn(2)): string {
  const { choices } = body;
  const planned = [...body.unplaced][0];
  const named = planned !== undefined && usesPlanned;
  if (named) body.unplaced.delete(planned[0]);
  const activity = named ? planned[1] : choices.pick(body.vocabulary.activities);
  const args = activity.parameters
    .filter(
      (parameter) => !(parameter.optional || parameter.default !== undefined) || choices.oneIn(2),
    )
    .map((parameter) => argument(body, parameter))
    .filter((text) => text !== undefined);
  const name = named ? `${written(planned[0])}: ` : "";
  return `${name}${written(activity.name)}${args.length === 0 ? "" : `(${args.join(", ")})`}`;
}

function step(body: Body): Block {
  return line(stepText(body));
}

function set(body: Body): Block {
  const { choices } = body;
  const { key, fields: all } = body.vocabulary.entity;
  const fields = all.filter(
    ({ type, from }) =>
      type.kind !== "entity" && type.kind !== "list" && !isOpen(type) && from !== (key ?? "id"),
  );
  if (fields.length === 0) return step(body);
  const field = choices.pick(fields);
  const given =
    field.optional && choices.oneIn(4) ? "missing" : sure(body, field.type, field.optional);
  return line(`set ${written(field.name)} = ${given}`);
}

function length(body: Body): string {
  const { choices } = body;
  if (choices.oneIn(body.vocabulary.calendars.length > 0 ? 3 : 8)) {
    return `${choices.between(1, 5)} business days`;
  }
  const field = readable(body, { kind: "duration" })[0];
  if (field !== undefined && choices.oneIn(4)) return within(6, value(body, field.type, 1));
  return duration(choices, body.thresholds);
}

function wait(body: Body): Block {
  return line(`wait ${length(body)}`);
}

function waitUntil(body: Body): Block {
  const { choices } = body;
  const type: ValueType = { kind: choices.pick(["datetime", "time", "date"] as const) };
  const moment = reading(body, type, 1) ?? value({ ...body, readables: [] }, { kind: "time" }, 0);
  return line(`wait until ${moment.text}`);
}

function leave(body: Body): Block {
  const { choices } = body;
  const text =
    body.sequences.length > 0 && choices.oneIn(3)
      ? `advance to ${written(choices.pick(body.sequences))}`
      : `exit${reason(body)}`;
  return { lines: [text], goesOn: false };
}

/** A block behind an arrow: braces, unless it is one line that can stand alone. */
function behind(prefix: string, { lines }: Block): string[] {
  const [only = ""] = lines;
  if (lines.length === 1 && !/^(when|wait for) /.test(only)) return [`${prefix}${only}`];
  return [`${prefix}{`, ...lines.map((text) => `  ${text}`), "}"];
}

function branches(body: Body, depth: number): Block {
  return block(body, depth - 1, 2);
}

function when(body: Body, depth: number): Block {
  const { choices } = body;
  const arms = choices.several(1, 3, (index) => {
    const made = branches(body, depth);
    const test = condition(body, choices.pick([1, 0, 2])).text;
    const prefix = `${index === 0 ? "" : "else "}when ${test} -> `;
    return { lines: behind(prefix, made), goesOn: made.goesOn };
  });
  const otherwise = choices.oneIn(2) ? branches(body, depth) : undefined;
  const lines = arms.flatMap((arm) => arm.lines);
  if (otherwise !== undefined) lines.push(...behind("else ", otherwise));
  const goesOn = otherwise === undefined || otherwise.goesOn || arms.some((arm) => arm.goesOn);
  return { lines, goesOn };
}

const statuses = ["active", "finished", "aborted"];
const categories = ["Qualify", "Develop", "Propose"];

interface Subject {
  readonly text: string;
  readonly patterns: readonly string[];
  readonly closed: boolean;
  readonly optional: boolean;
}

function subject(body: Body): Subject | undefined {
  const { choices, vocabulary } = body;
  const matchable = body.readables.filter(
    ({ type }) => type.kind !== "entity" && type.kind !== "list" && !isOpen(type),
  );
  const { processes } = vocabulary;
  if (processes.length > 0 && choices.oneIn(4)) {
    const process = choices.pick(processes);
    const bpf = processText(body, process.name);
    const stages = process.stages.map(({ name }) => written(name));
    return choices.pick([
      { text: `${bpf}.stage`, patterns: stages, closed: true, optional: true },
      { text: `${bpf}.stage`, patterns: stages, closed: true, optional: true },
      { text: `${bpf}.status`, patterns: statuses, closed: true, optional: true },
      { text: `${bpf}.stage.category`, patterns: categories, closed: false, optional: true },
    ]);
  }
  if (matchable.length === 0) return undefined;
  const { text, type, optional } = choices.pick(matchable);
  if (type.kind === "choice") {
    const patterns = type.choice.members.map(({ name }) => written(name));
    return { text, patterns, closed: true, optional };
  }
  if (type.kind === "bool") return { text, patterns: ["true", "false"], closed: true, optional };
  const constants = { ...body, readables: [] };
  const values = choices.several(2, 4, () => value(constants, type, 0));
  const patterns = values.map(({ text: pattern, level }) => (level < 9 ? `(${pattern})` : pattern));
  return { text, patterns: [...new Set(patterns)], closed: false, optional };
}

function match(body: Body, depth: number): Block {
  const { choices } = body;
  const on = subject(body);
  if (on === undefined) return when(body, depth);
  const all = on.closed && choices.oneIn(2);
  const patterns = all ? [...on.patterns] : choices.some(on.patterns);
  const complete = on.closed && patterns.length === on.patterns.length;
  const groups: string[][] = [];
  for (const pattern of patterns) {
    if (groups.length > 0 && choices.oneIn(3)) there(groups.at(-1)).push(pattern);
    else groups.push([pattern]);
  }
  const takesMissing = on.optional && (complete || choices.oneIn(2));
  if (takesMissing) {
    if (choices.oneIn(3)) there(groups.at(-1)).push("missing");
    else groups.push(["missing"]);
  }
  const arms = groups.map((group) => ({ head: group.join(", "), made: branches(body, depth) }));
  if (!complete) arms.push({ head: "else", made: branches(body, depth) });
  const lines = arms.flatMap(({ head, made }) => behind(`${head} -> `, made));
  return {
    lines: [`match ${on.text} {`, ...lines.map((text) => `  ${text}`), "}"],
    goesOn: arms.some(({ made }) => made.goesOn),
  };
}

function waitFor(body: Body, depth: number): Block {
  const { choices } = body;
  const event = choices.oneIn(2) ? outcome(body) : undefined;
  const awaited = event ?? condition(body, choices.pick([0, 1]));
  const head = `wait for ${awaited.text} up to ${length(body)}`;
  const then = choices.oneIn(2) ? branches(body, depth) : undefined;
  const otherwise = choices.oneIn(2) ? branches(body, depth) : undefined;
  const lines = then === undefined ? [head] : behind(`${head} -> `, then);
  if (otherwise !== undefined) lines.push(...behind("else ", otherwise));
  const goesOn = then === undefined || then.goesOn || otherwise === undefined || otherwise.goesOn;
  return { lines, goesOn };
}

function split(body: Body, depth: number): Block {
  const { choices } = body;
  const name = body.splits.fresh(choices, ["pitch", "lottery"]);
  const percents = choices.pick([
    ["50", "50"],
    ["10", "90"],
    ["33.3", "33.3", "33.4"],
    ["25", "25", "25", "25"],
    ["0.1", "99.9"],
  ]);
  const arms = percents.map((percent) => ({ percent, made: branches(body, depth) }));
  const lines = arms.flatMap(({ percent, made }) => behind(`${percent}% -> `, made));
  return {
    lines: [`split ${written(name)} {`, ...lines.map((text) => `  ${text}`), "}"],
    goesOn: arms.some(({ made }) => made.goesOn),
  };
}

function repeat(body: Body, depth: number): Block {
  const { choices } = body;
  const every = choices.oneIn(4) ? "" : ` every ${length(body)}`;
  const until = choices.oneIn(2) ? ` until ${condition(body, 0).text}` : "";
  const inner = block(body, depth - 1, 2);
  if (!inner.goesOn) return inner;
  const head = `repeat up to ${choices.between(2, 4)} times${every} {`;
  return { lines: [head, ...inner.lines.map((text) => `  ${text}`), `}${until}`], goesOn: true };
}
