import { spawn, spawnSync } from "node:child_process";
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folder, read, write } from "./seqc.ts";
import { bigDeal, crm } from "./sources.ts";

const cli = join(import.meta.dirname, "..");

/** This package as a fresh clone has it: nothing of it is built. */
function clone(files: Readonly<Record<string, string>> = {}): string {
  const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal, ...files });
  for (const name of ["bin", "src", "package.json"]) {
    cpSync(join(cli, name), join(cwd, "packages/cli", name), { recursive: true });
  }
  symlinkSync(join(cli, "node_modules"), join(cwd, "packages/cli/node_modules"));
  return cwd;
}

const launcher = "packages/cli/bin/seqc.js";
const env = { ...process.env, NODE_OPTIONS: "", FORCE_COLOR: "0" };

it("a fresh clone runs from its sources, as the built command line would", () => {
  const cwd = clone();
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [launcher, ...args], {
      cwd,
      env,
      input: '{ "budget": 5, "doNotEmail": false }',
      encoding: "utf8",
    });
  const { status, stdout, stderr } = run("eval", "big-deal.seq", "--record", "-");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ kind: "step", activity: "email" });
  expect(run("check", "nope.seq")).toMatchObject({
    status: 2,
    stderr: "seqc: There is no .seq file `nope.seq`.\n",
  });
});

it("stops what it started when it is stopped", async () => {
  const cwd = clone();
  const child = spawn(process.execPath, [launcher, "build", "--watch"], { cwd, env });
  const watching = new Promise<void>((resolve) => {
    child.stderr.on("data", (text: Buffer) => {
      if (String(text).includes("Watching")) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await watching;
  child.kill("SIGTERM");
  // Its streams only close with the last process that has them.
  expect(await ended).toBe(0);
  expect(read(cwd, "big-deal.seq.ts")).toContain("BigDeal");
});

it("a build is preferred to the sources", () => {
  const cwd = clone();
  write(cwd, "packages/cli/dist/bin.js", 'console.log("built");\n');
  writeFileSync(join(cwd, "packages/cli/src/bin.ts"), "");
  const { stdout } = spawnSync(process.execPath, [launcher], { cwd, env, encoding: "utf8" });
  expect(stdout).toBe("built\n");
});
