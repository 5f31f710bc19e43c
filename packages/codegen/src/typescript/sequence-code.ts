import type { Condition, Origin, Sequence } from "@seqlang/language";
import { layOut } from "../plan/layout.ts";
import type { Block, Plan } from "../plan/plan.ts";
import { leaveOf } from "./answer.ts";
import { hardline, join, printDoc, type Doc } from "./doc.ts";
import { commentText } from "./escape.ts";
import { canFail } from "./expression/compare.ts";
import { booleanOf, testOf } from "./expression/emit.ts";
import { testAfter } from "./expression/narrowing.ts";
import { blockStatements, decide, type FlowEmission } from "./flow.ts";
import { functionDoc, type FunctionParts } from "./function.ts";
import { atom, binary, call, not, string, undefinedValue, type Js } from "./js.ts";
import { leavingFunctions } from "./leaving.ts";
import { weekOf } from "./metadata.ts";
import type { SequenceNames } from "./module-names.ts";
import { newScope } from "./function-scope.ts";
import type { Scope } from "./scope.ts";
import { argumentsFor, parametersOf } from "./signature.ts";
import {
  block,
  choose,
  declares,
  ifDoc,
  nothing,
  returns,
  sequence as chain,
  type Statements,
} from "./statement.ts";
import { lowered } from "./names.ts";
import { docOf } from "./print-js.ts";
import type { Tracing } from "./tracing.ts";

export interface SequenceCode {
  readonly sequence: Sequence;
  readonly plan: Plan;
  readonly names: SequenceNames;
  /** The sequence's name as an identifier. */
  readonly base: string;
  readonly recordType: string;
  readonly answerType: string;
  /** The type of the context, with the outcomes that are known. */
  readonly contextType: string;
  readonly mark: (origin: Origin) => string;
}

/** The functions that decide, plain or with notes of what they decided. */
export interface Deciding {
  readonly evaluate: Doc;
  readonly next: Doc;
  readonly inner: readonly Doc[];
  /** The functions that test each global criterion on its own, in their order. */
  readonly criteria: readonly string[];
}

export function decidingFunctions(
  code: SequenceCode,
  tracing: Tracing | undefined,
  evaluateName: string,
  nextName: string,
): Deciding {
  const { plan, names, base } = code;
  const layout = layOut(plan);
  const functionNames = new Map<Block, string>();
  const prefix = tracing === undefined ? "" : "traced ";
  const emission: FlowEmission = {
    layout,
    tracing,
    mark: code.mark,
    functionName: (blocks) => functionNames.get(blocks[0] ?? plan.start) ?? "",
    schedule: () => schedule(code),
  };
  for (const blocks of layout.functions) {
    const first = blocks[0] ?? plan.start;
    functionNames.set(first, names.bind(`${prefix}${labelOf(first)}`));
  }
  const leaveName = plan.criteria.length > 0 ? names.bind(`${prefix}leave ${base}`) : undefined;
  const exported = tracing === undefined;
  const leaving = leavingFunctions(code, emission, leaveName);
  const inner = [
    ...leaving.docs,
    ...layout.functions.map((blocks) => blockFunction(blocks, code, emission)),
  ];
  const scope = newScope(names);
  const start = chain(
    leaveCall(leaveName, emission),
    blockStatementsOf(plan.start, scope, emission),
  );
  const evaluateBody = guarded(start, string("start"), names);
  const parameters = parametersOf(code, emission);
  const evaluate = functionDoc({
    exported,
    docs: exported ? ["/** The next action of a record that stands at the start. */"] : [],
    name: evaluateName,
    parameters,
    result: code.answerType,
    body: evaluateBody,
  });
  const next = nextFunction(code, emission, { evaluateName, nextName, leaveName });
  return { evaluate, next, inner, criteria: leaving.criteria };
}

function blockStatementsOf(start: Block, scope: Scope, emission: FlowEmission): Statements {
  return emission.layout.entry(start) === undefined
    ? blockStatements(start, undefined, scope, emission)
    : decide({ kind: "goto", block: start, entered: "now" }, undefined, scope, emission);
}

/** Criteria come first, at every entry. */
function leaveCall(leaveName: string | undefined, emission: FlowEmission): Statements {
  if (leaveName === undefined) return nothing;
  const left = call(leaveName, ...argumentsFor(emission));
  return {
    docs: [
      ["const left = ", docOf(left), ";"],
      ifDoc(binary("!==", atom("left"), undefinedValue), ["return left;"]),
    ],
    falls: true,
  };
}

