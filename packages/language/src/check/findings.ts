import { unknownDeclared } from "../diagnostics/catalog/names/unknown-declared.ts";
import { unknownType } from "../diagnostics/catalog/names/unknown-type.ts";
import { unknownField } from "../diagnostics/catalog/types/unknown-field.ts";
import { unknownName } from "../diagnostics/catalog/types/unknown-name.ts";
import { diagnose } from "../diagnostics/definition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Origin, SourceFile } from "../source/source-file.ts";
import type { Findings, Report } from "./scope.ts";

/** What reports a name that nothing in sight has. */
const unknown: ReadonlySet<unknown> = new Set([
  unknownName,
  unknownField,
  unknownDeclared,
  unknownType,
]);

/**
 * Collects what is found in a file; the same finding at the same place is kept once.
 *
 * @param isLost - whether a line that could not be read may have given a name, so that the name's
 * absence is no second mistake
 */
export function findingsIn(file: SourceFile, isLost: (name: string) => boolean): Findings {
  const all: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (definition, at, data, extras) => {
    if (unknown.has(definition) && isLost((data as { readonly name: string }).name)) return;
    const origin: Origin = "file" in at ? at : { file, span: at };
    const finding = diagnose(definition, origin, data, extras);
    const key = JSON.stringify([finding.code, origin.file.path, origin.span, finding.message]);
    if (seen.has(key)) return;
    seen.add(key);
    all.push(finding);
  };
  return { report, all };
}

/** By file, then by place; what begins first comes first. */
export function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      compare(a.origin.file.path, b.origin.file.path) ||
      compare(a.origin.span.start, b.origin.span.start) ||
      compare(a.code, b.code),
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
