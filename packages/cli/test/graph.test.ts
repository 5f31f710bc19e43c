import { existsSync, readdirSync } from "node:fs";
import type { Graph } from "@seqlang/codegen/graph";
import { describe, expect, it } from "vitest";
import { folder, read, seqc, write } from "./seqc.ts";
import { bigDeal, crm, misspelt, warned } from "./sources.ts";

const two = `use "./crm.seq"
sequence Nurture for lead {
  intro: email(template = "welcome")
  wait for intro.replied up to 3 days -> exit as "answered"
}
sequence Followup for lead { meeting }
`;

const files = { "crm.seq": crm, "big-deal.seq": bigDeal, "two.seq": two };

describe("seqc graph", () => {
  it("prints Mermaid, with nothing else on standard output", async () => {
    const ran = await seqc(["graph", "big-deal.seq"], { cwd: folder(files) });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out).toMatch(/^flowchart TD\n/);
    expect(ran.out).toContain('|"yes"|');
    expect(ran.out).toContain("exit when bpf.stage = Qualify");
  });

  it("prints the graph as JSON, with positions, words and lines", async () => {
    const args = ["graph", "two.seq", "--sequence", "Nurture", "--format", "json"];
    const ran = await seqc(args, { cwd: folder(files) });
    expect(ran).toMatchObject({ code: 0, err: "" });
    const graph = JSON.parse(ran.out) as Graph;
    expect(graph).toMatchObject({ sequence: "Nurture", entity: "lead", source: "two.seq" });
    expect(
      graph.nodes.map(({ position, word, text, line }) => [position, word, text, line]),
    ).toEqual([
      ["start", "start", "", 2],
      ["intro", "email", 'template = "welcome"', 3],
      ["wait-for", "wait for", "intro.replied up to 3 days", 4],
      ["wait-for/then/exit", "exit", "answered", 4],
      ["end", "end", "", undefined],
    ]);
  });

  it.each([
    { out: "pictures/flow.svg", begins: /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/ },
    { out: "flow.JSON", begins: /^\{\n {2}"sequence": "BigDeal"/ },
    { out: "flow.mmd", begins: /^flowchart TD\n/ },
    { out: "flow.txt", begins: /^<svg /, format: "svg" },
  ])("writes $out in the form that it asks for", async ({ out, begins, format }) => {
    const cwd = folder(files);
    const args = ["graph", "big-deal.seq", "--out", out];
    const ran = await seqc(format === undefined ? args : [...args, "--format", format], { cwd });
    expect(ran).toEqual({ code: 0, out: "", err: `Wrote ${out}\n` });
    expect(read(cwd, out)).toMatch(begins);
  });

  it("prints what it would write, the same each time", async () => {
    const cwd = folder(files);
    await seqc(["graph", "big-deal.seq", "--out", "flow.svg"], { cwd });
    const { out } = await seqc(["graph", "big-deal.seq", "--format", "svg"], { cwd });
    expect(out).toBe(read(cwd, "flow.svg"));
  });

  it("writes nothing for a file with errors, and leaves what was there", async () => {
    const cwd = folder({ ...files, "wrong.seq": misspelt, "flow.svg": "before" });
    const ran = await seqc(["graph", "wrong.seq", "--out", "flow.svg"], { cwd });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("wrong.seq:3:6 error SEQ2201");
    expect(read(cwd, "flow.svg")).toBe("before");
  });

  it("tells of warnings beside the picture", async () => {
    const ran = await seqc(["graph", "w.seq"], { cwd: folder({ ...files, "w.seq": warned }) });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^flowchart TD\n/);
    expect(ran.err).toContain("warning SEQ2050");
  });

  it("tells of a broken config in words, although --format is about the picture", async () => {
    const cwd = folder({ ...files, "seq.config.json": '{ "vocabulary": "gone.seq" }' });
    const ran = await seqc(["graph", "big-deal.seq", "--format", "svg"], { cwd });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("seq.config.json:1:3 error SEQ4005");
  });

  it("leaves no half of a file where it can't write", async () => {
    const cwd = folder(files);
    write(cwd, "taken/inside.txt", "");
    const ran = await seqc(["graph", "big-deal.seq", "--out", "taken"], { cwd });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toBe("seqc: taken can't be written: a folder stands in its place (EISDIR).\n");
    expect(readdirSync(cwd).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each([
    { args: ["two.seq"], says: "say which with --sequence: Nurture, Followup." },
    { args: ["two.seq", "--sequence", "Folowup"], says: "Did you mean Followup?" },
    { args: ["crm.seq"], says: "crm.seq has no sequence to draw." },
    { args: ["gone.seq"], says: "There is no .seq file `gone.seq`." },
    { args: ["big-deal.seq", "--out", "two.seq"], says: "would write a picture over a .seq file." },
    { args: ["big-deal.seq", "--format", "png"], says: "Allowed choices are mermaid, svg, json" },
  ])("answers $args with 2 and what is wrong", async ({ args, says }) => {
    const cwd = folder(files);
    const ran = await seqc(["graph", ...args], { cwd });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^seqc: /);
    expect(ran.err).toContain(says);
    expect(read(cwd, "two.seq")).toBe(two);
  });

  it("says where a flow is too long for a picture", async () => {
    const steps = Array.from({ length: 6000 }, (_, index) => `s${index}: email`).join("\n");
    const cwd = folder({ ...files, "long.seq": `use "./crm.seq"\nfor lead\n${steps}\n` });
    const ran = await seqc(["graph", "long.seq", "--out", "long.svg"], { cwd });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toBe(
      "seqc: Long has 6002 places, too many for one picture. --format json has them all.\n",
    );
    expect(existsSync(`${cwd}/long.svg`)).toBe(false);
  }, 60_000);
});
