import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import { afterAll, expect, it } from "vitest";
import { Folder } from "../blocks/folder.ts";
import { pages } from "../blocks/pages.ts";

const folder = new Folder();
afterAll(() => folder.remove());

/** The reference's table of conditions, and what each says of a missing budget. */
function table(): readonly (readonly string[])[] {
  const page = pages.find(({ path }) => path === "docs/reference/language.md");
  const tables: string[][][] = [];
  if (page !== undefined) {
    visit(page.tree, "table", ({ children }) => {
      tables.push(children.map((row) => row.children.map((cell) => toString(cell))));
    });
  }
  const [, ...rows] = tables.find(([head]) => head?.[1] === "a missing budget") ?? [];
  return rows;
}

it("the reference's table of missing values is what generated code does", () => {
  const rows = table();
  expect(rows.length).toBeGreaterThan(5);
  const sequences = rows.map(
    ([condition], index) => `sequence Row${index} for lead { when ${condition} -> yes else no }`,
  );
  const vocabulary = "entity lead { budget: money(USD)? }\nactivity yes\nactivity no\n";
  folder.write("rows.seq", vocabulary + sequences.join("\n"));
  folder.write(
    "ask.ts",
    `import * as rows from "./rows.seq.ts";
for (const row of [${rows.map((_, index) => `rows.Row${index}`).join(", ")}]) {
  const action = row.evaluate(row.parse({}), { now: 0 });
  console.log(action.kind === "step" ? action.activity : action.kind);
}`,
  );
  const { text } = folder.run("seqc build > build.log\nnode ask.ts");
  expect(text.trim().split("\n")).toEqual(rows.map(([, answer]) => answer));
});
