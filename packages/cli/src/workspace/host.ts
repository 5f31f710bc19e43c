import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import type { Host } from "@seqlang/language";

/** A path as the compiler names it: absolute, with forward slashes. */
export function toSourcePath(path: string): string {
  return path.replaceAll("\\", "/");
}

/** No source that people write is larger; something that is was named by mistake. */
const largest = 10_000_000;

/** One question of where a `use` leads, and its answer. */
export interface Resolution {
  readonly specifier: string;
  readonly from: string;
  readonly path: string | undefined;
}

/**
 * Reads sources from the file system, each once, so that one run sees one state of it, and
 * remembers what was asked: the same answers to the same questions mean the same result.
 */
export interface FileHost extends Host {
  /** The text of each file that was asked for; undefined where it could not be read. */
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** Why files that are there could not be read, as the end of a sentence about each. */
  readonly problems: ReadonlyMap<string, string>;
}

export function openFileHost(): FileHost {
  const texts = new Map<string, string | undefined>();
  const resolutions = new Map<string, Resolution>();
  const problems = new Map<string, string>();
  return {
    texts,
    resolutions,
    problems,
    read(path) {
      if (texts.has(path)) return texts.get(path);
      const { text, problem } = readSource(path);
      texts.set(path, text);
      if (problem !== undefined) problems.set(path, problem);
      return text;
    },
    resolve(specifier, from) {
      const path = resolveUse(specifier, from);
      resolutions.set(JSON.stringify([specifier, from]), { specifier, from, path });
      return path;
    },
  };
}

/** The path that a `use` means: relative to its file, or as Node resolves packages. */
export function resolveUse(specifier: string, from: string): string | undefined {
  if (/^\.{0,2}\//.test(specifier)) return toSourcePath(resolve(dirname(from), specifier));
  try {
    return toSourcePath(createRequire(from).resolve(specifier));
  } catch {
    return undefined;
  }
}

/** The text of a source; a byte order mark is no part of it. */
export function readSource(path: string): { readonly text?: string; readonly problem?: string } {
  try {
    const entry = statSync(path);
    if (entry.isDirectory()) return { problem: "is a folder" };
    if (!entry.isFile()) return { problem: "is not a file" };
    if (entry.size > largest) return { problem: "is larger than 10 MB" };
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return {};
    if (code === "EACCES" || code === "EPERM") return { problem: "may not be read by this user" };
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") {
      return { problem: "is not UTF-8 text; save it as UTF-8" };
    }
    return { problem: `can't be read: ${message}` };
  }
}
