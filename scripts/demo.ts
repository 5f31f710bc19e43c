// Builds an example and shows what it decides.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const example = join(root, "examples/lead-follow-up");

function run(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(
    process.execPath,
    ["--conditions=@seqlang/source", script, ...args],
    { cwd: example, stdio: "inherit" },
  );
  if (status !== 0) process.exit(1);
}

console.log("$ seqc build sequences/lead-follow-up.seq");
run(join(root, "packages/cli/src/bin.ts"), "build", "sequences/lead-follow-up.seq");
console.log();
run("demo/main.ts");
