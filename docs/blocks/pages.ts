// The pages for readers, and the code blocks in them.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Code, Html, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { visit } from "unist-util-visit";

export const root = join(import.meta.dirname, "../..");

/** A page, parsed. */
export interface Page {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly tree: Root;
  readonly blocks: readonly Block[];
  /** Whether its commands start in an empty folder; else in a copy of the fixtures, built. */
  readonly empty: boolean;
}

/** One fenced code block. */
export interface Block {
  readonly lang: string;
  /** The words behind the language: `run`, `output`, `alone`, `error=SEQ2201`. */
  readonly marks: ReadonlyMap<string, string>;
  readonly text: string;
  readonly line: number;
}

/** Every page that a reader is meant to see. */
export const pages: readonly Page[] = globSync(
  ["README.md", "CONTRIBUTING.md", "docs/**/*.md", "examples/*/README.md", "packages/*/README.md"],
  { cwd: root, exclude: (name) => name.includes("node_modules") },
)
  .map((path) => path.replaceAll("\\", "/"))
  .sort()
  .map(readPage);

function readPage(path: string): Page {
  const tree = fromMarkdown(readFileSync(join(root, path), "utf8"), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const blocks: Block[] = [];
  let empty = false;
  let hidden = "";
  visit(tree, (node) => {
    if (node.type === "html") {
      const comment = commentOf(node);
      if (comment === "empty folder") empty = true;
      if (comment.startsWith("run:")) {
        const text = comment.slice("run:".length).trim();
        blocks.push({ lang: "sh", marks: new Map([["run", ""]]), text, line: lineOf(node) });
      }
      if (comment.startsWith("before:")) hidden = `${comment.slice("before:".length).trim()}\n`;
    }
    if (node.type === "code") {
      blocks.push(blockOf(node, hidden));
      hidden = "";
    }
  });
  return { path, tree, blocks, empty };
}

/**
 * What a reader does not need to see: `<!-- before: declare const … -->` stands in front of the next
 * block, `<!-- run: … -->` is a command, and `<!-- empty folder -->` says where a page begins.
 */
function commentOf({ value }: Html): string {
  return value.startsWith("<!--") ? value.slice(4, -3).trim() : "";
}

function blockOf(node: Code, hidden: string): Block {
  const { lang, meta, value } = node;
  const words = (meta ?? "").split(" ").filter((word) => word !== "");
  return {
    lang: lang ?? "",
    marks: new Map(words.map((word) => word.split("=", 2) as [string, string])),
    text: hidden + value,
    line: lineOf(node),
  };
}

function lineOf({ position }: Code | Html): number {
  return position?.start.line ?? 0;
}
