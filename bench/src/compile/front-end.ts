import { checkTexts, parse } from "@seqlang/language";
import { generatedCode } from "../generated-module.ts";
import { sample, type Sample } from "./sample.ts";

export interface FrontEnd {
  /** Text to tree. */
  readonly parse: Sample;
  /** Text to checked model. */
  readonly check: Sample;
  /** Text to TypeScript. */
  readonly generate: Sample;
}

/** The compiler's stages in one process that has done them before. */
export async function frontEnd(sources: Readonly<Record<string, string>>): Promise<FrontEnd> {
  const [path = "", text = ""] = Object.entries(sources).at(-1) ?? [];
  return {
    parse: await sample(15, () => parse({ path, text }), 5),
    check: await sample(15, () => checkTexts(sources, [path]), 5),
    generate: await sample(5, () => generatedCode(sources), 2),
  };
}
