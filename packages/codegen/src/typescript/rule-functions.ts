import type { Doc } from "./doc.ts";
import { commentText } from "./escape.ts";
import { booleanOf } from "./expression/emit.ts";
import { testAfter } from "./expression/narrowing.ts";
import { newScope } from "./function-scope.ts";
import { functionDoc } from "./function.ts";
import type { SequenceCode } from "./sequence-code.ts";
import { returns } from "./statement.ts";

/** The functions of the rules that a sequence uses. */
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
