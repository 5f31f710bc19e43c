import { chmodSync, readdirSync, statSync, symlinkSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, read, seqc, write } from "./seqc.ts";
import { bigDeal, crm, misspelt } from "./sources.ts";

describe("seqc check --fix", () => {
  it("mends what is mechanical, says so, and leaves a right file", async () => {
    const cwd = folder({ "crm.seq": crm, "lead.seq": misspelt });
    expect(await seqc(["check", "--fix"], { cwd })).toEqual({
      code: 0,
      out: "",
      err: "Fixed lead.seq\n",
    });
    expect(read(cwd, "lead.seq")).toBe(misspelt.replace("budgt", "budget"));
    expect(await seqc(["check", "--fix"], { cwd })).toEqual({ code: 0, out: "", err: "" });
  });

  it("leaves what takes a person to choose, and does not say that it would mend it", async () => {
    const source = `use "./crm.seq"\nfor lead\nexit when bpf.stage = Inquiry\nemail\n`;
    const cwd = folder({ "crm.seq": crm, "lead.seq": source });
    const { out } = await seqc(["check", "--fix"], { cwd });
    expect(out).toContain("  Fix: Write `past`\n");
    expect(read(cwd, "lead.seq")).toBe(source);
    const json = await seqc(["check", "--format", "json"], { cwd });
    expect(JSON.parse(json.out)).toMatchObject([
      { fixes: [{ title: "Write `past`", unsure: true }] },
    ]);
  });

  it("mends many mistakes of many files, and reports those that need a person", async () => {
    const cwd = folder({
      "crm.seq": crm,
      "a.seq": `use "./crm.seq"\nfor lead\nwhen budgt > 5 and ratin = Hott -> emial else meting\n`,
      "b.seq": `use "./crm.seq"\nfor lead\nwhen budgt > 5 -> somethingElse\n`,
    });
    const { code, out, err } = await seqc(["check", "--fix"], { cwd });
    expect(code).toBe(1);
    expect(err).toBe("Fixed a.seq\nFixed b.seq\n");
    expect(read(cwd, "a.seq")).toContain(
      "when budget > 5 and rating = Hot -> email else meeting\n",
    );
    expect(read(cwd, "b.seq")).toContain("when budget > 5 -> somethingElse\n");
    expect(out).toContain("b.seq:3:20 error");
    expect(out).toMatch(/\n1 error\n$/);
  });

  it("goes on where one fix uncovers another mistake", async () => {
    // The members of a choice are only looked at once its field is known.
    const cwd = folder({
      "crm.seq": crm,
      "lead.seq": `use "./crm.seq"\nfor lead\nwhen ratin = Hoot -> email\n`,
    });
    expect(await seqc(["check", "--fix"], { cwd })).toMatchObject({ code: 0 });
    expect(read(cwd, "lead.seq")).toContain("when rating = Hot -> email");
  });

  it("keeps line ends, a byte order mark and the file's mode", async () => {
    const text = `\uFEFF${misspelt.replaceAll("\n", "\r\n")}`;
    const cwd = folder({ "crm.seq": crm, "lead.seq": text });
    chmodSync(join(cwd, "lead.seq"), 0o640);
    expect(await seqc(["check", "--fix"], { cwd })).toMatchObject({ code: 0 });
    expect(read(cwd, "lead.seq")).toBe(text.replace("budgt", "budget"));
    expect(statSync(join(cwd, "lead.seq")).mode & 0o777).toBe(0o640);
  });

  it("writes through a link, and leaves nothing beside the files", async () => {
    const cwd = folder({ "crm.seq": crm, "real/lead.txt": misspelt });
    symlinkSync(join(cwd, "real/lead.txt"), join(cwd, "lead.seq"));
    expect(await seqc(["check", "--fix", "lead.seq"], { cwd })).toMatchObject({ code: 0 });
    expect(lstatSync(join(cwd, "lead.seq")).isSymbolicLink()).toBe(true);
    expect(read(cwd, "real/lead.txt")).toBe(misspelt.replace("budgt", "budget"));
    expect(readdirSync(join(cwd, "real"))).toEqual(["lead.txt"]);
  });

  it("leaves what a file uses to its owner", async () => {
    const vocabulary = crm.replace("rating: Rating?", "rating: Ratin?");
    const cwd = folder({ "crm.seq": vocabulary, "lead.seq": misspelt });
    const { code, err } = await seqc(["check", "--fix", "lead.seq"], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: "Fixed lead.seq\n" });
    expect(read(cwd, "crm.seq")).toBe(vocabulary);
  });

  it("touches nothing without --fix, nor what is right", async () => {
    const cwd = folder({ "crm.seq": crm, "right.seq": bigDeal });
    write(cwd, "lead.seq", misspelt);
    const before = statSync(join(cwd, "right.seq"), { bigint: true }).mtimeNs;
    await seqc(["check"], { cwd });
    expect(read(cwd, "lead.seq")).toBe(misspelt);
    await seqc(["check", "--fix"], { cwd });
    expect(statSync(join(cwd, "right.seq"), { bigint: true }).mtimeNs).toBe(before);
  });
});
