import {
  definitionOf,
  rangeOf,
  type Diagnostic,
  type Fix,
  type Origin,
  type Range,
  type Severity,
} from "@seqlang/language";
import { displayPath } from "./display-path.ts";
import type { Renderer } from "./formats.ts";
import { placeOf } from "./place.ts";

const levels: Record<Severity, string> = { error: "error", warning: "warning", hint: "note" };

/** Of findings that are no diagnostics of the language. */
const titles: Readonly<Record<string, string>> = {
  "scenario-failed": "Something else came than a scenario expects",
  "not-covered": "No scenario takes this",
};

/** SARIF 2.1.0, which code hosts and editors show: one run, one rule a code that occurs. */
export const renderSarif: Renderer = (diagnostics, { cwd, version }) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "seqc", semanticVersion: version, rules: codes.map(rule) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => result(diagnostic, codes, cwd)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function rule(code: string): object {
  const definition = definitionOf(code);
  if (definition === undefined)
    return { id: code, shortDescription: { text: titles[code] ?? code } };
  return {
    id: code,
    shortDescription: { text: definition.title },
    fullDescription: { text: definition.page.why },
    defaultConfiguration: { level: levels[definition.severity] },
  };
}

function result(diagnostic: Diagnostic, codes: readonly string[], cwd: string): object {
  const { code, severity, message, hint, origin, related, fixes } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [location(origin, cwd)],
    ...(related === undefined
      ? {}
      : {
          relatedLocations: related.map((place) => ({
            ...location(place.origin, cwd),
            message: { text: place.message },
          })),
        }),
    ...(fixes === undefined ? {} : { fixes: fixes.map((one) => fix(one, origin, cwd)) }),
  };
}

function fix({ title, edits }: Fix, { file }: Origin, cwd: string): object {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(rangeOf(file, span)),
    insertedContent: { text },
  }));
  const artifactLocation = { uri: uriOf(displayPath(file.path, cwd)) };
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

function regionOf({ start, end }: Range): object {
  return {
    startLine: start.line,
    startColumn: start.character,
    endLine: end.line,
    endColumn: end.character,
  };
}

function uriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function location(origin: Origin, cwd: string): object {
  const { file, range } = placeOf(origin, cwd);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: regionOf(range),
    },
  };
}
