// Writes what the pages' commands print into the pages: `npx pnpm@12 --dir docs outputs [PAGES]`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { follow, folderOf } from "../blocks/folder.ts";
import { pages, root } from "../blocks/pages.ts";

const wanted = process.argv.slice(2);
const shown = pages.filter(
  ({ path, blocks }) =>
    blocks.some(({ marks }) => marks.has("output")) &&
    (wanted.length === 0 || wanted.some((word) => path.includes(word))),
);

for (const page of shown) {
  const folder = folderOf(page);
  try {
    const file = join(root, page.path);
    const lines = readFileSync(file, "utf8").split("\n");
    for (const { line, expected, found } of follow(page, folder).toReversed()) {
      // What is no output is told, and mended by hand.
      if (!lines[line - 1]?.includes("output")) {
        console.error(`${page.path}:${line}: ${expected}\n${found}`);
        continue;
      }
      const end = lines.indexOf("```", line);
      lines.splice(line, end - line, ...found.trimEnd().split("\n"));
    }
    writeFileSync(file, lines.join("\n"));
  } finally {
    folder.remove();
  }
}
