import { readFileSync } from "node:fs";
import { join } from "node:path";
import { visit } from "unist-util-visit";
import { expect, it } from "vitest";
import { pages, root } from "../blocks/pages.ts";
import { drawnPicture, picture } from "../scripts/picture.ts";

it("the picture is current (`npx pnpm@12 --dir docs pictures` draws it)", () => {
  expect(readFileSync(join(root, picture), "utf8")).toBe(drawnPicture());
});

it("the front page and the page about pictures show it, with words for those who don't see it", () => {
  const shown = pages.flatMap(({ path, tree }) => {
    const found: string[] = [];
    visit(tree, "image", ({ url, alt }) => {
      if (url.endsWith("pictures/big-deal.svg") && (alt ?? "").length > 20) found.push(path);
    });
    return found;
  });
  expect(shown).toEqual(["README.md", "docs/graph.md"]);
});
