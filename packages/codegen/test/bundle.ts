import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

/**
 * A module beside the fixtures with all that it imports, minified, as one ES module. What needs a
 * platform's own API doesn't bundle.
 */
export async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fixtures, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    conditions: ["@seqlang/source"],
    mainFields: ["module", "main"],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
