import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as packages from "empathic/package";
import type { FileHost, Resolution } from "../workspace/host.ts";
import { readSource, resolveUse } from "../workspace/host.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { readText } from "../publish/write.ts";
import { isIndexCurrent } from "../versions/keep.ts";
import { leftovers } from "./changes.ts";
import { compilerIdentity } from "./compiler-identity.ts";
import type { Module } from "./generate.ts";

/**
 * What the last build of a workspace read and made, by hash. It only saves time: it holds no text,
 * and what it says is used only while every file on disk still hashes to the same.
 */
interface Memory {
  readonly compiler: string;
  readonly config: string;
  readonly roots: readonly string[];
  readonly members: readonly string[];
  /** Whether the build had no findings at all: then there is nothing to say again. */
  readonly clean: boolean;
  readonly texts: Readonly<Record<string, string | null>>;
  readonly resolutions: readonly Resolution[];
  readonly modules: Readonly<Record<string, RememberedModule>>;
}

interface RememberedModule {
  readonly source: string;
  readonly fingerprint: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Keeps what a build read and made, for the next run; where there is no place for it, nothing. */
export function remember(
  workspace: Workspace,
  built: {
    readonly modules: ReadonlyMap<string, Module>;
    readonly host: FileHost;
    readonly clean: boolean;
  },
): void {
  const path = memoryPath(workspace);
  if (path === undefined) return;
  const memory: Memory = {
    compiler: compilerIdentity(),
    config: JSON.stringify(workspace.config),
    roots: workspace.roots,
    members: workspace.members,
    clean: built.clean,
    texts: hashes(built.host.texts),
    resolutions: [...built.host.resolutions.values()],
    modules: Object.fromEntries(
      [...built.modules].map(([output, { source, fingerprint, files }]) => [
        output,
        { source, fingerprint, files: hashes(files) },
      ]),
    ),
  };
  try {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, JSON.stringify(memory));
    renameSync(temporary, path);
  } catch {
    // A run without memory is slower, and nothing else.
  }
}

/** The modules of the last build that are still on disk as it left them. */
export function recall(workspace: Workspace): ReadonlyMap<string, Module> {
  const modules = new Map<string, Module>();
  for (const [output, known] of Object.entries(load(workspace)?.modules ?? {})) {
    const files = new Map<string, string>();
    for (const [path, hash] of Object.entries(known.files)) {
      const text = readText(path);
      if (text !== undefined && hashOf(text) === hash) files.set(path, text);
    }
    const { source, fingerprint } = known;
    const whole = files.size === Object.keys(known.files).length;
    if (whole) modules.set(output, { source, fingerprint, files });
  }
  return modules;
}

/**
 * How many modules are current, where a build would find and change nothing: all that the last one
 * read and made is as it was. Undefined where that isn't known, and a build has to see.
 */
export async function currentModules(workspace: Workspace): Promise<number | undefined> {
  const memory = load(workspace);
  if (memory === undefined || !memory.clean) return undefined;
  const same =
    memory.config === JSON.stringify(workspace.config) &&
    sameList(memory.roots, workspace.roots) &&
    sameList(memory.members, workspace.members) &&
    Object.entries(memory.texts).every(([path, hash]) => hashOf(readSource(path).text) === hash) &&
    memory.resolutions.every(({ specifier, from, path }) => resolveUse(specifier, from) === path);
  if (!same || !isIndexCurrent(workspace)) return undefined;
  const modules = recall(workspace);
  if (modules.size !== Object.keys(memory.modules).length) return undefined;
  const left = await leftovers(workspace, modules);
  return left.length === 0 ? modules.size : undefined;
}

function load(workspace: Workspace): Memory | undefined {
  const path = memoryPath(workspace);
  if (path === undefined || !existsSync(path)) return undefined;
  try {
    const memory = JSON.parse(readFileSync(path, "utf8")) as Memory;
    return memory.compiler === compilerIdentity() ? memory : undefined;
  } catch {
    return undefined;
  }
}

/** In `node_modules/.cache`, where tools keep such things; nowhere in a folder without it. */
function memoryPath({ folder }: Workspace): string | undefined {
  const cache = packages.cache("seqc", { cwd: folder });
  if (cache === undefined || !existsSync(dirname(dirname(cache)))) return undefined;
  return join(cache, `${createHash("sha256").update(folder).digest("hex").slice(0, 16)}.json`);
}

function hashes(texts: ReadonlyMap<string, string>): Record<string, string>;
function hashes(texts: ReadonlyMap<string, string | undefined>): Record<string, string | null>;
function hashes(texts: ReadonlyMap<string, string | undefined>): Record<string, string | null> {
  return Object.fromEntries([...texts].map(([path, text]) => [path, hashOf(text)]));
}

function hashOf(text: string | undefined): string | null {
  return text === undefined ? null : createHash("sha256").update(text).digest("base64");
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((element, index) => element === b[index]);
}
