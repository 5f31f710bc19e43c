import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { SourceFile } from "@seqlang/language";
import * as find from "empathic/find";
import { Diagnosed } from "../problems.ts";
import type { SeqConfig } from "./config.ts";

/** What a config may be called; of several in one folder, the first one holds. */
export const configNames: readonly string[] = [
  "seq.config.ts",
  "seq.config.js",
  "seq.config.mjs",
  "seq.config.json",
];

/** A config and where it stands; without a file, the defaults for a folder. */
export interface LoadedConfig {
  readonly config: SeqConfig;
  /** The folder that paths in the config are meant from. */
  readonly folder: string;
  readonly file: SourceFile | undefined;
}

/** The path of the config that holds for a folder. */
export function findConfig(folder: string): string | undefined {
  return find.any([...configNames], { cwd: folder });
}

/**
 * Reads the config that holds for a folder: its own, or the nearest one above.
 *
 * @throws Diagnosed where it can't be read or holds something else than settings.
 */
export async function loadConfig(folder: string): Promise<LoadedConfig> {
  const path = findConfig(folder);
  if (path === undefined) return { config: {}, folder, file: undefined };
  const file = { path, text: await readConfig(path) };
  const value = path.endsWith(".json") ? await parseJson(file) : await runConfig(file);
  if (!(await isConfig(value))) {
    const { configFaults } = await import("./faults.ts");
    throw new Diagnosed(await configFaults(value, file));
  }
  return { config: value as SeqConfig, folder: dirname(path), file };
}

async function isConfig(value: unknown): Promise<boolean> {
  const [{ is }, { schema }] = await Promise.all([import("valibot"), import("./config.ts")]);
  return !Array.isArray(value) && is(schema, value);
}

async function readConfig(path: string): Promise<string> {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    return unreadable({ path, text: "" }, (error as Error).message);
  }
}

function parseJson(file: SourceFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    const { message } = error as Error;
    const at = Number(/at position (\d+)/.exec(message)?.[1] ?? 0);
    return unreadable(file, message.replace(/ \(line .*\)$/, ""), at);
  }
}

/**
 * Runs a config in TypeScript or JavaScript, whatever module format its package has, and runs it
 * again each time, for `--watch`.
 */
async function runConfig(file: SourceFile): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(pathToFileURL(file.path).href, { fsCache: false, moduleCache: false });
  try {
    return await jiti.import(file.path, { default: true });
  } catch (error) {
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return unreadable(file, message);
  }
}

async function unreadable(file: SourceFile, problem: string, at = 0): Promise<never> {
  const { diagnose, unreadableConfig } = await import("@seqlang/language");
  const origin = { file, span: { start: at, end: at } };
  const sentence = /[.!?]$/.test(problem) ? problem : `${problem}.`;
  throw new Diagnosed([diagnose(unreadableConfig, origin, { problem: sentence })]);
}
