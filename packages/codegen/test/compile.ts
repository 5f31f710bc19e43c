import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** The TypeScript versions that generated modules compile with. */
export const compilers = {
  "5.9": join(dirname(require.resolve("typescript-5.9/package.json")), "bin/tsc"),
  "6": join(dirname(require.resolve("typescript-6/package.json")), "bin/tsc6"),
  "7": join(dirname(require.resolve("typescript/package.json")), "bin/tsc"),
} as const;

const options = {
  target: "es2023",
  lib: ["es2023"],
  module: "nodenext",
  types: [],
  customConditions: ["@seqlang/source"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noFallthroughCasesInSwitch: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  declaration: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
};

const home = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));

/** What a compiler reports of some files that lie side by side; nothing where all is well. */
export function compile(
  files: Readonly<Record<string, string>>,
  compiler: keyof typeof compilers,
): string {
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, "compile-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const config = { compilerOptions: options, files: Object.keys(files) };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    execFileSync(process.execPath, [compilers[compiler], "-p", folder], { encoding: "utf8" });
    return "";
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
