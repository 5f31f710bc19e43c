import { relative } from "node:path";

/** A path from a folder, with forward slashes. */
export function displayPath(path: string, cwd: string): string {
  const from = relative(cwd, path).replaceAll("\\", "/");
  return from === "" ? path : from;
}
