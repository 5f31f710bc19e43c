import { checkProject, type Project } from "@seqlang/language";

/**
 * Checks sequences against a vocabulary. A `use` in them means one of them, or else the vocabulary,
 * wherever that stands.
 *
 * @param sequences - texts by path
 */
export function checkWith(
  vocabulary: { readonly path: string; readonly text: string },
  sequences: Readonly<Record<string, string>>,
): Project {
  const { path: vocabularyPath, text } = vocabulary;
  const texts = new Map([...Object.entries(sequences), [vocabularyPath, text]]);
  return checkProject({
    roots: Object.keys(sequences),
    host: {
      read: (path) => texts.get(path),
      resolve: (specifier, from) => {
        const path = joined(from, specifier);
        return texts.has(path) ? path : vocabularyPath;
      },
    },
    settings: () => ({ vocabulary: [vocabularyPath] }),
    workspace: [vocabularyPath],
    flow: false,
  });
}

function joined(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
