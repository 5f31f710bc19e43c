import { mkdirSync, writeFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { generate } from "@seqlang/codegen";
import { checkTexts } from "@seqlang/language";
import type { Action, Sequence } from "@seqlang/runtime";

/** Below this package, so that modules find the runtime; git ignores it. */
export const workFolder = join(import.meta.dirname, "../node_modules/.cache/bench");

/** The module's TypeScript, from source texts by path, of which the last is the sequence. */
export function generatedCode(sources: Readonly<Record<string, string>>): string {
  const path = Object.keys(sources).at(-1) ?? "";
  const { files, diagnostics } = checkTexts(sources, [path]);
  const file = files.get(path);
  if (file === undefined || !file.ok) {
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
  return generate(file.model).code;
}

/** The module as JavaScript, written to a file. */
export function writeModule(name: string, code: string): string {
  mkdirSync(workFolder, { recursive: true });
  const file = join(workFolder, `${name}.js`);
  writeFileSync(file, stripTypeScriptTypes(code));
  return file;
}

/** The one sequence of a module. */
export async function generatedSequence(
  name: string,
  sources: Readonly<Record<string, string>>,
): Promise<Sequence<never, Action>> {
  const url = pathToFileURL(writeModule(name, generatedCode(sources))).href;
  const module = (await import(url)) as Readonly<Record<string, unknown>>;
  const sequence = Object.values(module).find(isSequence);
  if (sequence === undefined) throw new Error(`${name} has no sequence.`);
  return sequence;
}

function isSequence(value: unknown): value is Sequence<never, Action> {
  return typeof value === "object" && value !== null && "evaluateAll" in value;
}
