import { resolve } from "node:path";
import {
  checkProject,
  diagnose,
  unreadable,
  type Diagnostic,
  type Project,
} from "@seqlang/language";
import { settingFault } from "../config/faults.ts";
import { Diagnosed } from "../problems.ts";
import { displayPath } from "../render/display-path.ts";
import { openFileHost, toSourcePath, type FileHost } from "./host.ts";
import type { Workspace } from "./workspace.ts";

/** A checked workspace, and what was read of the file system for it. */
export interface Checked {
  readonly project: Project;
  /** What the project's check found, in the words of somebody who sees the disk. */
  readonly diagnostics: readonly Diagnostic[];
  readonly host: FileHost;
}

/**
 * Checks a workspace; a previous result lets unchanged files be taken over.
 *
 * @throws Diagnosed where the config names a vocabulary that can't be read.
 */
export async function checkWorkspace(workspace: Workspace, previous?: Project): Promise<Checked> {
  const { config } = workspace;
  const host = openFileHost();
  const settings = {
    vocabulary: await vocabularyOf(workspace, host),
    ...(config.entity === undefined ? {} : { entity: config.entity }),
    ...(config.zone === undefined ? {} : { zone: config.zone }),
  };
  const project = checkProject(
    { roots: workspace.roots, workspace: workspace.members, host, settings: () => settings },
    previous,
  );
  const diagnostics = project.diagnostics.map((finding) => explained(finding, host, workspace));
  return { project, diagnostics, host };
}

async function vocabularyOf(workspace: Workspace, host: FileHost): Promise<readonly string[]> {
  const { config, folder, file } = workspace;
  const faults: Diagnostic[] = [];
  const paths: string[] = [];
  for (const name of [config.vocabulary ?? []].flat()) {
    const path = host.resolve(name, `${folder}/seq.config`) ?? toSourcePath(resolve(folder, name));
    paths.push(path);
    if (host.read(path) !== undefined || file === undefined) continue;
    const reason = host.problems.get(path) ?? "is not there";
    faults.push(await settingFault("vocabulary", `The vocabulary \`${name}\` ${reason}.`, file));
  }
  if (faults.length > 0) throw new Diagnosed(faults);
  return paths;
}

/** A finding about a file that is there and can't be read says why. */
function explained(finding: Diagnostic, host: FileHost, { folder }: Workspace): Diagnostic {
  const { code, origin } = finding;
  if (code === unreadable.code) {
    const { path } = origin.file;
    const reason = host.problems.get(path) ?? "is not there";
    return diagnose(unreadable, origin, { path: displayPath(path, folder), reason });
  }
  if (code !== "SEQ4001") return finding;
  const written = origin.file.text.slice(origin.span.start, origin.span.end).slice(1, -1);
  const path = host.resolve(written, origin.file.path);
  const reason = path === undefined ? undefined : host.problems.get(path);
  return reason === undefined ? finding : diagnose(unreadable, origin, { path: written, reason });
}
