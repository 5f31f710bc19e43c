import { stripTypeScriptTypes } from "node:module";
import type { Action, Context, Enrollment, Explanation, JsonObject } from "../../src/index.ts";

/** A generated sequence, as far as it is compared. */
export interface Evaluator {
  readonly parse: (input: unknown, options?: { readonly raw?: boolean }) => unknown;
  readonly evaluate: (record: unknown, context: Context) => Action;
  readonly next: (position: string, record: unknown, context: Context) => Action;
  readonly enrolls: (record: unknown, context: Context) => Enrollment;
  readonly explain: (
    record: unknown,
    context: Context,
    position?: string,
  ) => Explanation & { readonly text: string };
  readonly evaluateAll: (records: readonly unknown[], context: Context) => readonly Action[];
  readonly metadata: JsonObject;
}

const imports = /^import \{([^}]*)\} from "([^"]+)";$/gm;
const exported = /^export (?:const|function|class) ([\p{L}_$][\p{L}\p{N}_$]*)/gmu;

/**
 * The sequences of a generated module. It is run as a function with its imports handed in, so that
 * thousands of modules come and go in one process.
 */
export function load(
  code: string,
  modules: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Evaluator>> {
  const script = stripTypeScriptTypes(code, { mode: "strip" });
  const names = [...script.matchAll(exported)].map(([, name]) => name!);
  const body = script
    .replace(imports, (_, list: string, from: string) => {
      const bound = list.replace(/\btype \w+,?/g, "").replaceAll(" as ", ": ");
      return `const {${bound}} = modules[${JSON.stringify(from)}];`;
    })
    .replace(/^export (?=const|function|class)/gm, "");
  const run = new Function("modules", `"use strict";\n${body}\nreturn { ${names.join(", ")} };`);
  return run(modules) as Readonly<Record<string, Evaluator>>;
}
