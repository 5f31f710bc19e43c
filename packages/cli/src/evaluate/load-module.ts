import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Action, Context, Sequence } from "@seqlang/runtime";

/** A generated sequence whose record type isn't known here. */
export type AnySequence = Sequence<unknown, Action>;

/**
 * Imports a generated module from memory, with the runtime that belongs to this seqc, so that an
 * evaluation needs neither a build nor an installed runtime.
 */
export async function loadModule(code: string): Promise<Readonly<Record<string, AnySequence>>> {
  const folder = mkdtempSync(join(tmpdir(), "seqc-"));
  try {
    const file = join(folder, "module.seq.ts");
    const runtime = JSON.stringify(import.meta.resolve("@seqlang/runtime"));
    const linked = code.replaceAll('from "@seqlang/runtime";', `from ${runtime};`);
    // The map that the last line names is not written here.
    writeFileSync(file, linked.replace(/\n\/\/# sourceMappingURL=.*\n$/, "\n"));
    return (await import(pathToFileURL(file).href)) as Record<string, AnySequence>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The calendar that `wait 2 business days`, `send within` and zones need. */
export async function loadCalendar(): Promise<NonNullable<Context["calendar"]>> {
  const { calendar } = await import("@seqlang/calendar");
  return calendar;
}
