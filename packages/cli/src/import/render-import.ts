import type { Diagnostic } from "@seqlang/language";
import type { Finding } from "@seqlang/schema-import";
import pc from "picocolors";
import type { Io } from "../io.ts";
import { formats } from "../render/formats.ts";
import { placeOf } from "../render/place.ts";
import { version } from "../version.ts";

/** The forms that an import's findings are printed in. */
export type ImportFormat = "pretty" | "json";

/** What an import found, and then what it broke in sequences. */
export async function renderImport(
  findings: readonly Finding[],
  broken: readonly Diagnostic[],
  format: ImportFormat,
  { cwd, color }: Io,
): Promise<string> {
  const render = await formats[format]();
  const diagnostics = render(broken, { cwd, color: color.err, version });
  if (format === "json") {
    const rows = [...findings.map((finding) => row(finding, cwd)), ...JSON.parse(diagnostics)];
    return `${JSON.stringify(rows, null, 2)}\n`;
  }
  const colors = pc.createColors(color.err);
  const blocks = bySeverity(findings).map((of) => ofOneKind(of, cwd, colors));
  const heading = broken.length > 0 ? ["Sequences that no longer fit the vocabulary:\n\n"] : [];
  return [...blocks, ...heading, diagnostics].join("");
}

function row({ origin, path, ...finding }: Finding, cwd: string): object {
  if (origin !== undefined) return { ...finding, ...placeOf(origin, cwd) };
  return path === undefined ? finding : { ...finding, file: path };
}

/** Findings of one kind together; the severest kinds come last, where a terminal stands still. */
function bySeverity(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind).values()];
  return (["info", "warning", "error"] as const).flatMap((severity) =>
    kinds.filter(([first]) => first?.severity === severity),
  );
}

/** Of what was merely decided on the way, this many of a kind show what it is like. */
const mostOfAKind = 3;

function ofOneKind(findings: readonly Finding[], cwd: string, colors: Colors): string {
  const [first] = findings;
  const all = first?.severity !== "info" || findings.length <= mostOfAKind + 1;
  const shown = (all ? findings : findings.slice(0, mostOfAKind)).map((finding) =>
    block(finding, cwd, colors),
  );
  if (!all) {
    const more = findings.length - mostOfAKind;
    shown.push(colors.dim(`  … and ${more} more like these; --format json has them all.\n\n`));
  }
  return shown.join("");
}

type Colors = ReturnType<typeof pc.createColors>;

function block(finding: Finding, cwd: string, colors: Colors): string {
  const { severity, message, hint } = finding;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
  const place = placeText(finding, cwd);
  const head = place === "" ? "" : `${colors.cyan(place)} `;
  const lines = [
    `${head}${paint(severity)}`,
    `  ${message}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ];
  return `${lines.join("\n")}\n\n`;
}

/** Where it is: in the vocabulary, in a file, or the CRM's name of what it is about. */
function placeText({ origin, path, subject }: Finding, cwd: string): string {
  if (origin === undefined) return path ?? subject ?? "";
  const { file, range } = placeOf(origin, cwd);
  return `${file}:${range.start.line}:${range.start.character}`;
}
