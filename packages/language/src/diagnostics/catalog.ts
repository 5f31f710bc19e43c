import { flowDiagnostics } from "./catalog/flow/index.ts";
import { nameDiagnostics } from "./catalog/names/index.ts";
import { projectDiagnostics } from "./catalog/project/index.ts";
import { syntaxDiagnostics } from "./catalog/syntax/index.ts";
import { typeDiagnostics } from "./catalog/types/index.ts";
import type { Definition } from "./definition.ts";

/** Every diagnostic there is, ordered by code. */
export const catalog: readonly Definition<never>[] = [
  ...syntaxDiagnostics,
  ...nameDiagnostics,
  ...typeDiagnostics,
  ...flowDiagnostics,
  ...projectDiagnostics,
].toSorted((a, b) => a.code.localeCompare(b.code));

const byCode = new Map(catalog.map((definition) => [definition.code as string, definition]));

/** The definition of a code, if there is one. */
export function definitionOf(code: string): Definition<never> | undefined {
  return byCode.get(code);
}
