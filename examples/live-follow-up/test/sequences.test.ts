import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { join } from "node:path";
import { main, scenarios } from "seqc";
import { describe, expect, it } from "vitest";
import { drawn } from "../pictures/drawn.ts";

const root = join(import.meta.dirname, "..");

describe("the scenarios", async () => {
  const all = await scenarios([], root);
  it.each(all.map(({ title, run }) => [title, run] as const))("%s", (_, run) => {
    expect(run).not.toThrow();
  });
});

it("the generated modules are current (`pnpm seqc build`)", async () => {
  const said: string[] = [];
  const code = await main(["build", "--check"], {
    cwd: root,
    stdin: Readable.from([]),
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    color: { out: false, err: false },
    interactive: false,
    stopSignal: () => new AbortController().signal,
  });
  expect(said.join("")).toBe("1 module current.\n");
  expect(code).toBe(0);
});

it("the pictures are current (`pnpm draw`)", async () => {
  const pictures = await drawn();
  expect(pictures.size).toBe(2);
  for (const [name, svg] of pictures) {
    expect(readFileSync(join(root, "pictures", name), "utf8")).toBe(svg);
  }
});
