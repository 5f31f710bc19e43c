import { codeFrameColumns } from "@babel/code-frame";
import type { Diagnostic, Origin, Severity } from "@seqlang/language";
import pc from "picocolors";
import type { Renderer } from "./formats.ts";
import { placeOf } from "./place.ts";

type Colors = ReturnType<typeof pc.createColors>;

const linesAround = 1;
/** Of a place that spans many lines, and of long lines, this much is enough to recognise it. */
const linesShown = 5;
const columnsShown = 200;
const lineBreak = /\r\n|\r|\n/;

/** For people: one block a finding, with the place marked in its lines, and a summary at the end. */
export const renderPretty: Renderer = (diagnostics, { cwd, color }) => {
  if (diagnostics.length === 0) return "";
  const colors = pc.createColors(color);
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, cwd, colors));
  return `${blocks.join("\n")}\n${summary(diagnostics)}\n`;
};

function block(diagnostic: Diagnostic, cwd: string, colors: Colors): string {
  const { code, severity, message, hint, origin, related, fixes } = diagnostic;
  const { file, range } = placeOf(origin, cwd);
  const place = `${colors.cyan(file)}:${range.start.line}:${range.start.character}`;
  const lines = [
    `${place} ${paint(severity, colors)(severity)} ${colors.dim(code)}`,
    `  ${message}`,
    frame(origin, cwd, colors),
  ];
  if (hint !== undefined) lines.push(`  ${hint}`);
  for (const [index, { title, unsure }] of (fixes ?? []).entries()) {
    // Only a first fix is ever applied, and none that takes a person to choose it.
    const applied = index === 0 && unsure !== true;
    lines.push(colors.dim(`  Fix: ${title}${applied ? " (seqc check --fix)" : ""}`));
  }
  for (const other of related ?? []) {
    const at = placeOf(other.origin, cwd);
    lines.push(`  ${other.message} ${colors.dim(`${at.file}:${at.range.start.line}`)}`);
    lines.push(frame(other.origin, cwd, colors));
  }
  return `${lines.join("\n")}\n`;
}

function paint(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, hint: colors.blue }[severity];
}

/**
 * Only the lines around go to the library, and of long lines only what is near the place, so that a
 * finding in a huge file costs no more and stays readable.
 */
function frame(origin: Origin, cwd: string, colors: Colors): string {
  const { start, end } = placeOf(origin, cwd).range;
  const last = Math.min(end.line, start.line + linesShown);
  const { text } = origin.file;
  const from = backLines(text, origin.span.start, linesAround);
  const firstLine = start.line - text.slice(from, origin.span.start).split(lineBreak).length + 1;
  const to = forwardLines(text, origin.span.start, last - start.line + linesAround);
  const cut = start.character > columnsShown ? start.character - columnsShown / 2 : 0;
  const shown = text
    .slice(from, to)
    .split(lineBreak)
    .map((line) => clip(line, cut));
  // The library counts columns from 0, and lines from 1.
  const startColumn = start.character - cut - 1;
  const endColumn = last === end.line ? end.character - cut - 1 : 0;
  const framed = codeFrameColumns(
    shown.join("\n"),
    {
      start: { line: start.line, column: startColumn },
      end: { line: last, column: Math.max(0, Math.min(endColumn, columnsShown * 2)) },
    },
    {
      linesAbove: linesAround,
      linesBelow: linesAround,
      startLine: firstLine,
      highlightCode: false,
    },
  );
  return framed
    .split("\n")
    .map((line) => `  ${line.startsWith(">") ? line : colors.dim(line)}`)
    .join("\n");
}

function clip(line: string, cut: number): string {
  const rest = line.slice(cut);
  return rest.length <= columnsShown * 2 ? rest : `${rest.slice(0, columnsShown * 2)} …`;
}

function backLines(text: string, offset: number, lines: number): number {
  let at = offset;
  for (let n = 0; n <= lines; n += 1) {
    const found = text.lastIndexOf("\n", at - 1);
    if (found < 0 || at === 0) return 0;
    at = found;
  }
  return at + 1;
}

function forwardLines(text: string, offset: number, lines: number): number {
  let at = offset - 1;
  for (let n = 0; n <= lines; n += 1) {
    const found = text.indexOf("\n", at + 1);
    if (found < 0) return text.length;
    at = found;
  }
  return at;
}

/** `2 errors and 1 warning` */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = (["error", "warning", "hint"] as const)
    .map((severity) => ({ severity, n: count(severity) }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => `${n} ${severity}${n === 1 ? "" : "s"}`);
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
