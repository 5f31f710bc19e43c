import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folder } from "./seqc.ts";
import { bigDeal, crm } from "./sources.ts";

const root = join(import.meta.dirname, "../../..");

it("the repo's own script takes paths from where the caller stands, and prints nothing itself", () => {
  const cwd = folder({ "crm.seq": crm, "flows/big-deal.seq": bigDeal.replace("./", "../") });
  const args = ["--conditions=@seqlang/source", "scripts/seqc.ts", "build", "flows"];
  // As pnpm runs a script: in the root of the repo, with the caller's folder beside it.
  const ran = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, INIT_CWD: cwd, FORCE_COLOR: "0" },
    encoding: "utf8",
  });
  expect(ran).toMatchObject({
    status: 0,
    stdout: "Wrote flows/big-deal.seq.ts\n1 module up to date.\n",
    stderr: "",
  });
});
