import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../problems.ts";
import { displayPath } from "../render/display-path.ts";

/** The file's text, or undefined where there is none. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * Publishes texts under their paths: all are written beside their targets first and renamed only
 * when every one is complete, so that nobody ever reads half a file, and a failure (a full disk,
 * say) leaves what was there. A file that is replaced keeps its mode, and a link what it leads to.
 *
 * @param cwd - what paths in a message are told from
 * @throws Failure where a file can't be written.
 */
export function publish(texts: ReadonlyMap<string, string>, cwd: string): void {
  const written: { readonly temporary: string; readonly path: string }[] = [];
  let current = "";
  try {
    for (const [target, text] of texts) {
      current = target;
      mkdirSync(dirname(target), { recursive: true });
      const before = statSync(target, { throwIfNoEntry: false });
      const path = before === undefined ? target : realpathSync(target);
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      written.push({ temporary, path });
      writeFileSync(temporary, text, { flush: true });
      if (before !== undefined) chmodSync(temporary, before.mode);
    }
    for (const { temporary, path } of written) {
      current = path;
      renameSync(temporary, path);
    }
  } catch (error) {
    for (const { temporary } of written) rmSync(temporary, { force: true });
    throw unwritten(current, error as NodeJS.ErrnoException, cwd);
  }
}

/** Removes files that nothing needs any more. */
export function withdraw(paths: readonly string[], cwd: string): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch (error) {
      throw unwritten(path, error as NodeJS.ErrnoException, cwd);
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "a file stands where a folder must be",
  ENOTDIR: "a file stands where a folder must be",
  EISDIR: "a folder stands in its place",
  ENOTEMPTY: "a folder stands in its place",
};

function unwritten(
  path: string,
  { code = "", message }: NodeJS.ErrnoException,
  cwd: string,
): Failure {
  return new Failure(
    `${displayPath(path, cwd)} can't be written: ${reasons[code] ?? message} (${code}).`,
  );
}
