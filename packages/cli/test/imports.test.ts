import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, read, seqc } from "./seqc.ts";
import { bigDeal, crm } from "./sources.ts";

/** Writes the address of every module that a run loaded, required ones included. */
const recorder = `
import { registerHooks } from "node:module";
import { writeFileSync } from "node:fs";
const loaded = [];
registerHooks({ load(url, context, next) { loaded.push(url); return next(url, context); } });
process.on("exit", () => writeFileSync(process.env.LOADED, loaded.join("\\n")));
`;

async function packagesLoaded(cwd: string, args: readonly string[]): Promise<readonly string[]> {
  writeFileSync(join(cwd, "recorder.mjs"), recorder);
  const node = ["--import", join(cwd, "recorder.mjs")];
  const ran = await seqc(args, { cwd, node, env: { LOADED: join(cwd, "loaded.txt") } });
  expect(ran).toMatchObject({ code: 0, err: "" });
  const loaded = read(cwd, "loaded.txt");
  expect(loaded).toContain("/cli/src/main.ts");
  const watched = ["ts-morph", "chokidar", "chevrotain", "jiti", "/codegen/src", "/language/src"];
  return watched.filter((name) => loaded.includes(name));
}

/** What a run doesn't need, it doesn't wait for. */
describe("what is loaded", () => {
  const files = { "crm.seq": crm, "big-deal.seq": bigDeal };

  it("by --help, neither compiler nor watcher", async () => {
    expect(await packagesLoaded(folder(), ["--help"])).toEqual([]);
  });

  it("by check, the language only", async () => {
    const loaded = await packagesLoaded(folder(files), ["check"]);
    expect(loaded).toEqual(["chevrotain", "/language/src"].filter((name) => loaded.includes(name)));
    expect(loaded).toContain("/language/src");
  });

  it("by a build with nothing to do, no compiler; by one with something to do, all of it", async () => {
    const cwd = folder({
      ...files,
      "package.json": "{}",
      "node_modules/.package-lock.json": "{}",
      "seq.config.json": "{}",
    });
    expect(await packagesLoaded(cwd, ["build"])).toContain("ts-morph");
    expect(await packagesLoaded(cwd, ["build"])).toEqual([]);
    expect(await packagesLoaded(cwd, ["build", "--check"])).toEqual([]);
    writeFileSync(join(cwd, "big-deal.seq"), `${bigDeal}// changed\n`);
    expect(await packagesLoaded(cwd, ["build"])).toContain("ts-morph");
  });
});
