import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, seqc } from "./seqc.ts";
import { bigDeal, crm } from "./sources.ts";

const utf16 = Buffer.from(`\uFEFF${crm}`, "utf16le");

describe("a file that can't be read", () => {
  it.each([
    { what: "is not UTF-8 text; save it as UTF-8", content: utf16 },
    { what: "is not UTF-8 text; save it as UTF-8", content: Buffer.from([0x66, 0xff, 0xfe]) },
    { what: "is larger than 10 MB", content: `// ${"x".repeat(10_000_000)}` },
  ])("$what, as a finding", async ({ what, content }) => {
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal, "odd.seq": content });
    const ran = await seqc(["check"], { cwd });
    expect(ran).toMatchObject({ code: 1, err: "" });
    expect(ran.out).toContain(`odd.seq:1:1 error SEQ4003\n  \`odd.seq\` ${what}.`);
    expect(ran.out).toMatch(/\n1 error\n$/);
  });

  it("is said to be what it is where another one uses it", async () => {
    const cwd = folder({ "crm.seq": utf16, "big-deal.seq": bigDeal });
    const { code, out } = await seqc(["check", "big-deal.seq"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("big-deal.seq:1:5 error SEQ4003");
    expect(out).toContain("`./crm.seq` is not UTF-8 text; save it as UTF-8.");
  });

  it("is a folder with the name of a file", async () => {
    const cwd = folder({ "big-deal.seq": bigDeal });
    mkdirSync(join(cwd, "crm.seq"));
    const { code, out } = await seqc(["check", "big-deal.seq"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("`./crm.seq` is a folder.");
  });

  it("is not there", async () => {
    const cwd = folder({ "big-deal.seq": bigDeal });
    const { code, out } = await seqc(["check"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("big-deal.seq:1:5 error SEQ4001");
  });
});

describe("odd files that can be read", () => {
  it.each([
    { name: "an empty one", content: "" },
    { name: "only a byte order mark", content: "\uFEFF" },
    { name: "only comments", content: "// nothing yet\n" },
  ])("$name is fine, and has no module", async ({ content }) => {
    const cwd = folder({ "empty.seq": content });
    expect(await seqc(["build"], { cwd })).toEqual({
      code: 0,
      out: "0 modules up to date.\n",
      err: "",
    });
  });

  it("arbitrary bytes and deep nesting are findings, never a stack trace", async () => {
    const cwd = folder({
      "nul.seq": "\0\u0001\u2028 when",
      "deep.seq": `for lead\n${"(".repeat(10_000)}`,
      "blocks.seq": `for lead\n${"when x -> {".repeat(10_000)}`,
    });
    for (const name of ["nul.seq", "deep.seq", "blocks.seq"]) {
      const { code, out, err } = await seqc(["check", name], { cwd });
      expect({ name, code, err }).toEqual({ name, code: 1, err: "" });
      expect(out).toMatch(new RegExp(`^${name.replace(".", String.raw`\.`)}:\\d+:\\d+ error SEQ`));
    }
  });

  it("names with spaces, umlauts and brackets work as words and as sources", async () => {
    const cwd = folder({ "crm.seq": crm });
    const name = "Größe [1] & more.seq";
    writeFileSync(join(cwd, name), bigDeal);
    expect(await seqc(["check", name], { cwd })).toEqual({ code: 0, out: "", err: "" });
    const { code, out } = await seqc(["build", name], { cwd });
    expect({ code, out }).toEqual({
      code: 0,
      out: `Wrote ${name}.ts\n1 module up to date.\n`,
    });
  });
});
