import { badFileName } from "../../diagnostics/catalog/names/bad-file-name.ts";
import { nameTaken } from "../../diagnostics/catalog/names/name-taken.ts";
import { repeatedSetting } from "../../diagnostics/catalog/names/repeated-setting.ts";
import { declaredTwice } from "../../diagnostics/catalog/names/declared-twice.ts";
import { useConflict } from "../../diagnostics/catalog/project/use-conflict.ts";
import { useNotFound } from "../../diagnostics/catalog/project/use-not-found.ts";
import type { ReportExtras } from "../../diagnostics/definition.ts";
import type { Span } from "../../source/span.ts";
import type { Findings } from "../scope.ts";
import { findingsIn } from "../findings.ts";
import { fileHead, type LoadedFile, type Use } from "../sources.ts";
import { builtInTypes } from "./type.ts";
import type { Declared, DeclaredKind } from "./declared.ts";
import type * as tree from "../../syntax/tree.ts";

/** A file with the names that are in sight in it. */
export interface FileSpace {
  readonly loaded: LoadedFile;
  readonly findings: Findings;
  /** Its own declarations, in the order written, of each name the first. */
  readonly own: readonly Declared[];
  /** Own ones and those of all files that it uses, directly or through others. */
  readonly find: (kind: DeclaredKind, name: string) => Declared | undefined;
  readonly names: (kind: DeclaredKind) => readonly string[];
  /** The entity of its `for` line. */
  readonly subject: tree.Name | undefined;
  /** Whether a file that it uses, directly or through others, isn't there. */
  readonly incomplete: boolean;
  /** Every file that its names come from, without itself, sorted. */
  readonly reach: readonly string[];
}

/** What may follow `bpf.`, where a process of the name could not be told from it. */
const partsOfProcesses: ReadonlySet<string> = new Set(["stage", "status"]);

const kinds: Readonly<Partial<Record<tree.Declaration["kind"], DeclaredKind>>> = {
  Entity: "entity",
  Choice: "choice",
  Process: "process",
  Activity: "activity",
  Calendar: "calendar",
  Template: "template",
  Rule: "rule",
  Exits: "exits block",
  Sequence: "sequence",
};

/** The spaces of all files. */
export function fileSpaces(files: ReadonlyMap<string, LoadedFile>): ReadonlyMap<string, FileSpace> {
  const own = new Map<string, readonly Declared[]>();
  const findings = new Map<LoadedFile, Findings>();
  for (const [path, file] of files) {
    const found = findingsIn(file.source, lostNames(path, files));
    findings.set(file, found);
    own.set(path, ownDeclarations(file, found));
  }
  const broughtBy = ({ path }: Use): ReadonlySet<string> =>
    new Set(path === undefined ? [] : [path, ...reachOf(path, files)]);
  const spaces = new Map<string, FileSpace>();
  for (const [path, loaded] of files) {
    const found = findings.get(loaded);
    if (found === undefined) continue;
    reportLostUses(loaded, found);
    reportSecondFor(loaded, found);
    const reach = reachOf(path, files);
    const visible = new Map<string, Declared>();
    for (const declared of own.get(path) ?? []) visible.set(key(declared), declared);
    for (const other of reach) {
      for (const declared of own.get(other) ?? []) {
        const before = visible.get(key(declared));
        if (before === undefined) visible.set(key(declared), declared);
        else reportConflict(before, declared, loaded, broughtBy, found);
      }
    }
    const sources = [loaded, ...reach.flatMap((other) => files.get(other) ?? [])];
    const names = new Map<DeclaredKind, string[]>();
    for (const { kind, name } of visible.values()) {
      const known = names.get(kind);
      if (known === undefined) names.set(kind, [name]);
      else known.push(name);
    }
    spaces.set(path, {
      loaded,
      findings: found,
      own: own.get(path) ?? [],
      find: (kind, name) => {
        const declared = visible.get(key({ kind, name }));
        return declared?.kind === kind ? declared : undefined;
      },
      names: (kind) => names.get(kind) ?? [],
      subject: loaded.tree.items.find((node) => node.kind === "For")?.entity,
      incomplete: sources.some(lacksUse),
      reach,
    });
  }
  return spaces;
}

/** Names of one space can't be equal; entities and choices share one, since both are types. */
function key({ kind, name }: Pick<Declared, "kind" | "name">): string {
  return `${kind === "choice" ? "entity" : kind} ${name}`;
}

