import { generate } from "@seqlang/codegen";
import type { Project, Sequence } from "@seqlang/language";
import * as runtime from "@seqlang/runtime";
import { type Evaluator, load } from "./evaluator.ts";

/** A program's sequences, twice: as checked and as generated. */
export interface Compiled {
  readonly sequences: ReadonlyMap<
    string,
    { readonly model: Sequence; readonly generated: Evaluator }
  >;
  /** The text of the generated module. */
  readonly code: string;
}

/** Generates the module of a checked program; the errors where it has any. */
export function compile(
  project: Project,
  main: string,
): Compiled | { readonly errors: readonly string[] } {
  const errors = project.diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message}`);
  if (errors.length > 0) return { errors };
  const file = project.files.get(main)!;
  const { code } = generate(file.model, { version: "0.0.0" });
  const evaluators = load(code, { "@seqlang/runtime": runtime });
  return {
    code,
    sequences: new Map(
      file.model.sequences.map((model) => [
        model.name,
        { model, generated: evaluators[model.name]! },
      ]),
    ),
  };
}
