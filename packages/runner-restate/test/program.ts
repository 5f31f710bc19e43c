import { stripTypeScriptTypes } from "node:module";
import { generate } from "@seqlang/codegen";
import { checkTexts } from "@seqlang/language";
import type { AnySequence } from "@seqlang/runner";
import * as runtime from "@seqlang/runtime";

/** The sequences of a text, through the generated module. */
export function sequencesIn(text: string): readonly AnySequence[] {
  const { diagnostics, files } = checkTexts({ "main.seq": text });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const model = files.get("main.seq")?.model;
  if (errors.length > 0 || model === undefined) {
    throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
  const { code } = generate(model, { version: "0.0.0" });
  const names = model.sequences.map(({ name }) => name).join(", ");
  const body = stripTypeScriptTypes(code)
    .replace(/^import \{([^}]*)\} from "@seqlang\/runtime";/m, "const {$1} = runtime;")
    .replace(/^export (?=const|function)/gm, "");
  const run = new Function("runtime", `"use strict";${body}\nreturn [${names}];`);
  return run(runtime) as readonly AnySequence[];
}
