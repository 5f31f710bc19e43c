import { leaveOf } from "./answer.ts";
import { hardline, join, printDoc, type Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { guarded, leaveCall } from "./entry.ts";
import { decide } from "./flow.ts";
import { newScope } from "./function-scope.ts";
import { functionDoc } from "./function.ts";
import { atom, binary, call, string } from "./js.ts";
import { docOf } from "./print-js.ts";
import type { Scope } from "./scope.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { argumentsFor, parametersOf } from "./signature.ts";
import {
  block,
  declares,
  ifDoc,
  returns,
  sequence as chain,
  type Statements,
} from "./statement.ts";

interface NextNames {
  readonly evaluateName: string;
  readonly nextName: string;
  readonly leaveName: string | undefined;
}

/** The function that goes on from a position. */
export function nextFunction(code: SequenceCode, emission: FlowEmission, own: NextNames): Doc {
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
