import { diagnose, staleOutput, type Diagnostic } from "@seqlang/language";
import { readText } from "../publish/write.ts";
import { displayPath } from "../render/display-path.ts";
import { withoutMaps, type Changes } from "./changes.ts";

/** For `--check`: each change as a finding at the module that is not current. */
export function staleFindings({ write, remove }: Changes, cwd: string): readonly Diagnostic[] {
  const finding = (path: string, problem: "missing" | "stale" | "orphaned"): Diagnostic =>
    diagnose(
      staleOutput,
      { file: { path, text: readText(path) ?? "" }, span: { start: 0, end: 0 } },
      { path: displayPath(path, cwd), problem },
    );
  return [
    ...withoutMaps([...write.keys()]).map((path) =>
      finding(path, readText(path) === undefined ? "missing" : "stale"),
    ),
    ...withoutMaps(remove).map((path) => finding(path, "orphaned")),
  ];
}
