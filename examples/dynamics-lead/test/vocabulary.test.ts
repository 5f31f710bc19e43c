import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const example = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "seq-dynamics-lead-"));
afterAll(() => rmSync(folder, { recursive: true }));

function seqc(cwd: string, ...args: readonly string[]) {
  const bin = join(example, "node_modules/seqc/src/bin.ts");
  const options = { cwd, encoding: "utf8" } as const;
  return spawnSync(process.execPath, ["--conditions=@seqlang/source", bin, ...args], options);
}

it("the vocabulary is what the metadata says, but for the names that were changed by hand", () => {
  cpSync(join(example, "sequences"), join(folder, "sequences"), { recursive: true });
  const metadata = globSync(join(example, "metadata/*.json")).sort();
  const args = ["--out", "sequences/crm.seq", "--currency", "USD"];
  const { status, stdout } = seqc(folder, "import", "dataverse", ...metadata, ...args);
  expect(stdout).toBe("sequences/crm.seq is up to date.\n");
  expect(status).toBe(0);

  seqc(folder, "import", "dataverse", ...metadata, "--out", "new.seq", "--currency", "USD");
  const names = (file: string) => readFileSync(join(folder, file), "utf8").match(/^ {2}\w+(?=:)/gm);
  const changed = names("sequences/crm.seq")?.filter((name) => !names("new.seq")?.includes(name));
  expect(changed?.map((name) => name.trim())).toEqual(["rating", "source", "state", "doNotEmail"]);
});

it("the generated module is current", () => {
  const { status, stderr } = seqc(example, "build", "--check");
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
