import type { Plan } from "../plan/plan.ts";
import { secretsOf } from "../plan/private.ts";
import type { Doc } from "./doc.ts";
import { functionDoc } from "./function.ts";
import { array, atom, binary, call, conditional, string, undefinedValue, type Js } from "./js.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { constDoc, returnDoc } from "./statement.ts";

/** The names of a sequence's own functions, by what they do. */
export type Functions = Readonly<Record<string, string>>;

/** The function that answers and says why. */
export function explainFunction(
  { plan, recordType, contextType, answerType }: SequenceCode,
  own: Functions,
): Doc {
  return functionDoc({
    exported: true,
    docs: ["/** The answer of `evaluate`, or of `next` where a position is given, and why. */"],
    name: own["explain"] ?? "",
    parameters: [
      ["record", recordType],
      ["context", contextType],
      ["position?", "string"],
    ],
    result: `Explanation<${answerType}>`,
    body: [
      "const trace = new Trace();",
      constDoc(
        "action",
        conditional(
          binary("===", atom("position"), undefinedValue),
          call(own["traced"] ?? "", atom("record"), atom("context"), atom("trace")),
          call(own["tracedNext"] ?? "", ...["position", "record", "context", "trace"].map(atom)),
        ),
      ),
      returnDoc(call("explained", atom("action"), atom("trace"), ...secrets(plan))),
    ],
  });
}

/** What the words of an explanation leave out, where there is anything. */
function secrets(plan: Plan): readonly Js[] {
  const properties = [...secretsOf(plan)].map(([key, names]) => ({
    key,
    value: array(names.map(string)),
  }));
  return properties.length === 0 ? [] : [{ kind: "object", properties }];
}
