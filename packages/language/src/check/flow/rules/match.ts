import { deadBranch } from "../../../diagnostics/catalog/flow/dead-branch.ts";
import { missingCase } from "../../../diagnostics/catalog/flow/missing-case.ts";
import { repeatedCase } from "../../../diagnostics/catalog/flow/repeated-case.ts";
import { unreachableElse } from "../../../diagnostics/catalog/flow/unreachable-else.ts";
import type { Fix } from "../../../diagnostics/diagnostic.ts";
import type { ConstantExpression, Expression } from "../../../model/expression.ts";
import type { Match, MatchArm } from "../../../model/flow.ts";
import type { Origin } from "../../../source/source-file.ts";
import type { Constant } from "../../../vocabulary/constant.ts";
import type { Type } from "../../../vocabulary/type.ts";
import { spelled } from "../../expressions/nearest.ts";
import { isErroneous } from "../../expressions/values.ts";
import { type Facts, learn, ruledOutBy } from "../facts.ts";
import { nothing } from "../logic/diagram.ts";
import { anyOf, type Formula, not } from "../logic/formula.ts";
import { markOf } from "../meaning/mark.ts";
import { wordsAt } from "../words.ts";
import type { Tools } from "./branch.ts";
import type { Way, Ways } from "./way.ts";

/** The ways that a `match` goes; tells of cases that are missing, repeated or never reached. */
export function waysOfMatch(match: Match, facts: Facts, tools: Tools): Ways {
  const { subject, arms, otherwise } = match;
  const { reasoning, report } = tools;
  const { meanings } = reasoning;
  const ways: Way[] = [];
  const seen = new Map<string, Origin>();
  let rest = facts;
  for (const arm of arms) {
    const formulas: Formula[] = [];
    let reached = false;
    for (const { key, origin, formula, fix } of casesOf(arm, match, meanings)) {
      formulas.push(formula);
      if (key === undefined) {
        reached = true;
        continue;
      }
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        const related = [{ origin: earlier, message: "The case stands here first." }];
        const data = { words: key === "missing" ? "missing" : wordsAt(origin).slice(1, -1) };
        report(repeatedCase, origin, data, {
          related,
          ...(fix === undefined ? {} : { fixes: [fix] }),
        });
        continue;
      }
      seen.set(key, origin);
      // Where a case isn't a value of the subject, it is the subject that may be another one.
      const inDoubt = key === "missing" && hasErrors(match);
      if (inDoubt || !tellDeadCase(formula, origin, key, facts, match, tools)) reached = true;
    }
    const way = follow(anyOf(formulas), rest, arm.origin, tools);
    ways.push({ flow: arm.body, facts: reached ? way.yes : undefined });
    rest = way.no;
  }
  const left = rest.known === nothing;
  if (otherwise === undefined) {
    // What has no case yet will get one, so it goes on; what is closed and complete does not.
    const open = tellMissingCases(match, rest, seen, tools) || !isClosed(subject.type);
    ways.push({ flow: [], facts: open && !left ? rest : undefined });
  } else {
    const [first] = otherwise;
    if (left && first !== undefined) report(unreachableElse, first.origin, { because: undefined });
    ways.push({ flow: otherwise, facts: left ? undefined : rest });
  }
  return ways;
}

function hasErrors({ arms }: Match): boolean {
  return arms.some(({ patterns }) => patterns.some(isErroneous));
}

interface Case {
  /** The same for equal values; undefined where the value was reported. */
  readonly key: string | undefined;
  readonly origin: Origin;
  readonly formula: Formula;
  readonly fix: Fix | undefined;
}

type Meanings = Tools["reasoning"]["meanings"];

function casesOf(arm: MatchArm, { subject }: Match, meanings: Meanings): readonly Case[] {
  const named = arm.patterns.flatMap((pattern, index): readonly Case[] => {
    if (pattern.kind !== "constant") return [];
    const formula = meanings.equals(subject, pattern);
    const fix = withoutPattern(arm.patterns, index);
    const key = isErroneous(pattern) ? undefined : keyOf(pattern.value);
    return [{ key, origin: pattern.origin, formula, fix }];
  });
  if (!arm.takesMissing) return named;
  const formula = not(meanings.present(subject));
  return [...named, { key: "missing", origin: arm.origin, formula, fix: undefined }];
}

