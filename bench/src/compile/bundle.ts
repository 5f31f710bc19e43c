import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes of a bundle that exports some of a module's functions, minified and gzipped. */
export async function bundleSize(file: string, names: readonly string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names.join(", ")} } from ${JSON.stringify(file)};`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2023",
    conditions: ["@seqlang/source"],
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}
