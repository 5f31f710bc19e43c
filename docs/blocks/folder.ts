// Does what a page tells its reader to do, in a folder of its own.
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { Block, Page } from "./pages.ts";
import { root } from "./pages.ts";
import { tsc } from "./type-check.ts";

const fixtures = join(import.meta.dirname, "../fixtures");
const commands = join(import.meta.dirname, "commands");
const seqc = join(root, "packages/cli/src/bin.ts");

/** Every Node that a page starts runs this working copy from its sources. */
const sources = "--conditions=@seqlang/source";

/** What a reader's project would have installed, and where this working copy has it. */
const installed = {
  "@seqlang": "docs/node_modules",
  seqc: "docs/node_modules",
  "@types": "node_modules",
};

/** The fixtures with what they are built to, once they are. */
let built: ReadonlyMap<string, Buffer> | undefined;

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

  /** @param within - the folder that it is made in */
  constructor(within = tmpdir(), name = "seq-docs") {
    this.path = realpathSync(mkdtempSync(join(within, `${name}-`)));
    this.#cwd = this.path;
    mkdirSync(join(this.path, "node_modules"));
    for (const [packages, from] of Object.entries(installed)) {
      symlinkSync(join(root, from, packages), join(this.path, "node_modules", packages));
    }
    // Where no package.json stands, whether a `.ts` file is a module depends on one further up.
    this.write("package.json", '{ "type": "module" }\n');
  }

  /** The fixtures, built. */
  fill(): void {
    if (built === undefined) {
      cpSync(fixtures, this.path, { recursive: true });
      execFileSync(process.execPath, [sources, seqc, "build"], {
        cwd: this.path,
        stdio: ["ignore", "ignore", "inherit"],
      });
      built = filesIn(this.path);
    }
    for (const [name, content] of built) writeFileSync(join(this.path, name), content);
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

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Where on a page something is shown that does not come out so. */
export interface Mismatch {
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

/** A page's folder: the fixtures, built, unless the page begins with nothing. */
export function folderOf({ empty, path }: Page, within?: string): Folder {
  const folder = new Folder(within, path.replaceAll(/[^\w.]/g, "-"));
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
