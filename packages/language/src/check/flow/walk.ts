import { unreachable } from "../../diagnostics/catalog/flow/unreachable.ts";
import type { Flow, FlowStatement, Repeat, WaitFor } from "../../model/flow.ts";
import { either, type Facts, noFacts } from "./facts.ts";
import { asksOutcome } from "./meaning/parts.ts";
import { judgeAlone, splitBy, type Tools, waysOfBranch } from "./rules/branch.ts";
import { waysOfMatch } from "./rules/match.ts";
import type { Ways } from "./rules/way.ts";

/**
 * Goes through a flow with what is known of the record, and tells of what nothing reaches.
 *
 * Facts hold from one decision to the next. Whatever takes time, or hands something over, may
 * change the record, so nothing is known afterwards.
 *
 * @returns what is known at its end; undefined where nothing gets there
 */
export function walk(flow: Flow, begin: Facts, tools: Tools): Facts | undefined {
  let facts: Facts | undefined = begin;
  let told = false;
  for (const [index, statement] of flow.entries()) {
    if (facts !== undefined) {
      facts = after(statement, facts, tools);
      continue;
    }
    if (!told) tellUnreachable(flow, index, tools);
    told = true;
    // Mistakes of its own are still told.
    after(statement, noFacts, tools);
  }
  return facts;
}

function tellUnreachable(flow: Flow, index: number, { report }: Tools): void {
  const [statement, last] = [flow[index], flow.at(-1)];
  if (statement === undefined || last === undefined) return;
  const { file, span } = statement.origin;
  const end = Math.max(span.end, last.origin.span.end);
  const before = flow[index - 1];
  const related =
    before === undefined ? [] : [{ origin: before.origin, message: "Nothing comes past this." }];
  report(unreachable, { file, span: { start: span.start, end } }, {}, { related });
}

/** What is known after a statement. */
function after(statement: FlowStatement, facts: Facts, tools: Tools): Facts | undefined {
  switch (statement.kind) {
    case "step":
    case "set":
    case "wait":
    case "wait-until":
      return noFacts;
    case "exit":
    case "advance":
      return undefined;
    case "branch":
      return along(waysOfBranch(statement, facts, tools), facts, tools);
    case "match":
      return along(waysOfMatch(statement, facts, tools), facts, tools);
    case "split":
      return along(
        statement.arms.map(({ body }) => ({ flow: body, facts })),
        facts,
        tools,
      );
    case "wait-for":
      return afterWaitFor(statement, tools);
    case "repeat":
      return afterRepeat(statement, tools);
  }
}

function along(ways: Ways, entry: Facts, tools: Tools): Facts | undefined {
  const ends: Facts[] = [];
  for (const { flow, facts } of ways) {
    const end = walk(flow, facts ?? noFacts, tools);
    if (facts !== undefined && end !== undefined) ends.push(end);
  }
  return ends.length === 0 ? undefined : either(ends, entry, tools.reasoning);
}

/** What holds when the wait is over is known, but for outcomes: those count by their deadline. */
function afterWaitFor({ condition, then, otherwise }: WaitFor, tools: Tools): Facts | undefined {
  const { reasoning } = tools;
  const verdict = judgeAlone(condition, otherwise, tools);
  const [yes, no] = asksOutcome(condition.expression)
    ? [noFacts, noFacts]
    : splitBy(condition, noFacts, reasoning);
  const ways: Ways = [
    { flow: then, facts: verdict === "never" ? undefined : yes },
    { flow: otherwise, facts: verdict === "always" ? undefined : no },
  ];
  return along(ways, noFacts, tools);
}

/** Every round but the first begins after a pause. */
function afterRepeat({ body, until }: Repeat, tools: Tools): Facts | undefined {
  const end = walk(body, noFacts, tools);
  if (until !== undefined) judgeAlone(until, [], tools);
  return end === undefined ? undefined : noFacts;
}
