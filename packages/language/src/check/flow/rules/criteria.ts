import { coveredByShared } from "../../../diagnostics/catalog/flow/covered-by-shared.ts";
import { coveredCriterion } from "../../../diagnostics/catalog/flow/covered-criterion.ts";
import type { Criterion } from "../../../model/sequence.ts";
import type { Report } from "../../scope.ts";
import { type Fact, type Facts, learn, noFacts, ruledOutBy } from "../facts.ts";
import { everything, nothing } from "../logic/diagram.ts";
import type { Reasoning } from "../reasoning.ts";
import { samePlace, wordsAt } from "../words.ts";
import { checkCondition } from "./condition.ts";

type Listed = Pick<Criterion, "condition" | "origin" | "block">;

/**
 * Tells of criteria that earlier ones leave nothing to.
 *
 * @param own - whether a criterion is this list's to tell of; the others are told of where they stand
 * @returns that none of them holds
 */
export function checkCriteria(
  criteria: readonly Listed[],
  own: (criterion: Listed) => boolean,
  reasoning: Reasoning,
  report: Report,
): Facts {
  let earlier: Facts = noFacts;
  const seen: Listed[] = [];
  for (const criterion of criteria) {
    const { condition } = criterion;
    if (own(criterion)) {
      const verdict = checkCondition(condition.expression, reasoning, report);
      if (verdict === "sometimes") tellCovered(criterion, seen, earlier, reasoning, report);
    }
    seen.push(criterion);
    const diagram = reasoning.alone(condition.expression);
    if (diagram === undefined || diagram === everything) continue;
    const contrary = reasoning.diagrams.not(diagram);
    earlier = learn(
      earlier,
      { diagram: contrary, origin: criterion.origin, holds: false },
      reasoning,
    );
  }
  return earlier;
}

function tellCovered(
  criterion: Listed,
  seen: readonly Listed[],
  earlier: Facts,
  reasoning: Reasoning,
  report: Report,
): void {
  const diagram = reasoning.alone(criterion.condition.expression);
  if (diagram === undefined) return;
  const together = reasoning.ask(() => reasoning.diagrams.and(diagram, earlier.known));
  if (together !== nothing) return;
  const because = ruledOutBy(diagram, earlier, reasoning);
  const shared = seen.find(
    ({ origin, block }) =>
      block !== criterion.block && because.some((fact) => samePlace(fact.origin, origin)),
  );
  const data = { criterion: wordsAt(criterion.origin), earlier: because.map(wordsOf) };
  const related = because.map(({ origin }) => ({ origin, message: "This is tested first." }));
  if (shared?.block === undefined) report(coveredCriterion, criterion.origin, data, { related });
  else report(coveredByShared, criterion.origin, { ...data, block: shared.block }, { related });
}

function wordsOf({ origin }: Fact): string {
  return wordsAt(origin);
}
