import { spawnSync } from "node:child_process";
import { relative } from "node:path";
import { readText } from "../publish/write.ts";
import { toSourcePath } from "../workspace/host.ts";

/** Far more than any module has. */
const mostBytes = 100_000_000;

/**
 * The module that enrollments may have begun under and that a build replaces: the committed one, so
 * that what was only tried in between is not kept. Where Git doesn't have the folder's modules at
 * all, it is the one on the disk.
 */
export function replacedModule(output: string, folder: string): string | undefined {
  const path = toSourcePath(relative(folder, output));
  const committed = git(folder, "cat-file", "blob", `HEAD:./${path}`);
  if (committed.status === 0) return committed.stdout;
  // 1: it is in a work tree, not ignored, and not committed yet: nobody has it.
  return git(folder, "check-ignore", "-q", "--", path).status === 1 ? undefined : readText(output);
}

function git(cwd: string, ...args: readonly string[]) {
  return spawnSync("git", args, { cwd, encoding: "utf8", maxBuffer: mostBytes });
}