function ownDeclarations(file: LoadedFile, findings: Findings): readonly Declared[] {
  const byKey = new Map<string, Declared>();
  const bare = bareSequence(file, findings);
  for (const node of bare === undefined ? file.tree.items : [...file.tree.items, bare]) {
    const kind = kinds[node.kind as tree.Declaration["kind"]];
    if (kind === undefined) continue;
    const declaration = node as Declared["node"];
    const { text: name, span } = declaration.name;
    const declared = { kind, name, node: declaration, origin: { file: file.source, span } };
    const before = byKey.get(key(declared));
    if (before === undefined) {
      byKey.set(key(declared), declared);
      if ((kind === "entity" || kind === "choice") && builtInTypes.has(name)) {
        findings.report(nameTaken, span, { name, by: "type", what: kind });
      }
      if (kind === "process" && partsOfProcesses.has(name)) {
        findings.report(nameTaken, span, { name, by: "part of every process", what: kind });
      }
    } else {
      const related = [{ origin: before.origin, message: "It was declared here first." }];
      findings.report(declaredTwice, span, { what: kind, name }, { related });
    }
  }
  return [...byKey.values()];
}

const statementKinds = new Set(Object.keys(kinds)).add("Use").add("For").add("Scenario");

/** Bare statements make one sequence, named after the file. */
function bareSequence(file: LoadedFile, findings: Findings): tree.SequenceDeclaration | undefined {
  const body = file.tree.items.filter(
    (node): node is tree.Statement => !statementKinds.has(node.kind),
  );
  const [first] = body;
  if (first === undefined) return undefined;
  const name = sequenceName(file.source.path);
  const span = { start: first.span.start, end: body.at(-1)?.span.end ?? first.span.end };
  if (name === undefined) {
    const shown = file.source.path.slice(file.source.path.lastIndexOf("/") + 1);
    findings.report(badFileName, first.span, { file: shown });
  }
  const at = { start: first.span.start, end: first.span.start };
  return {
    kind: "Sequence",
    name: { kind: "Name", text: name ?? "Sequence", span: at },
    entity: undefined,
    body,
    docs: undefined,
    span,
  };
}

/** `big-deal.seq` → `BigDeal` */
function sequenceName(path: string): string | undefined {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.seq$/, "");
  const words = stem.match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
  return /^\p{L}/u.test(name) ? name : undefined;
}

function reportSecondFor({ tree: { items } }: LoadedFile, { report }: Findings): void {
  for (const node of items.filter(({ kind }) => kind === "For").slice(1)) {
    report(repeatedSetting, node.span, { statement: "for" });
  }
}

function reportLostUses(file: LoadedFile, { report }: Findings): void {
  for (const { specifier, path, node, suggestion } of file.uses) {
    if (path !== undefined) continue;
    const span = node?.path.span ?? fileHead;
    const fixes = node === undefined ? {} : insteadOf(span, suggestion);
    report(useNotFound, span, { path: specifier, suggestion }, fixes);
  }
}

/** The fix that writes another path in the place of one. */
export function insteadOf(span: Span, suggestion: string | undefined): ReportExtras {
  if (suggestion === undefined) return {};
  const edits = [{ span, text: `"${suggestion}"` }];
  return { fixes: [{ title: `Write \`"${suggestion}"\``, edits }] };
}

/** Whether a file that is used isn't there, or the line that names it can't be read. */
function lacksUse({ uses, source, tree }: LoadedFile): boolean {
  return (
    uses.some(({ path }) => path === undefined) ||
    tree.unread.some(({ start }) => /^use\b/.test(source.text.slice(start, start + 4)))
  );
}

/** Two files that a third one brings together; where one of them is this file, it is at fault. */
function reportConflict(
  first: Declared,
  second: Declared,
  file: LoadedFile,
  broughtBy: (use: Use) => ReadonlySet<string>,
  { report }: Findings,
): void {
  const { kind: what, name } = first;
  const related = [{ origin: second.origin, message: "It is declared here too." }];
  if (first.origin.file === file.source) {
    report(declaredTwice, first.origin, { what, name }, { related });
    return;
  }
  // Who brings the two together is told; a file that only inherits the conflict is not.
  const ways = file.uses.map((use) => ({ use, brings: broughtBy(use) }));
  const [one, other] = [first.origin.file.path, second.origin.file.path];
  if (ways.some(({ brings }) => brings.has(one) && brings.has(other))) return;
  const at = ways.find(({ brings }) => brings.has(other))?.use.node?.span ?? fileHead;
  report(useConflict, at, { what, name, first: one, second: other }, { related });
}

/** Whether a broken line of a file, or of one that it uses, may have given a name. */
function lostNames(
  path: string,
  files: ReadonlyMap<string, LoadedFile>,
): (name: string) => boolean {
  let places: readonly string[] | undefined;
  return (name) => {
    places ??= [path, ...reachOf(path, files)];
    return places.some((place) => files.get(place)?.tree.lost.has(name) ?? false);
  };
}

function reachOf(path: string, files: ReadonlyMap<string, LoadedFile>): readonly string[] {
  const seen = new Set<string>();
  const queue = [path];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const use of files.get(at)?.uses ?? []) if (use.path !== undefined) queue.push(use.path);
  }
  seen.delete(path);
  return [...seen].sort();
}
