import { unreadable } from "../diagnostics/catalog/project/unreadable.ts";
import { diagnose } from "../diagnostics/definition.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileModel, Sequence } from "../model/sequence.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { FileNode } from "../syntax/tree.ts";
import type { Expression } from "../model/expression.ts";
import type { Span } from "../source/span.ts";
import { checkCircles } from "./circles.ts";
import type { ExitsBlock } from "./declarations/declared.ts";
import { resolveDeclarations, type Resolved } from "./declarations/resolve.ts";
import { fileSpaces, type FileSpace } from "./declarations/space.ts";
import { sorted } from "./findings.ts";
import { checkFlow } from "./flow/flow.ts";
import { Doubts } from "./doubts.ts";
import { isWhole } from "./whole.ts";
import { checkScenario } from "./scenario.ts";
import { checkSequence } from "./sequence.ts";
import { fileHead, loadFiles, type Host, type LoadedFile, type Settings } from "./sources.ts";
import { templateSources } from "./template-files.ts";
import { reportUnusedTemplates } from "./unused-templates.ts";
import { stepsOfFlow } from "./steps-of-flow.ts";

export type { Host, Settings } from "./sources.ts";

export interface ProjectOptions {
  /** The files that are asked about. */
  readonly roots: readonly string[];
  readonly host: Host;
  readonly settings?: (path: string) => Settings;
  /** Further files whose `exits … everywhere` hold and whose processes count. */
  readonly workspace?: readonly string[];
  /** Whether to look for what can never or always happen too; true unless written. */
  readonly flow?: boolean;
}

/** Files checked together. */
export interface Project {
  /** By path: the roots, what they use, and the workspace. */
  readonly files: ReadonlyMap<string, CheckedFile>;
  /** Of the roots and what they use, by file and place, each once. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedFile {
  readonly source: SourceFile;
  readonly tree: FileNode;
  readonly model: FileModel;
  /** The files of its templates, of which its meaning is made too. */
  readonly templates: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every other file that its meaning depends on, sorted. */
  readonly uses: readonly string[];
  /** Whether there are no errors here, nor in what it uses: a module may be generated. */
  readonly ok: boolean;
}

/** What was loaded for a project, so that the next one parses only what changed. */
const loadedBy = new WeakMap<Project, ReadonlyMap<string, LoadedFile>>();

/**
 * Reads and checks files with all that they use. A pure function of what the host reads; never
 * throws for what a file holds.
 *
 * @param previous - an earlier result: files whose text is the same are not parsed again
 */
export function checkProject(options: ProjectOptions, previous?: Project): Project {
  const { roots, host, workspace = [] } = options;
  const settings = options.settings ?? (() => ({}));
  const known = previous === undefined ? undefined : loadedBy.get(previous);
  const loaded = loadFiles([...roots, ...workspace], host, settings, known);
  const spaces = fileSpaces(loaded);
  const resolved = resolveDeclarations(spaces);
  const everywhere = everywhereBlocks(spaces, resolved);
  const models = checkModels(spaces, resolved, everywhere);
  if (options.flow !== false) {
    const doubts = doubtsOf(spaces);
    for (const [path, { findings, loaded: file, own }] of spaces) {
      const model = models.get(path);
      if (model === undefined) continue;
      const sequences = model.sequences.filter((sequence) => isWhole(sequence, file));
      const doubtful = (expression: Expression): boolean => doubts.about(expression);
      checkFlow({ ...model, sequences }, blocksOf(own, resolved), doubtful, findings.report);
    }
  }
  reportUnusedTemplates(new Set([...roots, ...workspace]), spaces, resolved);
  const files = new Map<string, CheckedFile>();
  const usesOf = usesFinder(spaces, models, everywhere);
  const found = new Map(
    [...spaces].map(([path, { loaded: file, findings }]) => [
      path,
      sorted([...file.syntax, ...findings.all]),
    ]),
  );
  for (const [path, { loaded: file }] of spaces) {
    const model = models.get(path);
    if (model === undefined) continue;
    const uses = usesOf(path);
    const ok = [path, ...uses].every((other) => !(found.get(other) ?? []).some(isError));
    const { source, tree } = file;
    const templates = templateSources(file);
    files.set(path, {
      source,
      tree,
      model,
      templates,
      diagnostics: found.get(path) ?? [],
      uses,
      ok,
    });
  }
  const project = { files, diagnostics: diagnosticsOf(roots, files) };
  loadedBy.set(project, loaded);
  return project;
}

/**
 * Checks texts by path, for tests, browsers and documentation. A `use` finds its neighbours, and a
 * `template` those that are no `.seq` files.
 */
export function checkTexts(
  texts: Readonly<Record<string, string>>,
  roots: readonly string[] = Object.keys(texts).filter((path) => path.endsWith(".seq")),
  settings: Settings = {},
): Project {
  const byPath = new Map(Object.entries(texts));
  const sources = [...byPath.keys()].filter((path) => path.endsWith(".seq"));
  const host: Host = {
    read: (path) => byPath.get(path),
    resolve: (specifier, from) => joined(from, specifier),
  };
  return checkProject({ roots, host, settings: () => settings, workspace: sources });
}

