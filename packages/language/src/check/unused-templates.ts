import { unusedTemplate } from "../diagnostics/catalog/names/unused-template.ts";
import type { Resolved } from "./declarations/resolve.ts";
import type { FileSpace } from "./declarations/space.ts";

/**
 * Tells of templates that nothing sends, in a project without errors: where there are some, the
 * step that names it may just not be readable.
 *
 * @param asked - the files that belong to the project; what a package offers need not all be used
 */
export function reportUnusedTemplates(
  asked: ReadonlySet<string>,
  spaces: ReadonlyMap<string, FileSpace>,
  { drafts }: Resolved,
): void {
  const isBroken = [...spaces.values()].some(({ loaded, findings }) =>
    [...loaded.syntax, ...findings.all].some(({ severity }) => severity === "error"),
  );
  if (isBroken) return;
  for (const [declared, template] of drafts.templates) {
    const { file, span } = declared.origin;
    if (drafts.templatesUsed.has(template) || !asked.has(file.path)) continue;
    spaces.get(file.path)?.findings.report(unusedTemplate, span, { name: template.name });
  }
}
