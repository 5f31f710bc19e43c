import { stripTypeScriptTypes } from "node:module";
import type { FileModel, Sequence as Model } from "@seqlang/language";
import * as runtime from "@seqlang/runtime";
import type { Action, Sequence } from "@seqlang/runtime";
import { generate } from "../src/index.ts";
import { fileOf } from "./model/flow.ts";

export type AnySequence = Sequence<unknown, Action>;

/** A file's module, with its types stripped as Node strips them, and its exports by name. */
export function load(model: FileModel): Readonly<Record<string, AnySequence>> {
  return loadCode(generate(model, { version: "0.0.0" }).code);
}

export function loadCode(code: string): Readonly<Record<string, AnySequence>> {
  const exported = [...code.matchAll(/^export (?:const|function) ([\w$]+)/gm)].map(
    ([, name]) => name,
  );
  const body = stripTypeScriptTypes(code)
    .replace(/^import \{([^}]*)\} from "@seqlang\/runtime";/m, "const {$1} = runtime;")
    .replace(/^export (?=const|function)/gm, "");
  const run = new Function("runtime", `"use strict";${body}\nreturn { ${exported.join(", ")} };`);
  return run(runtime) as Readonly<Record<string, AnySequence>>;
}

export function loadOne(model: Model): AnySequence {
  return load(fileOf(model))[model.name]!;
}
