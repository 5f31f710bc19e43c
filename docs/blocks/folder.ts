// Does what a page tells its reader to do, in a folder of its own.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Block, Page } from "./pages.ts";
import { root } from "./pages.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const commands = join(import.meta.dirname, "commands");
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve("typescript/package.json")), "bin/tsc");
const seqc = join(root, "packages/cli/src/bin.ts");

/** Every Node that a page starts runs this working copy from its sources. */
const sources = "--conditions=@seqlang/source";

/** What a reader's project would have installed, and where this working copy has it. */
const installed = {
  "@seqlang": "docs/node_modules",
  seqc: "docs/node_modules",
  "@types": "node_modules",
};

/** What a command printed on both streams, as a terminal would show it. */
export interface Printed {
  readonly text: string;
  readonly status: number | null;
}

/** A folder that a page's files are written to and its commands run in. */
export class Folder {
  readonly path: string;
  /** Where the shell stands: one command's `cd` holds for the next. */
  #cwd: string;

  constructor() {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), "seq-docs-")));
    this.#cwd = this.path;
    mkdirSync(join(this.path, "node_modules"));
    for (const [name, from] of Object.entries(installed)) {
      symlinkSync(join(root, from, name), join(this.path, "node_modules", name));
    }
    // Where no package.json stands, whether a `.ts` file is a module depends on one further up.
    this.write("package.json", '{ "type": "module" }\n');
  }

  /** The fixtures, built. */
  fill(): void {
    cpSync(fixtures, this.path, { recursive: true });
    execFileSync(process.execPath, [sources, seqc, "build"], {
      cwd: this.path,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }

  write(name: string, text: string): void {
    const file = join(this.path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Runs a shell script; `npx pnpm@12 …` is answered by this working copy. */
  run(script: string): Printed {
    const path = [commands, dirname(process.execPath), process.env["PATH"]].join(delimiter);
    const env = {
      PATH: path,
      SEQ_ROOT: root,
      SEQ_TSC: tsc,
      NO_COLOR: "1",
      NODE_OPTIONS: sources,
      // Most of a short run is loading code.
      NODE_COMPILE_CACHE: join(root, "docs/node_modules/.cache/node"),
    };
    const shell = `exec 2>&1\ntrap 'pwd >&3' EXIT\n${script}`;
    const { stdout, status, output } = spawnSync("bash", ["-e", "-c", shell], {
      cwd: this.#cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit", "pipe"],
      env: { ...process.env, ...env },
    });
    this.#cwd = output[3]?.trim() ?? this.#cwd;
    return { text: stdout, status };
  }

  /** What TypeScript says of all files here. */
  typeCheck(): string {
    const compilerOptions = {
      ...baseOptions,
      customConditions: ["@seqlang/source"],
      noEmit: true,
    };
    const include = ["**/*.ts", "**/*.mts", "**/*.cts"];
    const exclude = ["node_modules", "dist", "legacy"];
    this.write("tsconfig.docs.json", JSON.stringify({ compilerOptions, include, exclude }));
    const { stdout } = spawnSync(
      process.execPath,
      [tsc, "-p", join(this.path, "tsconfig.docs.json"), "--pretty", "false"],
      { cwd: this.path, encoding: "utf8" },
    );
    return stdout;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const baseOptions = {
  target: "es2024",
  lib: ["es2024"],
  module: "nodenext",
  types: ["node"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** Where on a page something is shown that does not come out so. */
export interface Mismatch {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** A page's folder: the fixtures, built, unless the page begins with nothing. */
export function folderOf({ empty }: Page): Folder {
  const folder = new Folder();
  if (!empty) folder.fill();
  return folder;
}

/** Goes through a page from top to bottom: writes its files, runs its commands, compares. */
export function follow(page: Page, folder: Folder): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  let last: Printed | undefined;
  for (const block of page.blocks) {
    const { line } = block;
    const { marks, text } = block;
    const name = marks.get("file") ?? scratchName(block);
    if (name !== undefined) folder.write(name, `${text}\n`);
    if (marks.has("run")) {
      last = folder.run(text);
      const status = Number(marks.get("status") ?? 0);
      if (last.status !== status) {
        mismatches.push({ line, expected: `exit code ${status}`, found: last.text });
      }
      if (marks.has("quiet") && last.text !== "") {
        mismatches.push({ line, expected: "nothing", found: last.text });
      }
    }
    if (marks.has("output") && last !== undefined) {
      const printed = marks.get("output") === "end" ? lastLines(last.text, text) : last.text;
      if (printed.trim() !== text.trim()) {
        mismatches.push({ line, expected: text, found: printed });
      }
    }
  }
  return mismatches;
}

/** As many of the last lines as a page shows. */
function lastLines(printed: string, shown: string): string {
  return printed.trim().split("\n").slice(-shown.trim().split("\n").length).join("\n");
}

/** TypeScript that isn't called anything stands in a file of its own, so that it is type-checked. */
function scratchName({ lang, line }: Block): string | undefined {
  return lang === "ts" ? `line-${line}.ts` : undefined;
}
