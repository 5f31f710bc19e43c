import { testCode } from "./expression/test.ts";
import { valueCode } from "./expression/value.ts";
import type { ModuleScope, Scope } from "./scope.ts";

/** The scope that a function of the module begins with. */
export function newScope(module: ModuleScope): Scope {
  return {
    module,
    emitters: { value: valueCode, test: testCode },
    rows: new Map(),
    deadline: undefined,
    strict: false,
    contextName: "context",
    uses: { record: false, context: false, beliefs: new Map() },
  };
}
