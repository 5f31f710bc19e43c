import type { Diagnostic } from "@seqlang/language";

/** The command was used wrongly: told without a stack trace, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something outside went wrong (a file can't be written, say): told plainly, exit code 1. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** Findings that leave nothing to go on with: printed like all findings, exit code 1. */
export class Diagnosed extends Error {
  override readonly name = "Diagnosed";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join(" "));
    this.diagnostics = diagnostics;
  }
}

/** What is said of an error that nobody foresaw; the stack trace only where it is asked for. */
export function bugReport(error: unknown, debug: boolean): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const more = debug ? `\n${stack ?? ""}\n` : " SEQC_DEBUG=1 shows where it happened.\n";
  return `seqc: This is a bug in seqc, please report it with what you ran: ${message}${/[.!?]$/.test(message) ? "" : "."}${more}`;
}
