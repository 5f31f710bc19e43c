import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, read, seqc, write } from "./seqc.ts";
import { bigDeal, crm, misspelt } from "./sources.ts";

const other = `use "./crm.seq"\nfor lead\nwhen rating = Hot -> meeting\n`;

/** Makes every file old, so that one which is written again is told by its time. */
function age(cwd: string, names: readonly string[]): void {
  for (const name of names) utimesSync(join(cwd, name), new Date(0), new Date(0));
}

function isOld(cwd: string, name: string): boolean {
  return statSync(join(cwd, name)).mtimeMs === 0;
}

const outputs = ["big-deal.seq.ts", "big-deal.seq.ts.map", "other.seq.ts", "other.seq.ts.map"];

/** With a folder for packages, where the command line remembers, and without. */
const places = [
  {
    place: "in a package",
    files: { "package.json": "{}", "node_modules/.package-lock.json": "{}" },
  },
  { place: "in a bare folder", files: {} },
];

describe.each(places)("seqc build again, $place", ({ files }) => {
  const workspace = { ...files, "crm.seq": crm, "big-deal.seq": bigDeal, "other.seq": other };

  it("rewrites only what changed", async () => {
    const cwd = folder(workspace);
    await seqc(["build"], { cwd });
    age(cwd, outputs);
    expect(await seqc(["build"], { cwd })).toMatchObject({ out: "2 modules up to date.\n" });
    expect(outputs.every((name) => isOld(cwd, name))).toBe(true);

    write(cwd, "big-deal.seq", bigDeal.replace("1000000", "2000000"));
    expect(await seqc(["build"], { cwd })).toMatchObject({
      out: "Wrote big-deal.seq.ts\n2 modules up to date.\n",
    });
    expect(read(cwd, "big-deal.seq.ts")).toContain("2_000_000");
    expect(outputs.filter((name) => isOld(cwd, name))).toEqual([
      "other.seq.ts",
      "other.seq.ts.map",
    ]);
  });

  it("puts back what was edited or deleted by hand", async () => {
    const cwd = folder(workspace);
    await seqc(["build"], { cwd });
    const good = outputs.map((name) => read(cwd, name));
    write(cwd, "big-deal.seq.ts", good[0]!.replace("1_000_000", "9"));
    rmSync(join(cwd, "other.seq.ts.map"));
    await seqc(["build"], { cwd });
    expect(outputs.map((name) => read(cwd, name))).toEqual(good);
  });

  it("notices a nearer package of the same name", async () => {
    // Node's resolver remembers within one process where a package is.
    const ownProcess = true;
    const cwd = folder({
      ...files,
      "node_modules/@acme/crm/lead.seq": crm,
      "node_modules/@acme/crm/package.json": "{}",
      "sub/one.seq": bigDeal.replace("./crm.seq", "@acme/crm/lead.seq"),
    });
    expect(await seqc(["build"], { cwd, ownProcess })).toMatchObject({ code: 0 });
    const nearer = "sub/node_modules/@acme/crm";
    write(cwd, `${nearer}/package.json`, "{}");
    write(cwd, `${nearer}/lead.seq`, crm.replace("30 minutes", "45 minutes"));
    expect(await seqc(["build"], { cwd, ownProcess })).toMatchObject({
      code: 0,
      out: "Wrote sub/one.seq.ts\n1 module up to date.\n",
    });
  });

  it("notices a change of a vocabulary, of the config, and of what is missing", async () => {
    const cwd = folder(workspace);
    await seqc(["build"], { cwd });
    write(cwd, "crm.seq", crm.replace("30 minutes", "45 minutes"));
    expect(await seqc(["build"], { cwd })).toMatchObject({
      out: "Wrote big-deal.seq.ts\nWrote other.seq.ts\n2 modules up to date.\n",
    });
    write(cwd, "seq.config.json", '{ "outDir": "generated" }');
    await seqc(["build"], { cwd });
    expect(readdirSync(join(cwd, "generated")).sort()).toEqual(outputs);
    rmSync(join(cwd, "crm.seq"));
    expect(await seqc(["build"], { cwd })).toMatchObject({ code: 1 });
  });
});

