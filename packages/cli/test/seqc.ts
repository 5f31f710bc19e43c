import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { onTestFinished } from "vitest";
import { main } from "../src/main.ts";

export const bin = join(import.meta.dirname, "../src/bin.ts");

const condition = "--conditions=@seqlang/source";

/** What a run of the command line printed, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
  /** Whether it is a process of its own, as it always is with `env` or `node`. */
  readonly ownProcess?: boolean;
}

/** Nothing of the machine that tests run on decides how the command line behaves. */
function environment(env: RunOptions["env"] = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const kept = join(tmpdir(), "seqc-test-compile-cache");
  const cache = { NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] ?? kept };
  return { PATH, HOME, TMPDIR, SystemRoot, ...cache, ...env };
}

/** Starts the real command line. */
export function start(args: readonly string[], options: RunOptions): ChildProcess {
  const { cwd, env, node = [] } = options;
  return spawn(process.execPath, [condition, ...node, bin, ...args], {
    cwd,
    env: environment(env),
    stdio: "pipe",
  });
}

/** Runs the command line to its end; in this process where nothing asks for one of its own. */
export function seqc(args: readonly string[], options: RunOptions): Promise<Ran> {
  const { env, node, ownProcess = env !== undefined || node !== undefined } = options;
  return ownProcess ? runProcess(args, options) : runHere(args, options);
}

async function runHere(args: readonly string[], { cwd, stdin = "" }: RunOptions): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await main(args, {
    cwd,
    stdin: Readable.from([Buffer.from(stdin)]),
    out: (text) => (out += text),
    err: (text) => (err += text),
    color: { out: false, err: false },
    interactive: false,
    stopSignal: () => new AbortController().signal,
  });
  return { code, out, err };
}

function runProcess(args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    let out = "";
    let err = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    // A run that ends before it read everything is no mistake of the test.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.stdin ?? "");
  });
}

/** A temporary folder with these files, removed when the test is over. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "seqc-test-")));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) write(path, name, content);
  return path;
}

export function write(cwd: string, name: string, content: string | Buffer): void {
  const path = join(cwd, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

export function read(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), "utf8");
}
