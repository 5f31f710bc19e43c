import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import GithubSlugger from "github-slugger";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { pages, root, type Page } from "../blocks/pages.ts";

function anchorsOf({ tree }: Page): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  visit(tree, "heading", (heading) => void anchors.add(slugger.slug(toString(heading))));
  return anchors;
}

function linksOf({ tree }: Page): readonly string[] {
  const links: string[] = [];
  visit(tree, ["link", "image"], (node) => void ("url" in node && links.push(node.url)));
  return links.filter((url) => !/^[a-z]+:/.test(url));
}

function leadsNowhere(page: Page, link: string): boolean {
  const [path = "", anchor] = link.split("#", 2);
  const target = path === "" ? page.path : posix.join(posix.dirname(page.path), path);
  if (!existsSync(join(root, target))) return true;
  if (anchor === undefined) return false;
  const other = pages.find((candidate) => candidate.path === target);
  return other === undefined || !anchorsOf(other).has(anchor);
}

describe("the links of", () => {
  it.each(pages.map((page) => ({ path: page.path, page })))("$path lead somewhere", ({ page }) => {
    expect(linksOf(page).filter((link) => leadsNowhere(page, link))).toEqual([]);
  });
});

/** Files and folders that a page names in code: `packages/language/src/syntax`. */
function pathsNamedIn({ tree }: Page): readonly string[] {
  const paths: string[] = [];
  visit(tree, "inlineCode", ({ value }) => void paths.push(value));
  return paths.filter((path) => /^(packages|docs|examples|scripts)\/[\w./-]+$/.test(path));
}

describe("the files and folders named in", () => {
  it.each(pages.map((page) => ({ path: page.path, page })))("$path exist", ({ page }) => {
    expect(pathsNamedIn(page).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
