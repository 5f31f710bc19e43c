import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = join(import.meta.dirname, "..");

it("prints what its README shows", () => {
  const args = ["--conditions=@seqlang/source", join(folder, "main.ts")];
  const printed = execFileSync(process.execPath, args, { encoding: "utf8" });
  expect(printed.split("\n").filter(Boolean)).toHaveLength(4);
  expect(readFileSync(join(folder, "README.md"), "utf8")).toContain(printed);
});
