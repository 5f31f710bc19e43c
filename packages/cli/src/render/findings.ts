import type { Diagnostic } from "@seqlang/language";
import { exitCode, type Io } from "../io.ts";
import { formats, type Format } from "./formats.ts";
import { version } from "../version.ts";

export interface FindingsOptions {
  readonly format: Format;
  readonly maxWarnings?: number;
}

/**
 * Prints findings in the form asked for.
 *
 * @param to - where to: `err` for commands whose result is data
 */
export async function print(
  diagnostics: readonly Diagnostic[],
  format: Format,
  io: Io,
  to: "out" | "err" = "out",
): Promise<void> {
  // For people, no findings are no words; a tool reads an empty list.
  if (diagnostics.length === 0 && format === "pretty") return;
  const render = await formats[format]();
  // GitHub finds a file by its path in the repository, wherever in it the command runs.
  const root = format === "github" ? process.env["GITHUB_WORKSPACE"] : undefined;
  const text = render(diagnostics, { cwd: root ?? io.cwd, color: io.color[to], version });
  if (text !== "") io[to](text);
}

/** Each finding once: files that several workspaces use are checked in each of them. */
export function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message, origin } = diagnostic;
    const key = JSON.stringify([origin.file.path, origin.span, code, message]);
    if (!byPlace.has(key)) byPlace.set(key, diagnostic);
  }
  return [...byPlace.values()];
}

/**
 * What findings mean for the exit code: errors fail, and warnings where there are too many, which
 * is said.
 */
export function verdict(
  diagnostics: readonly Diagnostic[],
  { maxWarnings = Infinity }: FindingsOptions,
  io: Io,
): number {
  if (hasErrors(diagnostics)) return exitCode.errors;
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  if (warnings <= maxWarnings) return exitCode.ok;
  const counted = warnings === 1 ? "There is 1 warning" : `There are ${warnings} warnings`;
  io.err(`seqc: ${counted}, and --max-warnings allows ${maxWarnings}.\n`);
  return exitCode.errors;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
