import { alwaysHolds } from "../../../diagnostics/catalog/flow/always-holds.ts";
import { neverHolds } from "../../../diagnostics/catalog/flow/never-holds.ts";
import { partAddsNothing } from "../../../diagnostics/catalog/flow/part-adds-nothing.ts";
import { partNever } from "../../../diagnostics/catalog/flow/part-never.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Report } from "../../scope.ts";
import { type Facts, ruledOutBy } from "../facts.ts";
import { type Diagram, everything, nothing } from "../logic/diagram.ts";
import type { Reasoning } from "../reasoning.ts";
import { wordsAt } from "../words.ts";
import { alwaysIn, type Culprit, isToldAtRule, neverIn } from "./culprits.ts";
import { operandsOf, type Together } from "./operands.ts";
import { removal } from "./removal.ts";

/** What can be said of a condition by itself; undefined where that is too hard to tell. */
export type Verdict = "never" | "always" | "sometimes" | undefined;

/**
 * Tells of a condition that never or always holds, and of parts that do not count.
 *
 * @param alwaysIsTold - the caller tells of what an always true condition leaves unreachable
 */
export function checkCondition(
  expression: Expression,
  reasoning: Reasoning,
  report: Report,
  alwaysIsTold = false,
): Verdict {
  const whole = reasoning.alone(expression);
  if (whole === undefined) return undefined;
  if (whole === nothing) {
    for (const { part, beside } of neverIn(expression, everything, reasoning)) {
      const data = {
        part: wordsAt(part.origin),
        beside: beside.map(({ origin }) => wordsAt(origin)),
      };
      report(neverHolds, part.origin, data, { related: alsoThere(beside) });
    }
    return "never";
  }
  if (whole === everything) {
    if (!alwaysIsTold) {
      for (const part of alwaysIn(expression, reasoning)) {
        report(alwaysHolds, part.origin, { part: wordsAt(part.origin) });
      }
    }
    return "always";
  }
  const context = { known: everything, beside: undefined, facts: undefined };
  checkParts(expression, context, reasoning, report);
  return "sometimes";
}

/** Tells of parts that can't hold, given what is known where the condition is asked. */
export function checkPartsWhere(
  facts: Facts,
  expression: Expression,
  reasoning: Reasoning,
  report: Report,
): void {
  checkParts(expression, { known: facts.known, beside: undefined, facts }, reasoning, report);
}

interface Context {
  /** What holds wherever the part counts. */
  readonly known: Diagram;
  /** The operands around that it comes from, innermost first. */
  readonly beside: Beside | undefined;
  /** What led to the condition; without, it is looked at by itself. */
  readonly facts: Facts | undefined;
}

interface Beside {
  readonly operands: Together;
  readonly except: number;
  readonly outer: Beside | undefined;
}

/** Looks into a condition that sometimes holds and sometimes doesn't. */
function checkParts(
  expression: Expression,
  context: Context,
  reasoning: Reasoning,
  report: Report,
): void {
  if (expression.kind === "not") {
    checkParts(expression.operand, context, reasoning, report);
    return;
  }
  const operands = operandsOf(expression, context.known, reasoning);
  if (operands === undefined) return;
  for (const [index, { part, others, adds, holds }] of operands.each.entries()) {
    const beside = { operands, except: index, outer: context.beside };
    if (!holds) {
      for (const culprit of neverIn(part, context.known, reasoning)) {
        tellPartNever(culprit, context, reasoning, report);
      }
    } else if (!adds) {
      if (context.facts === undefined) tellRedundant(part, beside, reasoning, report);
    } else if (expression.kind === "and") {
      checkParts(part, { ...context, known: others, beside }, reasoning, report);
    } else {
      checkParts(part, context, reasoning, report);
    }
  }
}

function tellPartNever(
  { part, beside }: Culprit,
  context: Context,
  reasoning: Reasoning,
  report: Report,
): void {
  const because = beside.length > 0 ? beside : reasonFor(part, context, reasoning);
  const diagram = reasoning.alone(part);
  const led =
    because.length > 0 || context.facts === undefined || diagram === undefined
      ? []
      : ruledOutBy(diagram, context.facts, reasoning);
  const told = [...because, ...led.filter(({ holds }) => holds)];
  const data = { part: wordsAt(part.origin), beside: told.map(({ origin }) => wordsAt(origin)) };
  const related = [
    ...alsoThere(because),
    ...led.map(({ origin, holds }) => ({
      origin,
      message: holds ? "This holds here." : "What holds there never comes here.",
    })),
  ];
  report(partNever, part.origin, data, { related });
}

function tellRedundant(
  part: Expression,
  beside: Beside,
  reasoning: Reasoning,
  report: Report,
): void {
  if (isToldAtRule(part, reasoning)) return;
  const { operands, except } = beside;
  const { kind } = operands;
  const always = reasoning.alone(part) === everything;
  const because = always ? undefined : impliedBy(part, beside, reasoning);
  const fix = removal(
    operands.each.map((each) => each.part),
    except,
    kind,
  );
  report(
    partAddsNothing,
    part.origin,
    {
      part: wordsAt(part.origin),
      beside: because && wordsAt(because.origin),
      within: kind,
      always,
    },
    {
      ...(because === undefined ? {} : { related: alsoThere([because]) }),
      ...(fix === undefined ? {} : { fixes: [fix] }),
    },
  );
}

/** The one operand around that makes a part needless, if it is one. */
function impliedBy(
  part: Expression,
  beside: Beside | undefined,
  reasoning: Reasoning,
): Expression | undefined {
  const diagram = reasoning.alone(part);
  if (diagram === undefined) return undefined;
  return around(beside, reasoning, (other, kind) => {
    const { diagrams } = reasoning;
    return kind === "and" ? diagrams.implies(other, diagram) : diagrams.implies(diagram, other);
  });
}

function reasonFor(
  part: Expression,
  context: Context,
  reasoning: Reasoning,
): readonly Expression[] {
  const diagram = reasoning.alone(part);
  if (diagram === undefined || diagram === nothing) return [];
  const found = around(
    context.beside,
    reasoning,
    (other, kind) => kind === "and" && reasoning.diagrams.and(other, diagram) === nothing,
  );
  return found === undefined ? [] : [found];
}

function around(
  beside: Beside | undefined,
  reasoning: Reasoning,
  fits: (other: Diagram, kind: "and" | "or") => boolean,
): Expression | undefined {
  for (let here = beside; here !== undefined; here = here.outer) {
    const { operands, except } = here;
    const found = reasoning.ask(() =>
      operands.each.find(
        ({ diagram, adds }, index) => index !== except && adds && fits(diagram, operands.kind),
      ),
    );
    if (found !== undefined) return found.part;
  }
  return undefined;
}

function alsoThere(expressions: readonly Expression[]) {
  return expressions.map(({ origin }) => ({ origin, message: "This is asked as well." }));
}
