import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { workFolder } from "../generated-module.ts";
import { sampleOf, type Sample } from "./sample.ts";

const tsc = join(
  dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);

const options = {
  target: "es2023",
  lib: ["es2023"],
  module: "nodenext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

/** `tsc` over a module, less `tsc` over a file that only imports the runtime, in turn. */
export function typeCheck(code: string): Sample {
  const empty = project("empty", 'import type {} from "@seqlang/runtime";\n');
  const full = project("full", code);
  const differences: number[] = [];
  for (let round = 0; round <= 5; round += 1) {
    const difference = -timed(empty) + timed(full);
    if (round > 0) differences.push(difference);
  }
  return sampleOf(differences);
}

function project(name: string, code: string): string {
  const folder = join(workFolder, "types", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["module.ts"] }),
  );
  writeFileSync(join(folder, "module.ts"), code);
  return folder;
}

function timed(folder: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [tsc, "-p", folder], { stdio: "inherit" });
  return performance.now() - start;
}
