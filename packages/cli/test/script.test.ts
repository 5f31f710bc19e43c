import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { write } from "./seqc.ts";
import { bigDeal, crm } from "./sources.ts";

/** A folder within the repo, but in none of its packages. */
function folderWithin(files: Readonly<Record<string, string>>): string {
  const parent = join(import.meta.dirname, "../../../node_modules/.cache");
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, "seqc-test-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) write(path, name, content);
  return path;
}

/** pnpm, as the test command brings it along; where the tests run without that, as a reader calls it. */
function pnpm(args: readonly string[], cwd: string) {
  const options = { cwd, env: { ...process.env, FORCE_COLOR: "0" }, encoding: "utf8" } as const;
  const ran = spawnSync("pnpm", args, options);
  return ran.error === undefined ? ran : spawnSync("npx", ["--yes", "pnpm@12", ...args], options);
}

it("the repo's own command line takes paths from where the caller stands, and only it prints", () => {
  const cwd = folderWithin({
    "crm.seq": crm,
    "flows/big-deal.seq": bigDeal.replace("./", "../"),
  });
  expect(pnpm(["-s", "seqc", "build", "flows"], cwd)).toMatchObject({
    status: 0,
    stdout: "Wrote flows/big-deal.seq.ts\n1 module up to date.\n",
    stderr: "",
  });
});
