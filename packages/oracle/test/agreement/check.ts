import { checkProject, type Project } from "@seqlang/language";

/**
 * Checks random programs by path, by their names and types alone: conditions that never hold and
 * branches that nothing reaches are errors to a reader, but mean something all the same.
 */
export function checkMeaning(texts: Readonly<Record<string, string>>, main: string): Project {
  const byPath = new Map(Object.entries(texts));
  return checkProject({
    roots: [main],
    workspace: [...byPath.keys()].filter((path) => path.endsWith(".seq")),
    flow: false,
    host: {
      read: (path) => byPath.get(path),
      resolve: (specifier) => specifier.replace(/^\.\//, ""),
    },
  });
}
