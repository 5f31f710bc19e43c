import { describe, expect, it } from "vitest";
import { folder, seqc } from "./seqc.ts";
import { bigDeal, crm, misspelt, warned } from "./sources.ts";

describe("seqc check", () => {
  it("says nothing about what is right", async () => {
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal });
    expect(await seqc(["check"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  });

  it("shows an error at its place, with what to do, and fails", async () => {
    const cwd = folder({ "crm.seq": crm, "flows/lead.seq": misspelt.replace("./", "../") });
    const { code, out, err } = await seqc(["check"], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toContain("flows/lead.seq:3:6 error SEQ2");
    expect(out).toContain("> 3 | when budgt > 1000000 -> meeting else email");
    expect(out).toContain("\n      |      ^^^^^\n");
    expect(out).toContain("`budget`");
    expect(out).toMatch(/\n1 error\n$/);
  });

  it("takes files, folders and globs, from where the caller stands", async () => {
    const wrong = misspelt.replace("./", "../../");
    const cwd = folder({ "crm.seq": crm, "a/b/one.seq": wrong, "a/c/two.seq": wrong });
    const found = async (
      where: string,
      ...words: readonly string[]
    ): Promise<readonly string[]> => {
      const { out } = await seqc(["check", "--format", "json", ...words], {
        cwd: `${cwd}/${where}`,
      });
      return (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
    };
    expect(await found("a", "b/one.seq")).toEqual(["b/one.seq"]);
    expect(await found("a", "c")).toEqual(["c/two.seq"]);
    expect(await found("a/b", "../**/t*.seq")).toEqual(["../c/two.seq"]);
    expect(await found(".", "a/b/one.seq", "a")).toEqual(["a/b/one.seq", "a/c/two.seq"]);
  });

  it("passes with warnings, unless there are more than allowed", async () => {
    const cwd = folder({ "crm.seq": crm, "twice.seq": warned });
    const plain = await seqc(["check"], { cwd });
    expect(plain).toMatchObject({ code: 0, err: "" });
    expect(plain.out).toMatch(/warning SEQ\d+[\s\S]*\n1 warning\n$/);
    expect(await seqc(["check", "--max-warnings", "1"], { cwd })).toEqual(plain);
    expect(await seqc(["check", "--max-warnings", "0"], { cwd })).toEqual({
      code: 1,
      out: plain.out,
      err: "seqc: There is 1 warning, and --max-warnings allows 0.\n",
    });
  });

  it("checks all that is named, each under its own config", async () => {
    const cwd = folder({
      "a/seq.config.json": '{ "entity": "lead", "vocabulary": "crm.seq" }',
      "a/crm.seq": crm,
      "a/one.seq": "when budget > 5 -> email\n",
      "b/seq.config.json": '{ "entity": "deal", "vocabulary": "crm.seq" }',
      "b/crm.seq": "entity deal { amount: number }\nactivity call\n",
      "b/two.seq": "when amount > 5 -> call\n",
    });
    expect(await seqc(["check"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  });

  it("reports a mistake once in what two workspaces share", async () => {
    const config = '{ "entity": "lead", "vocabulary": "../crm.seq" }';
    const cwd = folder({
      "crm.seq": crm.replace("rating: Rating?", "rating: Ratin?"),
      "a/seq.config.json": config,
      "a/one.seq": "when budget > 5 -> email\n",
      "b/seq.config.json": config,
      "b/two.seq": "when budget > 5 -> email\n",
    });
    const { code, out } = await seqc(["check", "a", "b"], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/^crm\.seq:3:11 error[\s\S]*\n1 error\n$/);
  });

  it.each([
    { words: [], says: "There is no .seq file in or below this folder" },
    { words: ["nope.seq"], says: "There is no .seq file `nope.seq`." },
    { words: ["*.seq"], says: "There is no .seq file `*.seq`." },
    { words: ["notes.txt"], says: "`notes.txt` is not a .seq file." },
    { words: ["empty"], says: "There is no .seq file in `empty`." },
  ])("answers $words with 2: $says", async ({ words, says }) => {
    const cwd = folder({ "notes.txt": "", "empty/notes.txt": "" });
    const { code, out, err } = await seqc(["check", ...words], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(`seqc: ${says}`);
  });
});
