import {
  importVocabulary,
  fileOfText,
  sourceNamed,
  type ImportOptions,
  type Imported,
} from "../src/index.ts";

/** Imports texts, or what JSON holds, by file name. */
export function imported(
  source: string,
  files: Readonly<Record<string, unknown>>,
  options: Omit<Partial<ImportOptions>, "source"> = {},
): Imported {
  const row = sourceNamed(source);
  if (row === undefined) throw new Error(`There is no source ${source}`);
  const texts = Object.entries(files).map(([path, content]) =>
    fileOfText(path, typeof content === "string" ? content : JSON.stringify(content)),
  );
  return importVocabulary(texts, { source: row, ...options });
}

/** The text; throws with the findings where there is none. */
export function textOf({ text, findings }: Imported): string {
  if (text === undefined) throw new Error(findings.map(({ message }) => message).join("\n"));
  return text;
}

export function kindsOf({ findings }: Imported): readonly string[] {
  return [...new Set(findings.map(({ kind }) => kind))];
}

/** The lines of a field, without its documentation. */
export function lineOf(text: string, name: string): string {
  const line = text
    .split("\n")
    .find((one) => new RegExp(`^\\s*(private )?\`?${name}\`?: `).test(one));
  return line?.trim() ?? `no ${name}`;
}
