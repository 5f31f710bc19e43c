import type { Diagnostic, SourceFile } from "@seqlang/language";
import * as v from "valibot";
import { schema, settingNames } from "./config.ts";

/**
 * What is wrong with a config's value, each fault at its place in the file.
 *
 * @param file - the config's own text
 */
export async function configFaults(
  value: unknown,
  file: SourceFile,
): Promise<readonly Diagnostic[]> {
  const { badSetting, diagnose, nearest } = await import("@seqlang/language");
  const report = (key: string, problem: string, remedy?: string): Diagnostic =>
    diagnose(
      badSetting,
      { file, span: placeOf(key, file.text) },
      { problem, ...(remedy === undefined ? {} : { remedy }) },
    );
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [report("", "The config must be an object.", "In TypeScript: `export default { … }`.")];
  }
  const result = v.safeParse(schema, value);
  if (result.success) return [];
  return result.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? "";
    const [key = ""] = path.split(".");
    if (issue.expected !== "never") return report(key, `\`${path}\` ${issue.message}.`);
    const meant = nearest(key, settingNames);
    const remedy =
      meant === undefined
        ? `The settings are ${settingNames.join(", ")}.`
        : `Did you mean \`${meant}\`?`;
    return report(key, `\`${key}\` is not a setting.`, remedy);
  });
}

/** A fault of a setting that is fine by itself, but not on this disk. */
export async function settingFault(
  key: string,
  problem: string,
  file: SourceFile,
): Promise<Diagnostic> {
  const { badSetting, diagnose } = await import("@seqlang/language");
  return diagnose(badSetting, { file, span: placeOf(key, file.text) }, { problem });
}

/** Where a setting's name is written: the first such key, in JSON and in code alike. */
function placeOf(key: string, text: string): { readonly start: number; readonly end: number } {
  const name = key.replace(/[^\w$]/g, String.raw`\$&`);
  const found =
    key === "" ? null : new RegExp(String.raw`["']?\b${name}\b["']?(?=\s*:)`, "d").exec(text);
  const [start, end] = found?.indices?.[0] ?? [0, 0];
  return { start, end };
}
