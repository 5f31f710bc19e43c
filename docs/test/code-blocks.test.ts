import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderOf, follow } from "../blocks/folder.ts";
import { pages } from "../blocks/pages.ts";
import { typeCheck } from "../blocks/type-check.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "seq-pages-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const withCode = pages.filter(({ blocks }) =>
  blocks.some(({ lang, marks }) => lang === "ts" || marks.has("run")),
);

describe("the code of", () => {
  it.each(withCode.map((page) => ({ path: page.path, page })))(
    "$path prints what the page shows",
    ({ page }) => {
      expect(follow(page, folderOf(page, folder))).toEqual([]);
    },
    // A page runs many commands, a second each.
    300_000,
  );

  // Once for all that the pages wrote: most of it is the packages that they import.
  it("all pages type-checks", () => {
    expect(typeCheck(folder)).toBe("");
  });
});