/** What may find something missing answers with a failure then. */
function guarded(statements: Statements, position: Js, names: SequenceNames): readonly Doc[] {
  if (!names.canFail) return statements.docs;
  return [caught(statements, call(names.runtime("failed"), atom("thrown"), position))];
}

function caught(statements: Statements, failed: Js): Doc {
  return ["try ", block(statements.docs), " catch (thrown) ", block(returns(failed).docs)];
}

function blockFunction(blocks: readonly Block[], code: SequenceCode, emission: FlowEmission): Doc {
  const [first] = blocks;
  if (first === undefined) return "";
  const scope = newScope(code.names);
  const docs: Doc[] = [];
  for (const [index, one] of blocks.entries()) {
    const next = blocks[index + 1];
    const statements = blockStatements(one, next, scope, emission);
    if (index === blocks.length - 1) docs.push(...statements.docs);
    else docs.push(ifDoc(binary("<=", atom("from"), atom(String(index))), statements.docs));
  }
  const parameters = parametersOf(code, emission).slice(0, 2);
  if (first.depth > 0) {
    code.names.runtimeType("Round");
    parameters.push(["rounds", "readonly Round[]"]);
  }
  if (first.timed) parameters.push(["entered", "number"]);
  if (blocks.length > 1) parameters.push(["from", "number"]);
  if (emission.tracing !== undefined) parameters.push(["trace", "Trace"]);
  const parts: FunctionParts = {
    docs: [`/** ${commentText(describe(first))} */`],
    name: emission.functionName(blocks),
    parameters,
    result: code.answerType,
    body: docs,
  };
  return functionDoc(parts);
}

function describe({ label, timed }: Block): string {
  return timed || label.startsWith("after ") || label === "end" ? capital(label) : `From: ${label}`;
}

function capital(text: string): string {
  return text === "" ? text : text[0]?.toUpperCase() + text.slice(1);
}

function labelOf({ label }: Block): string {
  if (label === "else") return "otherwise";
  return label.split(/\s+/).slice(0, 5).join(" ");
}

interface NextNames {
  readonly evaluateName: string;
  readonly nextName: string;
  readonly leaveName: string | undefined;
}

/** The function that goes on from a position. */
function nextFunction(code: SequenceCode, emission: FlowEmission, own: NextNames): Doc {
  const { plan, names } = code;
  const scope = newScope(names);
  /** By their code: positions that go on alike are one case. */
  const cases = new Map<string, { readonly labels: Doc[]; readonly body: Doc }>();
  const taken = new Set<string>();
  const add = (position: string, statements: Statements): void => {
    if (taken.has(position)) return;
    taken.add(position);
    const label: Doc = ["case ", docOf(string(position)), ":"];
    const isBlock = statements.docs.some(declares);
    const body = isBlock ? [" ", block(statements.docs)] : indentDoc(statements.docs);
    const text = printDoc(body, Number.POSITIVE_INFINITY);
    const alike = cases.get(text);
    if (alike === undefined) cases.set(text, { labels: [label], body });
    else alike.labels.push(label);
  };
  for (const { position, to, depth } of plan.resumptions) {
    const needsRounds = depth > 0 && !(to.kind === "yield" && to.answer === "end");
    const statements = needsRounds
      ? inRounds(depth, (inside) => decide(to, undefined, inside, emission), scope)
      : decide(to, undefined, scope, emission);
    add(position, statements);
  }
  for (const criterion of plan.criteria) {
    add(criterion.position, returns(leaveOf(criterion, names)));
  }
  const failure = call(
    names.runtime("failure"),
    { kind: "template", text: "`the position ${position}`" },
    atom("position"),
  );
  const shown = [...cases.values()].map(({ labels, body }): Doc => [join(hardline, labels), body]);
  shown.push(["default:", indentDoc(returns(failure).docs)]);
  const body = chain(leaveCall(own.leaveName, emission), {
    docs: [["switch (position) ", block(shown)]],
    falls: false,
  });
  const args = argumentsFor(emission);
  const fromStart = ifDoc(binary("===", atom("position"), string("start")), [
    ["return ", docOf(call(own.evaluateName, ...args)), ";"],
  ]);
  return functionDoc({
    exported: emission.tracing === undefined,
    docs:
      emission.tracing === undefined
        ? [
            "/**",
            " * The next action from a position: after a step or an update, what follows it; at a wait, the",
            " * wait itself until it is over.",
            " */",
          ]
        : [],
    name: own.nextName,
    parameters: [["position", "string"], ...parametersOf(code, emission)],
    result: code.answerType,
    body: [...(taken.has("start") ? [] : [fromStart]), ...guarded(body, atom("position"), names)],
  });
}

