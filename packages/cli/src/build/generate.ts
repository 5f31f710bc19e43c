import { createHash } from "node:crypto";
import type { GenerateOptions } from "@seqlang/codegen";
import type { CheckedFile, Project } from "@seqlang/language";
import { outputPath } from "../publish/outputs.ts";
import { version } from "../version.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** The module of one source, and what it was made of. */
export interface Module {
  readonly source: string;
  /** The files that it consists of, by path: the code, and the map back to the source. */
  readonly files: ReadonlyMap<string, string>;
  /** Of the source and of all that its meaning depends on; the same means the same module. */
  readonly fingerprint: string;
}

/** Called before each module that is made, for a progress line. */
export type OnModule = (done: number, total: number, source: string) => void;

/** The modules of a workspace by output path, and which of them were not taken over. */
export interface Generated {
  readonly modules: ReadonlyMap<string, Module>;
  readonly generated: readonly string[];
}

/**
 * Generates the modules of a workspace's sources. Modules of a previous round whose fingerprint is
 * the same are taken over.
 */
export async function generateModules(
  workspace: Workspace,
  project: Project,
  previous: ReadonlyMap<string, Module> = new Map(),
  onModule: OnModule = () => {},
): Promise<Generated> {
  const files = workspace.roots
    .map((path) => project.files.get(path))
    .filter((file) => file !== undefined)
    .filter((file) => file.model.sequences.length > 0);
  const modules = new Map<string, Module>();
  const generated: string[] = [];
  for (const [index, file] of files.entries()) {
    const output = outputPath(file.source.path, workspace);
    const fingerprint = fingerprintOf(file, project, workspace);
    const known = previous.get(output);
    if (known?.fingerprint === fingerprint) {
      modules.set(output, known);
      continue;
    }
    onModule(index + 1, files.length, file.source.path);
    const { code, map } = await generateModule(file);
    generated.push(output);
    const parts = new Map([
      [output, code],
      [`${output}.map`, map],
    ]);
    modules.set(output, { source: file.source.path, files: parts, fingerprint });
  }
  return { modules, generated };
}

/** The code generator is heavy to load, and only needed where something is generated. */
export async function generateModule(
  file: CheckedFile,
  options: Pick<GenerateOptions, "arms"> = {},
): Promise<{ readonly code: string; readonly map: string }> {
  const { generate } = await import("@seqlang/codegen");
  return generate(file.model, { version, ...options });
}

/** Of a file and of all that its meaning depends on; the same means the same module. */
export function fingerprintOf(file: CheckedFile, project: Project, workspace: Workspace): string {
  const hash = createHash("sha256").update(JSON.stringify([version, workspace.config]));
  for (const path of [file.source.path, ...file.uses]) {
    const { source, templates = [] } = project.files.get(path) ?? {};
    hash.update(JSON.stringify([path, source?.text ?? null]));
    for (const template of templates) hash.update(JSON.stringify([template.path, template.text]));
  }
  return hash.digest("hex");
}
