import type { Condition } from "@seqlang/language";
import type { Doc } from "./doc.ts";
import { caught } from "./entry.ts";
import { commentText } from "./escape.ts";
import { canFail } from "./expression/compare.ts";
import { testOf } from "./expression/emit.ts";
import { testAfter } from "./expression/narrowing.ts";
import { newScope } from "./function-scope.ts";
import { functionDoc } from "./function.ts";
import { atom, call, not, string } from "./js.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { choose, returns, type Statements } from "./statement.ts";

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
