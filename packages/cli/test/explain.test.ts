import { catalog } from "@seqlang/language";
import { expect, it } from "vitest";
import { pageText } from "../src/render/page.ts";
import { folder, seqc } from "./seqc.ts";

it("lists every code", async () => {
  const { code, out } = await seqc(["explain"], { cwd: folder() });
  expect(code).toBe(0);
  const listed = out.trimEnd().split("\n");
  expect(listed).toHaveLength(catalog.length);
  for (const [index, { code: known, title }] of catalog.entries()) {
    expect(listed[index]).toMatch(new RegExp(`^${known} +(error|warning|hint) +`));
    expect(listed[index]).toContain(title);
  }
});

it("shows one in full, however its code is written", async () => {
  const cwd = folder();
  const { code, out, err } = await seqc(["explain", "SEQ4005"], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^SEQ4005 \(error\): .+\n\n.+/);
  expect(out).toContain('Wrong:\n\n    { "entity": "lead", "outdir": "generated" }\n');
  expect(out).toContain('Right:\n\n    { "entity": "lead", "outDir": "generated" }\n');
  expect(await seqc(["explain", "seq4005"], { cwd })).toEqual({ code, out, err });
  expect(await seqc(["explain", "4005"], { cwd })).toEqual({ code, out, err });
});

it("suggests near codes for one that there isn't, and codes by the words of their title", async () => {
  const cwd = folder();
  const near = await seqc(["explain", "SEQ4999"], { cwd });
  expect(near).toMatchObject({ code: 2, out: "" });
  expect(near.err).toContain("There is no diagnostic `SEQ4999`.");
  expect(near.err).toContain("SEQ4006");
  const word = await seqc(["explain", "generated"], { cwd });
  expect(word).toMatchObject({ code: 2, out: "" });
  expect(word.err).toMatch(/SEQ4004 .*generated module not current/);
  const nothing = await seqc(["explain", "xyzzy"], { cwd });
  expect(nothing.err).toBe(
    "seqc: There is no diagnostic `xyzzy`; `seqc explain` lists them all.\n",
  );
});

it.each(catalog.map(({ code, title }) => ({ code, title })))(
  "$code has its reason, a wrong and a right example",
  ({ code, title }) => {
    const [head, why, ...examples] = pageText(code).split("\n\n");
    expect(head).toContain(title);
    expect(why?.length).toBeGreaterThan(20);
    expect(examples.join("\n\n")).toMatch(/(?:^|\n\n)Wrong:\n\n {4}[\s\S]+\n\nRight:\n\n {4}\S/);
  },
);
