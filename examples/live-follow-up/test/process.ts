import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A script of the example in a process of its own. */
export interface Started {
  readonly url: string;
  /** Ends it, and answers with its exit code; null where it was killed. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts a script that says where it can be reached. */
export async function start(
  script: string,
  environment: Readonly<Record<string, string>>,
): Promise<Started> {
  const args = ["--conditions=@seqlang/source", join(import.meta.dirname, "..", script)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { url: await urlOf(child), end: (signal) => ended(child, signal) };
}

async function urlOf(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of child.stdout!) {
    said += String(chunk);
    const [url] = /http:\/\/[^/\s]+/.exec(said) ?? [];
    if (url === undefined) continue;
    // What else it says is not read.
    child.stdout!.resume();
    return url;
  }
  throw new Error(`It ended, and said: ${said}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, "exit") as Promise<[number | null]>;
  child.kill(signal);
  const [code] = await exit;
  return code;
}
