import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** The TypeScript that a reader's project would have. */
export const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");

const compilerOptions = {
  target: "es2024",
  lib: ["es2024"],
  module: "nodenext",
  // Pages know nothing of each other, so that none of their files may be a script.
  moduleDetection: "force",
  typeRoots: [join(import.meta.dirname, "../../node_modules/@types")],
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  customConditions: ["@seqlang/source"],
  noEmit: true,
};

/** What TypeScript says of all files in the pages' folders, which all lie in one. */
export function typeCheck(folder: string): string {
  const include = ["**/*.ts", "**/*.mts", "**/*.cts"];
  const exclude = ["**/node_modules", "**/dist", "**/legacy"];
  const config = join(folder, "tsconfig.json");
  writeFileSync(config, JSON.stringify({ compilerOptions, include, exclude }));
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", config, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout;
}
