import { leavesAtOnce } from "../../../diagnostics/catalog/flow/leaves-at-once.ts";
import { nobodyEnters } from "../../../diagnostics/catalog/flow/nobody-enters.ts";
import type { Condition } from "../../../model/rule.ts";
import type { Sequence } from "../../../model/sequence.ts";
import { type Facts, learn, noFacts, ruledOutBy } from "../facts.ts";
import { nothing } from "../logic/diagram.ts";
import { wordsAt } from "../words.ts";
import type { Tools } from "./branch.ts";
import { checkCondition } from "./condition.ts";

/** Tells where no record can enter, or where each that enters leaves at once. */
export function checkEntering({ enroll, suppress }: Sequence, tools: Tools): void {
  const { reasoning, report, standing } = tools;
  let entering: Facts = noFacts;
  const sound: Condition[] = [];
  for (const condition of enroll) {
    if (checkCondition(condition.expression, reasoning, report) !== "sometimes") continue;
    sound.push(condition);
    const next = also(entering, condition, true, tools);
    if (next.known === nothing) {
      tellNobody(condition, true, entering, tools);
      return;
    }
    entering = next;
  }
  for (const condition of suppress) {
    if (checkCondition(condition.expression, reasoning, report) !== "sometimes") continue;
    const next = also(entering, condition, false, tools);
    if (next.known === nothing) {
      tellNobody(condition, false, entering, tools);
      return;
    }
    entering = next;
  }
  const asked = sound.at(-1);
  if (asked === undefined) return;
  const stays = reasoning.ask(() => reasoning.diagrams.and(entering.known, standing.known));
  if (stays !== nothing) return;
  const because = ruledOutBy(entering.known, standing, reasoning);
  const criteria = because.map(({ origin }) => wordsAt(origin));
  const related = because.map(({ origin }) => ({
    origin,
    message: "This holds for each of them.",
  }));
  report(leavesAtOnce, asked.origin, { enroll: wordsAt(asked.origin), criteria }, { related });
}

function also(facts: Facts, condition: Condition, holds: boolean, { reasoning }: Tools): Facts {
  const diagram = reasoning.alone(condition.expression);
  if (diagram === undefined) return facts;
  const { origin } = condition;
  const asked = holds ? diagram : reasoning.diagrams.not(diagram);
  return learn(facts, { diagram: asked, origin, holds }, reasoning);
}

function tellNobody(condition: Condition, holds: boolean, entering: Facts, tools: Tools): void {
  const { reasoning, report } = tools;
  const diagram = reasoning.alone(condition.expression);
  if (diagram === undefined) return;
  const asked = holds ? diagram : reasoning.diagrams.not(diagram);
  const because = ruledOutBy(asked, entering, reasoning);
  const data = {
    condition: wordsAt(condition.origin),
    enrolls: holds,
    because: because.map((fact) => ({ words: wordsAt(fact.origin), holds: fact.holds })),
  };
  const related = because.map(({ origin }) => ({ origin, message: "This is asked as well." }));
  report(nobodyEnters, condition.origin, data, { related });
}
