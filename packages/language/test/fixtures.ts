import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { applyFixes, checkProject, rangeOf } from "../src/index.ts";
import type { Diagnostic, Fix, Project, ProjectOptions, Settings } from "../src/index.ts";

/** Where the fixtures stand: `<topic>/<name>.seq`, and beside each what checking it reports. */
export const fixturesFolder = fileURLToPath(new URL("fixtures/", import.meta.url));

/** A program that is checked as it stands, with what it uses. */
export interface Fixture {
  /** `<topic>/<name>.seq`, from {@link fixturesFolder}. */
  readonly path: string;
  readonly text: string;
  /** From a line `// config: { … }`. */
  readonly settings: Settings;
  /** From a line `// also asked for: ./other.seq`. */
  readonly alsoAsked: readonly string[];
}

/** All fixtures; what stands in a folder `used` only serves others. */
export function allFixtures(): readonly Fixture[] {
  return readdirSync(fixturesFolder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^[^/]+\/[^/]+\.seq$/.test(path))
    .toSorted()
    .map(readFixture);
}

function readFixture(path: string): Fixture {
  const text = readFileSync(fixturesFolder + path, "utf8");
  const config = /^\/\/ config: (.*)$/m.exec(text)?.[1];
  const asked = /^\/\/ also asked for: (.*)$/m.exec(text)?.[1];
  return {
    path,
    text,
    settings: config === undefined ? {} : (JSON.parse(config) as Settings),
    alsoAsked: asked === undefined ? [] : [joined(path, asked)],
  };
}

/** Checks a fixture, its own text replaced where one is given. */
export function checkFixture(fixture: Fixture, text: string = fixture.text): Project {
  const options: ProjectOptions = {
    roots: [fixture.path, ...fixture.alsoAsked],
    host: {
      read: (path) => (path === fixture.path ? text : readText(path)),
      resolve: (specifier, from) => joined(from, specifier),
    },
    settings: (path) => (path === fixture.path ? fixture.settings : {}),
  };
  return checkProject(options);
}

function joined(from: string, specifier: string): string {
  return posix.join(posix.dirname(from), specifier);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(fixturesFolder + path, "utf8");
  } catch {
    return undefined;
  }
}

/** What this folder's tests are about; flow has its own. */
export function findingsOf(project: Project): readonly Diagnostic[] {
  return project.diagnostics.filter(({ code }) => !code.startsWith("SEQ3"));
}

/** The text with one fix of a finding applied. */
export function fixedText(text: string, finding: Diagnostic, fix: Fix): string {
  return applyFixes(text, [{ ...finding, fixes: [{ ...fix, unsure: false }] }]);
}

/** A finding as a reader gets it, with the line that each fix makes of the one at fault. */
export function render(finding: Diagnostic, fixture: Fixture): string {
  const { code, severity, message, hint, origin, related, fixes } = finding;
  const { file, span } = origin;
  const { start, end } = rangeOf(file, span);
  const foreign = file.path === fixture.path ? "" : `${file.path} `;
  const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
  return [
    `${foreign}${place} ${severity} ${code}`,
    `  ${message}`,
    ...(hint === undefined ? [] : [`  ${hint}`]),
    ...(related ?? []).map(({ origin: at, message: said }) => {
      const from = rangeOf(at.file, at.span).start;
      return `  see ${at.file.path} ${from.line}:${from.character}: ${said}`;
    }),
    ...(fixes ?? []).map(
      (fix) => `  fix: ${fix.title}\n    ${changedLine(file.text, finding, fix)}`,
    ),
  ].join("\n");
}

function changedLine(text: string, finding: Diagnostic, fix: Fix): string {
  const before = text.split("\n");
  const after = fixedText(text, finding, fix).split("\n");
  const changed = after.findIndex((line, index) => line !== before[index]);
  return (after[changed] ?? "(nothing changes)").trim();
}
