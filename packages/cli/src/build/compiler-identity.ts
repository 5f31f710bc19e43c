import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../version.ts";

let identity: string | undefined;

/**
 * Changes whenever the compiler's code does, released or not: what another compiler made says
 * nothing about what this one would make.
 */
export function compilerIdentity(): string {
  identity ??= identify();
  return identity;
}

function identify(): string {
  const hash = createHash("sha256").update(`${version} ${process.version}`);
  const entries = ["@seqlang/language", "@seqlang/codegen"].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(name))),
  );
  for (const folder of [...entries, dirname(import.meta.dirname)]) {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    for (const file of files) {
      if (!/\.[jt]s$/.test(file) || file.endsWith(".d.ts")) continue;
      const { size, mtimeMs } = statSync(join(folder, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("base64");
}
