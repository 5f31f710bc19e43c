import type { Criterion } from "@seqlang/language";
import { leaveOf } from "./answer.ts";
import type { Doc } from "./doc.ts";
import { commentText } from "./escape.ts";
import { conditionTest } from "./condition.ts";
import type { FlowEmission } from "./emission.ts";
import { newScope } from "./function-scope.ts";
import { functionDoc } from "./function.ts";
import { call, fallback, undefinedValue, type Js } from "./js.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { argumentsFor, parametersOf } from "./signature.ts";
import { choose, returns, type Statements } from "./statement.ts";

/** Criteria that one function tests. */
const criteriaPerFunction = 50;

/** The functions that test global criteria. */
export interface Leaving {
  readonly docs: readonly Doc[];
  /** The names of those that test one criterion each, in their order; none of traced ones. */
  readonly criteria: readonly string[];
}

/**
 * The function that tests all global criteria, by functions that test one each: a change of the
 * record asks those that read it. Explanations always tell of all, so their twin tests in place.
 */
export function leavingFunctions(
  code: SequenceCode,
  emission: FlowEmission,
  name: string | undefined,
): Leaving {
  const { criteria } = code.plan;
  if (name === undefined) return { docs: [], criteria: [] };
  if (emission.tracing !== undefined) {
    const tests = (part: readonly Criterion[], rest: Js) => testing(part, rest, code, emission);
    return { docs: inParts(criteria, name, tests, code, emission), criteria: [] };
  }
  const alone = (criterion: Criterion) => testing([criterion], undefinedValue, code, emission);
  const [first] = criteria;
  if (first !== undefined && criteria.length === 1) {
    return { docs: [leaving(name, all, alone(first), code, emission)], criteria: [name] };
  }
  const functions = criteria.map((criterion) => {
    const { leaves, condition } = criterion;
    const own = code.names.bind(`${leaves} when ${firstWords(condition.text)}`);
    return { own, doc: leaving(own, [], alone(criterion), code, emission) };
  });
  const calls = functions.map(({ own }) => call(own, ...argumentsFor(emission)));
  const asking = (part: readonly Js[], rest: Js) =>
    returns([...part, ...(rest === undefinedValue ? [] : [rest])].reduce(fallback));
  return {
    docs: [...inParts(calls, name, asking, code, emission), ...functions.map(({ doc }) => doc)],
    criteria: functions.map(({ own }) => own),
  };
}

const all = ["/** Global criteria, which come before anything else. */"];

/** A function for some at a time, each of which goes on with the next. */
function inParts<Part>(
  parts: readonly Part[],
  name: string,
  statementsOf: (parts: readonly Part[], rest: Js) => Statements,
  code: SequenceCode,
  emission: FlowEmission,
): readonly Doc[] {
  const docs: Doc[] = [];
  let own = name;
  for (let from = 0; from < parts.length; from += criteriaPerFunction) {
    const isLast = from + criteriaPerFunction >= parts.length;
    const next = isLast ? "" : code.names.bind(name);
    const rest = isLast ? undefinedValue : call(next, ...argumentsFor(emission));
    const statements = statementsOf(parts.slice(from, from + criteriaPerFunction), rest);
    docs.push(leaving(own, from === 0 ? all : [], statements, code, emission));
    own = next;
  }
  return docs;
}

/** How it is left by the first of some criteria that is met, else the rest. */
function testing(
  criteria: readonly Criterion[],
  rest: Js,
  code: SequenceCode,
  emission: FlowEmission,
): Statements {
  const scope = newScope(code.names);
  return criteria
    .map((criterion) => {
      const test = conditionTest(criterion.condition, "criterion", scope, emission);
      return { criterion, test: test.js, answer: leaveOf(criterion, code.names) };
    })
    .reduceRight<Statements>(
      (others, { criterion, test, answer }) =>
        choose(
          test,
          returns(answer, code.mark(criterion.origin)),
          others,
          `// ${criterion.leaves} when ${commentText(criterion.condition.text)}`,
          code.mark(criterion.condition.origin),
        ),
      returns(rest),
    );
}

function leaving(
  name: string,
  docs: readonly string[],
  { docs: body }: Statements,
  code: SequenceCode,
  emission: FlowEmission,
): Doc {
  const parameters = parametersOf(code, emission);
  const result = `${code.answerType} | undefined`;
  return functionDoc({ docs, name, parameters, result, body });
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 5).join(" ");
}
