import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { parse } from "../syntax/parse.ts";
import type { FileNode, TemplateDeclaration, UseDeclaration } from "../syntax/tree.ts";
import { isReadable, nearSpelling, resolved } from "./find-file.ts";
import { templateFiles, type TemplateFile } from "./template-files.ts";

/** Where sources come from. Synchronous, so that checking is one plain function call. */
export interface Host {
  /** The text of a file, or undefined where there is none. */
  readonly read: (path: string) => string | undefined;
  /** The path that a `use` or a `template` in the file `from` means, or undefined where none. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
}

/** What the config says for a file. */
export interface Settings {
  /** The entity of files that name none. */
  readonly entity?: string;
  /** Paths of vocabularies that the file uses without saying so. */
  readonly vocabulary?: readonly string[];
  /** The zone of sequences without a calendar. */
  readonly zone?: string;
}

/** A file that was read, and what it uses directly. */
export interface LoadedFile {
  readonly source: SourceFile;
  readonly tree: FileNode;
  readonly syntax: readonly Diagnostic[];
  readonly settings: Settings;
  readonly uses: readonly Use[];
  /** The files that its `template` declarations name. */
  readonly templates: ReadonlyMap<TemplateDeclaration, TemplateFile>;
}

/** One use; without a `node` the config says so. `path` is undefined where there is no such file. */
export interface Use {
  readonly specifier: string;
  readonly path: string | undefined;
  readonly node: UseDeclaration | undefined;
  /** Where there is no such file, how one that exists is spelled. */
  readonly suggestion?: string;
}

/** Reads the roots and all that they use, each once; unchanged texts keep their trees. */
export function loadFiles(
  roots: readonly string[],
  host: Host,
  settings: (path: string) => Settings,
  known: ReadonlyMap<string, LoadedFile> = new Map(),
): ReadonlyMap<string, LoadedFile> {
  const files = new Map<string, LoadedFile>();
  const queue = [...roots];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (files.has(path)) continue;
    const text = host.read(path);
    if (text === undefined) continue;
    const file = loadFile(path, text, host, settings(path), known.get(path));
    files.set(path, file);
    for (const use of file.uses) if (use.path !== undefined) queue.push(use.path);
  }
  return files;
}

function loadFile(
  path: string,
  text: string,
  host: Host,
  settings: Settings,
  known: LoadedFile | undefined,
): LoadedFile {
  const same = known !== undefined && known.source.text === text;
  const source = same ? known.source : { path, text };
  const parsed = same ? { tree: known.tree, diagnostics: known.syntax } : parse(source);
  const uses: Use[] = (settings.vocabulary ?? [])
    .filter((vocabulary) => vocabulary !== path)
    .map((vocabulary) => ({
      specifier: vocabulary,
      path: isReadable(vocabulary, host) ? vocabulary : undefined,
      node: undefined,
    }));
  for (const node of parsed.tree.items) {
    if (node.kind !== "Use") continue;
    const specifier = node.path.parts.filter((part) => typeof part === "string").join("");
    const target = resolved(specifier, path, host);
    const suggestion =
      target === undefined ? nearSpelling(specifier, path, [".seq"], host) : undefined;
    uses.push({
      specifier,
      path: target,
      node,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  const { tree, diagnostics } = parsed;
  const templates = templateFiles(path, tree, host, known?.templates);
  return { source, tree, syntax: diagnostics, settings, uses, templates };
}

/** Where a finding about a file as a whole stands. */
export const fileHead: Span = { start: 0, end: 0 };