const workspace = { "crm.seq": crm, "big-deal.seq": bigDeal, "other.seq": other };

describe("seqc build", () => {
  it("writes a module and its map for each file with sequences", async () => {
    const cwd = folder(workspace);
    expect(await seqc(["build"], { cwd })).toEqual({
      code: 0,
      out: "Wrote big-deal.seq.ts\nWrote other.seq.ts\n2 modules up to date.\n",
      err: "",
    });
    const written = readdirSync(cwd).filter((name) => name.includes(".seq.ts"));
    expect(written.sort()).toEqual(outputs);
    expect(JSON.parse(read(cwd, "big-deal.seq.ts.map"))).toMatchObject({
      sources: ["big-deal.seq"],
    });
  });

  it("leaves the last good output of all while anything is wrong", async () => {
    const cwd = folder(workspace);
    await seqc(["build"], { cwd });
    const good = outputs.map((name) => read(cwd, name));
    write(cwd, "big-deal.seq", misspelt);
    write(cwd, "other.seq", other.replace("Hot", "Cold"));
    const { code, out } = await seqc(["build"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("big-deal.seq:3:6 error");
    expect(out).not.toContain("up to date");
    expect(outputs.map((name) => read(cwd, name))).toEqual(good);
    write(cwd, "big-deal.seq", bigDeal);
    expect(await seqc(["build"], { cwd })).toMatchObject({
      code: 0,
      out: "Wrote other.seq.ts\n2 modules up to date.\n",
    });
  });

  it("removes modules whose source is gone, and nothing else", async () => {
    const cwd = folder({ ...workspace, "mine.seq.ts": "export const mine = 1;\n" });
    await seqc(["build"], { cwd });
    rmSync(join(cwd, "other.seq"));
    // A build of one file knows nothing of the others.
    expect(await seqc(["build", "big-deal.seq"], { cwd })).toMatchObject({
      out: "1 module up to date.\n",
    });
    expect(await seqc(["build"], { cwd })).toMatchObject({
      code: 0,
      out: "Removed other.seq.ts\n1 module up to date.\n",
    });
    const left = readdirSync(cwd).filter((name) => name.includes(".seq.ts"));
    expect(left.sort()).toEqual(["big-deal.seq.ts", "big-deal.seq.ts.map", "mine.seq.ts"]);
  });

  it("says with --check which modules are not current, and writes nothing", async () => {
    const cwd = folder(workspace);
    const check = ["build", "--check", "--format", "json"];
    const findings = async (): Promise<unknown> => {
      const { code, out } = await seqc(check, { cwd });
      const found = JSON.parse(out) as { file: string; message: string }[];
      return { code, found: found.map(({ file, message }) => `${file}: ${message}`) };
    };
    expect(await findings()).toEqual({
      code: 1,
      found: [
        "big-deal.seq.ts: `big-deal.seq.ts` is not there.",
        "other.seq.ts: `other.seq.ts` is not there.",
      ],
    });
    expect(readdirSync(cwd).some((name) => name.endsWith(".ts"))).toBe(false);

    await seqc(["build"], { cwd });
    expect(await findings()).toEqual({ code: 0, found: [] });
    write(cwd, "big-deal.seq.ts", `${read(cwd, "big-deal.seq.ts")}// edited\n`);
    rmSync(join(cwd, "other.seq"));
    age(cwd, outputs);
    expect(await findings()).toEqual({
      code: 1,
      found: [
        "big-deal.seq.ts: `big-deal.seq.ts` is not what its source generates.",
        "other.seq.ts: `other.seq.ts` has no source any more.",
      ],
    });
    expect(outputs.every((name) => isOld(cwd, name))).toBe(true);
    const pretty = await seqc(["build", "--check"], { cwd });
    expect(pretty).toMatchObject({ code: 1, err: "" });
    expect(pretty.out).toContain("Run `seqc build`");
  });
  it("makes the same module of one file as of all, with what holds everywhere", async () => {
    const everywhere = 'exits Legal for lead everywhere { exit when doNotEmail as "opted out" }\n';
    const legal = `use "./crm.seq"\n${everywhere}`;
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal, "legal.seq": legal });
    await seqc(["build"], { cwd });
    const whole = read(cwd, "big-deal.seq.ts");
    expect(whole).toContain("opted out");
    expect(await seqc(["build", "big-deal.seq"], { cwd })).toMatchObject({
      code: 0,
      out: "1 module up to date.\n",
    });
    expect(read(cwd, "big-deal.seq.ts")).toBe(whole);
  });

  it("never writes over a module that was written by hand", async () => {
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal, "big-deal.seq.ts": "mine\n" });
    const { code, err } = await seqc(["build"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("big-deal.seq.ts was not generated by seqc and is left alone");
    expect(read(cwd, "big-deal.seq.ts")).toBe("mine\n");
  });

  it("mirrors the sources' folders under outDir, and leaves other workspaces' modules alone", async () => {
    const cwd = folder({
      "crm.seq": crm,
      "one.seq": bigDeal,
      "a/seq.config.json": '{ "outDir": "gen", "include": ["src/**/*.seq"] }',
      "a/src/deep/two.seq": bigDeal.replace("./", "../../../"),
    });
    expect(await seqc(["build"], { cwd: join(cwd, "a") })).toMatchObject({
      out: "Wrote gen/src/deep/two.seq.ts\n1 module up to date.\n",
    });
    expect(await seqc(["build"], { cwd })).toMatchObject({
      out: "Wrote one.seq.ts\n2 modules up to date.\n",
    });
    expect(read(cwd, "a/gen/src/deep/two.seq.ts")).toContain("export const Two");
  });

  it("says plainly where it can't write, and leaves nothing half done", async () => {
    const cwd = folder({
      "seq.config.json": '{ "outDir": "generated" }',
      "crm.seq": crm,
      "big-deal.seq": bigDeal,
      generated: "a file",
    });
    expect(await seqc(["build"], { cwd })).toEqual({
      code: 1,
      out: "",
      err: "seqc: generated/big-deal.seq.ts can't be written: a file stands where a folder must be (EEXIST).\n",
    });
    rmSync(join(cwd, "generated"));
    mkdirSync(join(cwd, "generated/big-deal.seq.ts.map"), { recursive: true });
    const { code, err } = await seqc(["build"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("a folder stands in its place");
    expect(readdirSync(join(cwd, "generated")).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)("says so of a folder that is read-only", async () => {
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal });
    chmodSync(cwd, 0o555);
    const { code, err } = await seqc(["build"], { cwd });
    chmodSync(cwd, 0o755);
    expect({ code, err }).toEqual({
      code: 1,
      err: "seqc: big-deal.seq.ts can't be written: this user may not write there (EACCES).\n",
    });
  });

  it("shows each stage of the pipeline", async () => {
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal });
    const shown = (stage: string) => seqc(["build", "--print", stage, "big-deal.seq"], { cwd });
    const tree = await shown("tree");
    expect(tree).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(tree.out)).toHaveProperty("items");
    const model = await shown("model");
    expect(model).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(model.out)).toHaveProperty("sequences.0.name", "BigDeal");
    const plan = await shown("plan");
    expect(plan).toMatchObject({ code: 0, err: "" });
    expect(plan.out).toMatch(/BigDeal[\s\S]*budget > 1000000/);
    expect(readdirSync(cwd).sort()).toEqual(["big-deal.seq", "crm.seq"]);
  });

  it("shows no plan of what is wrong, but its tree", async () => {
    const cwd = folder({ "crm.seq": crm, "lead.seq": misspelt });
    const plan = await seqc(["build", "--print", "plan", "lead.seq"], { cwd });
    expect(plan).toMatchObject({ code: 1, out: "" });
    expect(plan.err).toContain("lead.seq:3:6 error");
    const tree = await seqc(["build", "--print", "tree", "lead.seq"], { cwd });
    expect(JSON.parse(tree.out)).toHaveProperty("items");
  });
});
