import type { GenerateOptions } from "@seqlang/codegen";
import type { CheckedFile } from "@seqlang/language";
import { generateModule } from "../build/generate.ts";
import { loadModule, type AnySequence } from "./load-module.ts";

/**
 * The sequences of a checked file by name, as its generated module has them.
 *
 * @param arms - how explanations tell of the arms of a `match` and a `split`
 */
export async function sequencesOf(
  file: CheckedFile,
  arms: NonNullable<GenerateOptions["arms"]> = "words",
): Promise<ReadonlyMap<string, AnySequence>> {
  if (file.model.sequences.length === 0) return new Map();
  const module = await loadModule((await generateModule(file, { arms })).code);
  const names = new Set(file.model.sequences.map(({ name }) => name));
  return new Map(
    sequencesIn(module).flatMap((one) => (names.has(one.name) ? [[one.name, one]] : [])),
  );
}

/** The sequences among a module's exports. */
export function sequencesIn(module: Readonly<Record<string, unknown>>): readonly AnySequence[] {
  return Object.values(module).filter(isSequence);
}

function isSequence(value: unknown): value is AnySequence {
  return typeof value === "object" && value !== null && "metadata" in value && "next" in value;
}
