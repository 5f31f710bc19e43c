import { applyFixes, type Diagnostic } from "@seqlang/language";
import type { Io } from "../io.ts";
import { displayPath } from "../render/display-path.ts";
import { checkWorkspace, type Checked } from "../workspace/check.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { publish, readText } from "./write.ts";

/** One fix can uncover another mistake; this many rounds are plenty, and an end is certain. */
const rounds = 10;

/**
 * Applies what is mechanical until nothing is left to apply, and answers with what remains. Only
 * files that were asked about and their templates are mended, not what they use: that may be somebody
 * else's package.
 */
export async function fixAll(workspace: Workspace, io: Io): Promise<Checked> {
  let checked = await checkWorkspace(workspace);
  const mended = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const texts = fixedTexts(checked.diagnostics, ownFiles(workspace, checked));
    if (texts.size === 0) break;
    publish(texts, io.cwd);
    for (const path of texts.keys()) mended.add(path);
    checked = await checkWorkspace(workspace, checked.project);
  }
  for (const path of mended) io.err(`Fixed ${displayPath(path, io.cwd)}\n`);
  return checked;
}

/** What was asked about, with the templates that stand in the project and not in a package. */
function ownFiles({ roots }: Workspace, { project }: Checked): ReadonlySet<string> {
  const templates = roots.flatMap((root) => project.files.get(root)?.templates ?? []);
  const own = templates.map(({ path }) => path).filter((path) => !path.includes("/node_modules/"));
  return new Set([...roots, ...own]);
}

function fixedTexts(
  diagnostics: readonly Diagnostic[],
  asked: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byFile = Map.groupBy(diagnostics, ({ origin }) => origin.file.path);
  const texts = new Map<string, string>();
  for (const [path, ofFile] of byFile) {
    if (!asked.has(path)) continue;
    const before = ofFile[0]?.origin.file.text;
    // Offsets are those of the text that was checked; a byte order mark stays where it is.
    const mark = readText(path)?.startsWith("\uFEFF") === true ? "\uFEFF" : "";
    if (before === undefined) continue;
    const after = applyFixes(before, ofFile);
    if (after !== before) texts.set(path, mark + after);
  }
  return texts;
}
