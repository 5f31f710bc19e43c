import type { Doc } from "./doc.ts";
import type { FlowEmission } from "./emission.ts";
import { atom, binary, call, undefinedValue, type Js } from "./js.ts";
import type { SequenceNames } from "./module-names.ts";
import { docOf } from "./print-js.ts";
import { argumentsFor } from "./signature.ts";
import { block, ifDoc, nothing, returns, type Statements } from "./statement.ts";

/** Criteria come first, at every entry. */
export function leaveCall(leaveName: string | undefined, emission: FlowEmission): Statements {
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
export function guarded(
  statements: Statements,
  position: Js,
  names: SequenceNames,
): readonly Doc[] {
  if (!names.canFail) return statements.docs;
  return [caught(statements, call(names.runtime("failed"), atom("thrown"), position))];
}

/** Answers with what `failed` makes of what was thrown. */
export function caught(statements: Statements, failed: Js): Doc {
  return ["try ", block(statements.docs), " catch (thrown) ", block(returns(failed).docs)];
}