function keyOf(value: Constant): string {
  return `= ${String(markOf(value))}`;
}

/** Leaves out one of several patterns, where nothing but a comma stands between. */
function withoutPattern(patterns: readonly Expression[], index: number): Fix | undefined {
  const [at, before] = [patterns[index]?.origin, patterns[index - 1]?.origin];
  if (at === undefined || before === undefined) return undefined;
  const between = at.file.text.slice(before.span.end, at.span.start);
  if (between.trim() !== ",") return undefined;
  const span = { start: before.span.end, end: at.span.end };
  return { title: "Leave it out", edits: [{ span, text: "" }] };
}

function follow(formula: Formula, facts: Facts, origin: Origin, { reasoning }: Tools) {
  const diagram = reasoning.ask(() => reasoning.diagrams.of(formula), "alone");
  if (diagram === undefined) return { yes: facts, no: facts };
  const contrary = reasoning.diagrams.not(diagram);
  const yes = learn(facts, { diagram, origin, holds: true }, reasoning);
  return { yes, no: learn(facts, { diagram: contrary, origin, holds: false }, reasoning) };
}

/** Tells of a value that the subject can't have, by itself or where the `match` stands. */
function tellDeadCase(
  formula: Formula,
  origin: Origin,
  key: string,
  facts: Facts,
  match: Match,
  { reasoning, report }: Tools,
): boolean {
  const { diagrams } = reasoning;
  const diagram = reasoning.ask(() => diagrams.of(formula), "alone");
  if (diagram === undefined) return false;
  if (reasoning.ask(() => diagrams.and(diagram, facts.known)) !== nothing) return false;
  const because = ruledOutBy(diagram, facts, reasoning);
  const value = key === "missing" ? "is missing" : `= ${wordsAt(origin).slice(1, -1)}`;
  const condition = `\`${match.text} ${value}\``;
  const told = because.map((fact) => ({ words: wordsAt(fact.origin), holds: fact.holds }));
  const related = because.map((fact) => ({ origin: fact.origin, message: "This holds here." }));
  report(deadBranch, origin, { condition, because: told }, { related });
  return true;
}

/**
 * Tells of values of a closed type, or a missing one, without a case. Of those that something in doubt
 * may rule out nothing is told.
 *
 * @returns whether there may be any
 */
function tellMissingCases(
  { subject, origin, text }: Match,
  rest: Facts,
  seen: ReadonlyMap<string, Origin>,
  { reasoning, report, standing }: Tools,
): boolean {
  const { diagrams, meanings } = reasoning;
  let open = false;
  const canBe = (formula: Formula): boolean => {
    const found = reasoning.ask(() => {
      const here = diagrams.allOf([rest.known, standing.known, diagrams.of(formula)]);
      return { here, sure: diagrams.certainly(here) };
    });
    if (found?.here !== nothing) open = true;
    return found?.sure !== nothing;
  };
  const missing = valuesOf(subject.type)
    .filter(
      ({ value }) =>
        !seen.has(keyOf(value)) && canBe(meanings.equals(subject, constant(value, subject))),
    )
    .map(({ words }) => words);
  if (subject.optional && !seen.has("missing") && canBe(not(meanings.present(subject)))) {
    missing.push("missing");
  }
  if (missing.length === 0) return open;
  // At the subject: it is what has more values than cases.
  const at = subject.origin.file === origin.file ? subject.origin : origin;
  report(missingCase, at, { subject: text, missing });
  return true;
}

function isClosed({ kind }: Type): boolean {
  return kind === "choice" || kind === "stage" || kind === "bool";
}

function valuesOf(type: Type): readonly { readonly value: Constant; readonly words: string }[] {
  switch (type.kind) {
    case "choice":
      return type.choice.members.map(({ name }) => ({
        value: { kind: "choice", choice: type.choice, member: name },
        words: spelled(name),
      }));
    case "stage":
      return type.process.stages.map((stage) => ({
        value: { kind: "stage", process: type.process, stage },
        words: spelled(stage.name),
      }));
    case "bool":
      return [true, false].map((value) => ({
        value: { kind: "bool", value },
        words: String(value),
      }));
    default:
      return [];
  }
}

function constant(value: Constant, subject: Expression): ConstantExpression {
  const { type, origin } = subject;
  return { kind: "constant", value, type, optional: false, origin };
}
