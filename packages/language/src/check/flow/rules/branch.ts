import { alwaysHere } from "../../../diagnostics/catalog/flow/always-here.ts";
import { deadBranch } from "../../../diagnostics/catalog/flow/dead-branch.ts";
import { forestalled } from "../../../diagnostics/catalog/flow/forestalled.ts";
import { unreachableElse } from "../../../diagnostics/catalog/flow/unreachable-else.ts";
import type { Branch, Flow, FlowStatement } from "../../../model/flow.ts";
import type { Condition } from "../../../model/rule.ts";
import type { Report } from "../../scope.ts";
import { type Fact, type Facts, learn, ruledOutBy } from "../facts.ts";
import { type Diagram, nothing } from "../logic/diagram.ts";
import { asksOutcome } from "../meaning/parts.ts";
import type { Reasoning } from "../reasoning.ts";
import { wordsAt } from "../words.ts";
import { checkCondition, checkPartsWhere, type Verdict } from "./condition.ts";
import type { Way, Ways } from "./way.ts";

/** What every rule about the flow works with. */
export interface Tools {
  readonly reasoning: Reasoning;
  readonly report: Report;
  /** That no global criterion holds, which is so wherever a statement is reached. */
  readonly standing: Facts;
}

/** The ways that a `when` goes; tells of branches that nothing reaches. */
export function waysOfBranch({ arms, otherwise }: Branch, facts: Facts, tools: Tools): Ways {
  const { reasoning, report } = tools;
  const ways: Way[] = [];
  let rest: Facts | undefined = facts;
  let takesAll: Condition | undefined;
  for (const [index, { condition, body }] of arms.entries()) {
    if (rest === undefined) {
      if (takesAll !== undefined)
        report(deadBranch, condition.origin, tooLate(condition, takesAll), related(takesAll));
      takesAll = undefined;
      ways.push({ flow: body, facts: undefined });
      continue;
    }
    const follows = index < arms.length - 1 || otherwise.length > 0;
    const verdict = judge(condition, rest, follows, tools);
    if (verdict === "always") {
      takesAll = condition;
      ways.push({ flow: body, facts: rest });
      rest = undefined;
    } else if (verdict === "never") {
      ways.push({ flow: body, facts: undefined });
    } else {
      const [yes, no] = splitBy(condition, rest, reasoning);
      ways.push({ flow: body, facts: yes });
      rest = no;
    }
  }
  const [first] = otherwise;
  if (rest === undefined && takesAll !== undefined && first !== undefined) {
    tellUnreachableElse(first, takesAll, report);
  }
  ways.push({ flow: otherwise, facts: rest });
  return ways;
}

/** What is known where a condition holds, and where it does not. */
export function splitBy(
  condition: Condition,
  facts: Facts,
  reasoning: Reasoning,
): readonly [yes: Facts, no: Facts] {
  const diagram = reasoning.alone(condition.expression);
  if (diagram === undefined) return [facts, facts];
  const { origin } = condition;
  const contrary = reasoning.diagrams.not(diagram);
  return [
    learn(facts, { diagram, origin, holds: true }, reasoning),
    learn(facts, { diagram: contrary, origin, holds: false }, reasoning),
  ];
}

/** Whether a branch is taken, given what is known where it is asked. */
function judge(condition: Condition, facts: Facts, follows: boolean, tools: Tools): Verdict {
  const { reasoning, report } = tools;
  const { expression, origin } = condition;
  const alone = checkCondition(expression, reasoning, report, follows);
  if (alone !== "sometimes") return alone;
  const diagram = reasoning.alone(expression);
  if (diagram === undefined) return undefined;
  const together = reasoning.ask(() => reasoning.diagrams.and(facts.known, diagram));
  if (together === nothing) {
    const because = ruledOutBy(diagram, facts, reasoning);
    report(
      deadBranch,
      origin,
      { condition: wordsAt(origin), because: told(because) },
      alsoAt(because),
    );
    return "never";
  }
  if (together !== undefined && together === facts.known) {
    if (!follows) {
      const contrary = reasoning.diagrams.not(diagram);
      const because = ruledOutBy(contrary, facts, reasoning);
      report(
        alwaysHere,
        origin,
        { condition: wordsAt(origin), because: told(because) },
        alsoAt(because),
      );
    }
    return "always";
  }
  if (tellForestalled(condition, together ?? diagram, tools)) return "never";
  checkPartsWhere(facts, expression, reasoning, report);
  return "sometimes";
}

/** Whether a condition ever holds, or always does, where nothing else is known of the record. */
export function judgeAlone(condition: Condition, otherwise: Flow, tools: Tools): Verdict {
  const { reasoning, report } = tools;
  const [first] = otherwise;
  const verdict = checkCondition(condition.expression, reasoning, report, first !== undefined);
  if (verdict === "always" && first !== undefined) tellUnreachableElse(first, condition, report);
  const diagram = reasoning.alone(condition.expression);
  if (verdict !== "sometimes" || diagram === undefined) return verdict;
  // An outcome counts by the deadline of a wait, so another question is asked there.
  if (asksOutcome(condition.expression)) return verdict;
  return tellForestalled(condition, diagram, tools) ? "never" : verdict;
}

/** Warns where a global criterion holds first; the condition is still right by itself. */
function tellForestalled(condition: Condition, diagram: Diagram, tools: Tools): boolean {
  const { reasoning, report, standing } = tools;
  const left = reasoning.ask(() => reasoning.diagrams.and(diagram, standing.known));
  if (left !== nothing) return false;
  const because = ruledOutBy(diagram, standing, reasoning);
  const { origin } = condition;
  const data = {
    condition: wordsAt(origin),
    criteria: because.map((fact) => wordsAt(fact.origin)),
  };
  report(forestalled, origin, data, alsoAt(because));
  return true;
}

function tellUnreachableElse(first: FlowStatement, takesAll: Condition, report: Report): void {
  report(unreachableElse, first.origin, { because: wordsAt(takesAll.origin) }, related(takesAll));
}

function told(facts: readonly Fact[]) {
  return facts.map(({ origin, holds }) => ({ words: wordsAt(origin), holds }));
}

function alsoAt(facts: readonly Fact[]) {
  return {
    related: facts.map(({ origin, holds }) => ({
      origin,
      message: holds ? "This holds here." : "What holds there never comes here.",
    })),
  };
}

function tooLate(condition: Condition, takesAll: Condition) {
  const words = wordsAt(takesAll.origin);
  return { condition: wordsAt(condition.origin), because: [{ words, holds: false }] };
}

function related(takesAll: Condition) {
  return { related: [{ origin: takesAll.origin, message: "This always holds here." }] };
}