function indentDoc(docs: readonly Doc[]): Doc {
  return { kind: "indent", doc: docs.map((doc): Doc => [hardline, doc]) };
}

/** A resumption inside of `repeat`s goes on in the rounds that the caller kept. */
function inRounds(depth: number, inside: (scope: Scope) => Statements, scope: Scope): Statements {
  const kept = call(scope.module.runtime("inRounds"), atom("context"), atom(String(depth)));
  const statements = inside({ ...scope, contextName: "inside" });
  const rounds = "const { rounds } = inside;";
  return {
    docs: [["const inside = ", docOf(kept), ";"], rounds, ...statements.docs],
    falls: false,
  };
}

export function schedule({ sequence, names }: SequenceCode): Js {
  const { calendar } = sequence;
  const whole = [{ from: 0, to: 1440 }];
  const week = calendar?.week ?? [whole, whole, whole, whole, whole, [], []];
  const closed = calendar?.closed ?? [];
  const code: Js = {
    kind: "object",
    properties: [
      { key: "week", value: weekOf(week) },
      {
        key: "closed",
        value: { kind: "array", elements: closed.map((day) => atom(String(day))) },
      },
    ],
  };
  const name = calendar === undefined ? "weekdays" : `${lowered(calendar.name)} schedule`;
  return atom(names.constant(name, code, names.runtimeType("Schedule")));
}

/** A rule's function. */
export function ruleFunctions(code: SequenceCode): readonly Doc[] {
  const docs: Doc[] = [];
  // Rules may use further rules, which come up as these are written.
  for (const [rule, name] of code.names.rules) {
    const scope = newScope(code.names);
    const test = testAfter(booleanOf(rule.condition, scope), scope.uses.beliefs).js;
    docs.push(
      functionDoc({
        docs: [`/** ${commentText(rule.docs ?? `The rule ${rule.name}.`)} */`],
        name,
        parameters: [
          ["record", code.recordType],
          ["context", code.contextType],
        ],
        result: "boolean",
        body: returns(test, code.mark(rule.origin)).docs,
      }),
    );
  }
  return docs;
}

/** Whether a record may enter. */
export function enrollsFunction(code: SequenceCode, name: string): Doc {
  const { sequence, names } = code;
  const scope = newScope(names);
  const refusal = (because: string, { text }: Condition): Statements =>
    returns(
      atom(
        names.constant(
          because,
          call("Object.freeze", {
            kind: "object",
            properties: [
              { key: "enrolls", value: atom("false") },
              { key: "because", value: string(because) },
              { key: "condition", value: string(text) },
            ],
          }),
          names.runtimeType("Enrollment"),
        ),
      ),
    );
  const yes = names.constant(
    "enrolls",
    call("Object.freeze", {
      kind: "object",
      properties: [{ key: "enrolls", value: atom("true") }],
    }),
    names.runtimeType("Enrollment"),
  );
  const steps = [
    ...sequence.suppress.map((condition) => ({ condition, because: "suppressed" })),
    ...sequence.enroll.map((condition) => ({ condition, because: "not eligible" })),
  ].map(({ condition, because }) => {
    const held = testOf(condition.expression, scope);
    const refusing = because === "suppressed" ? held : not(held);
    const { js: isRefused, whenFalse } = testAfter(refusing, scope.uses.beliefs);
    scope.uses.beliefs = whenFalse;
    const word = because === "suppressed" ? "suppress when" : "enroll when";
    return { isRefused, condition, because, comment: `// ${word} ${commentText(condition.text)}` };
  });
  const statements = steps.reduceRight<Statements>(
    (others, { isRefused, condition, because, comment }) =>
      choose(isRefused, refusal(because, condition), others, comment, code.mark(condition.origin)),
    returns(atom(yes)),
  );
  return functionDoc({
    exported: true,
    docs: ["/** Whether a record may enter, and why not. */"],
    name,
    parameters: parametersFor(code),
    result: "Enrollment",
    body: steps.some(({ condition }) => canFail(condition.expression, scope))
      ? [caught(statements, call(names.runtime("failedEnrollment"), atom("thrown")))]
      : statements.docs,
  });
}

function parametersFor({ recordType, contextType }: SequenceCode): [string, Doc][] {
  return [
    ["record", recordType],
    ["context", contextType],
  ];
}
