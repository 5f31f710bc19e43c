import type { SourceFile } from "../source/source-file.ts";
import type { FileNode, TemplateDeclaration } from "../syntax/tree.ts";
import { nearSpelling, resolved } from "./find-file.ts";
import type { Host } from "./sources.ts";

/** The file that a `template` names; without a `source` there is none. */
export interface TemplateFile {
  readonly specifier: string;
  readonly source: SourceFile | undefined;
  /** Where there is no such file, how one that exists is spelled. */
  readonly suggestion?: string | undefined;
}

/** Reads the templates of a file; unchanged ones stay the very same, line maps included. */
export function templateFiles(
  from: string,
  tree: FileNode,
  host: Host,
  known: ReadonlyMap<TemplateDeclaration, TemplateFile> = new Map(),
): ReadonlyMap<TemplateDeclaration, TemplateFile> {
  const files = new Map<TemplateDeclaration, TemplateFile>();
  for (const node of tree.items) {
    if (node.kind !== "Template") continue;
    const specifier = node.path.parts.filter((part) => typeof part === "string").join("");
    const path = resolved(specifier, from, host);
    const text = path === undefined ? undefined : host.read(path);
    if (path === undefined || text === undefined) {
      const suggestion = nearSpelling(specifier, from, [".md", ".txt"], host);
      files.set(node, { specifier, source: undefined, suggestion });
      continue;
    }
    const before = known.get(node)?.source;
    const same = before?.path === path && before.text === text;
    files.set(node, { specifier, source: same ? before : { path, text } });
  }
  return files;
}

/** The texts of a file's templates, each once. */
export function templateSources({
  templates,
}: {
  readonly templates: ReadonlyMap<TemplateDeclaration, TemplateFile>;
}): readonly SourceFile[] {
  const byPath = new Map<string, SourceFile>();
  for (const { source } of templates.values()) if (source) byPath.set(source.path, source);
  return [...byPath.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
