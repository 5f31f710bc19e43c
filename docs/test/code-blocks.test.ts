import { afterAll, describe, expect, it } from "vitest";
import { folderOf, follow, type Folder } from "../blocks/folder.ts";
import { pages } from "../blocks/pages.ts";

const folders: Folder[] = [];
afterAll(() => folders.forEach((folder) => folder.remove()));

const withCode = pages.filter(({ blocks }) =>
  blocks.some(({ lang, marks }) => lang === "ts" || marks.has("run")),
);

describe("the code of", () => {
  it.each(withCode.map((page) => ({ path: page.path, page })))(
    "$path prints what the page shows, and type-checks",
    ({ page }) => {
      const folder = folderOf(page);
      folders.push(folder);
      expect(follow(page, folder)).toEqual([]);
      if (page.blocks.some(({ lang }) => lang === "ts")) expect(folder.typeCheck()).toBe("");
    },
    // A page runs many commands, a second each.
    300_000,
  );
});