function joined(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}

/** Where errors were found before anything is said of the flow. */
function doubtsOf(spaces: ReadonlyMap<string, FileSpace>): Doubts {
  const places = new Map<string, Span[]>([...spaces.keys()].map((path) => [path, []]));
  for (const { loaded, findings } of spaces.values()) {
    for (const { origin } of [...loaded.syntax, ...findings.all].filter(isError)) {
      // What happens does not depend on the words of a template.
      places.get(origin.file.path)?.push(origin.span);
    }
  }
  return new Doubts(
    new Map(
      [...spaces].map(([path, { loaded }]) => [
        path,
        { tree: loaded.tree, places: places.get(path) ?? [] },
      ]),
    ),
  );
}

function everywhereBlocks(
  spaces: ReadonlyMap<string, FileSpace>,
  resolved: Resolved,
): readonly ExitsBlock[] {
  const paths = [...spaces.keys()].sort();
  return paths.flatMap((path) =>
    blocksOf(spaces.get(path)?.own ?? [], resolved).filter((block) => block.everywhere),
  );
}

function blocksOf(own: FileSpace["own"], { drafts }: Resolved): readonly ExitsBlock[] {
  return own.flatMap((declared) => drafts.exits.get(declared) ?? []);
}

function checkModels(
  spaces: ReadonlyMap<string, FileSpace>,
  resolved: Resolved,
  everywhere: readonly ExitsBlock[],
): ReadonlyMap<string, FileModel> {
  const sequences = new Map<FileSpace, readonly Sequence[]>();
  for (const space of spaces.values()) {
    const own = space.own.flatMap(({ node }) =>
      node.kind === "Sequence" ? (checkSequence(node, space, resolved, everywhere) ?? []) : [],
    );
    sequences.set(space, own);
  }
  const models = new Map<string, FileModel>();
  for (const [path, space] of spaces) {
    const inSight = new Map<string, Sequence>();
    for (const file of [path, ...space.reach]) {
      const other = spaces.get(file);
      for (const sequence of (other && sequences.get(other)) ?? []) {
        if (!inSight.has(sequence.name)) inSight.set(sequence.name, sequence);
      }
    }
    const own = sequences.get(space) ?? [];
    checkCircles(own, inSight, space.findings.report);
    models.set(path, modelOf(space, resolved, own, inSight));
  }
  return models;
}

function modelOf(
  space: FileSpace,
  resolved: Resolved,
  sequences: readonly Sequence[],
  inSight: ReadonlyMap<string, Sequence>,
): FileModel {
  const { drafts } = resolved;
  const meaning = <M>(of: ReadonlyMap<unknown, M>): readonly M[] =>
    space.own.flatMap((declared) => of.get(declared) ?? []);
  return {
    file: space.loaded.source,
    entities: meaning(drafts.entities),
    choices: meaning(drafts.choices),
    processes: meaning(drafts.processes),
    activities: meaning(drafts.activities),
    calendars: meaning(drafts.calendars),
    templates: meaning(drafts.templates),
    rules: meaning(drafts.rules),
    sequences,
    scenarios: space.loaded.tree.items.flatMap((node) =>
      node.kind === "Scenario"
        ? (checkScenario(node, space, resolved, inSight, stepsOfFlow) ?? [])
        : [],
    ),
  };
}

/** What a file uses, and where its sequences' everywhere-criteria and processes come from. */
function usesFinder(
  spaces: ReadonlyMap<string, FileSpace>,
  models: ReadonlyMap<string, FileModel>,
  everywhere: readonly ExitsBlock[],
): (path: string) => readonly string[] {
  return (path) => {
    const uses = new Set<string>();
    const add = (file: string): void => {
      uses.add(file);
      for (const other of spaces.get(file)?.reach ?? []) uses.add(other);
    };
    for (const other of spaces.get(path)?.reach ?? []) uses.add(other);
    for (const { entity } of models.get(path)?.sequences ?? []) {
      for (const { origin } of entity.processes) add(origin.file.path);
      for (const block of everywhere) if (block.entity === entity) add(block.origin.file.path);
    }
    uses.delete(path);
    return [...uses].sort();
  };
}

function diagnosticsOf(
  roots: readonly string[],
  files: ReadonlyMap<string, CheckedFile>,
): readonly Diagnostic[] {
  const asked = new Set(roots);
  for (const root of roots) for (const path of files.get(root)?.uses ?? []) asked.add(path);
  const lost = roots
    .filter((path) => !files.has(path))
    .map((path) => diagnose(unreadable, { file: { path, text: "" }, span: fileHead }, { path }));
  return sorted([...lost, ...[...asked].flatMap((path) => files.get(path)?.diagnostics ?? [])]);
}
