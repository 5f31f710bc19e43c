import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { workFolder } from "../generated-module.ts";
import { sample, sampleOf, type Sample } from "./sample.ts";

/** The launcher of what `pnpm build` makes. */
const seqc = join(import.meta.dirname, "../../node_modules/seqc/bin/seqc.js");

export interface CommandLine {
  /** `seqc --version`: what starting costs. */
  readonly start: Sample;
  readonly cold: Sample;
  /** The same once more, with nothing changed. */
  readonly unchanged: Sample;
}

/**
 * `seqc build`, a process each, as it is published: from JavaScript. Undefined where that has not
 * been built.
 */
export async function commandLine(
  sources: Readonly<Record<string, string>>,
): Promise<CommandLine | undefined> {
  if (!existsSync(join(dirname(seqc), "../dist/bin.js"))) return undefined;
  const folder = join(workFolder, "build");
  const fresh = (): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  };
  const run = (...args: readonly string[]): void => {
    execFileSync(process.execPath, [seqc, ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
  };
  fresh();
  const start = await sample(5, () => run("--version"), 1);
  const colds: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    fresh();
    colds.push((await sample(1, () => run("build"))).least);
  }
  const unchanged = await sample(5, () => run("build"));
  return { start, cold: sampleOf(colds), unchanged };
}
