import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { parse } from "../syntax/parse.ts";
import type { FileNode, UseDeclaration } from "../syntax/tree.ts";

/** Where sources come from. Synchronous, so that checking is one plain function call. */
export interface Host {
  /** The text of a file, or undefined where there is none. */
  readonly read: (path: string) => string | undefined;
  /** The path that a `use` in the file `from` means, or undefined where it means none. */
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
      path: readable(vocabulary, host),
      node: undefined,
    }));
  for (const node of parsed.tree.items) {
    if (node.kind !== "Use") continue;
    const specifier = node.path.parts.filter((part) => typeof part === "string").join("");
    const target = resolved(specifier, path, host);
    const suggestion = target === undefined ? nearSpelling(specifier, path, host) : undefined;
    uses.push({
      specifier,
      path: target,
      node,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  return { source, tree: parsed.tree, syntax: parsed.diagnostics, settings, uses };
}

function resolved(specifier: string, from: string, host: Host): string | undefined {
  const target = host.resolve(specifier, from);
  return target === undefined ? undefined : readable(target, host);
}

/** `crm.seq`, `./crm` and `.\\crm.seq` are meant as `./crm.seq`, where there is such a file. */
function nearSpelling(specifier: string, from: string, host: Host): string | undefined {
  const slashed = specifier.replaceAll("\\", "/");
  if (!/^[\w@./ -]+$/.test(slashed)) return undefined;
  const spellings = [slashed, `${slashed}.seq`, `./${slashed}`, `./${slashed}.seq`];
  return spellings.find((spelling) => {
    const target = spelling === specifier ? undefined : resolved(spelling, from, host);
    return target !== undefined && target !== from;
  });
}

function readable(path: string, host: Host): string | undefined {
  return host.read(path) === undefined ? undefined : path;
}

/** Where a finding about a file as a whole stands. */
export const fileHead: Span = { start: 0, end: 0 };
