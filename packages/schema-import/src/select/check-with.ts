import { checkProject, type Project } from "@seqlang/language";

/**
 * Checks sequences against a vocabulary. A `use` in them means one of them, or else the vocabulary,
 * wherever that stands.
 *
 * @param sequences - texts by path, those of their templates among them
 */
export function checkWith(
  vocabulary: { readonly path: string; readonly text: string },
  sequences: Readonly<Record<string, string>>,
): Project {
  const { path: vocabularyPath, text } = vocabulary;
  const texts = new Map([...Object.entries(sequences), [vocabularyPath, text]]);
  return checkProject({
    roots: Object.keys(sequences).filter((path) => path.endsWith(".seq")),
    host: {
      read: (path) => texts.get(path),
      resolve: (specifier, from) => {
        const path = joined(from, specifier);
        if (texts.has(path)) return path;
        return isTemplate(specifier) ? undefined : vocabularyPath;
      },
    },
    settings: () => ({ vocabulary: [vocabularyPath] }),
    workspace: [vocabularyPath],
    flow: false,
  });
}

/** Whether a path has an ending that no `.seq` file has, so that a `template` must have named it. */
function isTemplate(specifier: string): boolean {
  return /\.(?!seq$)[a-z]+$/i.test(specifier);
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
