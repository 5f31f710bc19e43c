import { resolve } from "node:path";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Service } from "@seqlang/runner";
import type { AnySequence } from "../evaluate/load-module.ts";
import { Failure, UsageError } from "../problems.ts";

/** What a file with activities may export beside them. */
export type ServiceFile = Pick<Service, "activities" | "update" | "withdraw" | "rates">;

/**
 * Runs a file that exports a function for each activity: as `activities`, or one by one as its
 * default export. `update`, `withdraw` and `rates` may stand beside them.
 *
 * @throws UsageError where there is no such file, Failure where it can't be run or lacks a function.
 */
export async function loadServiceFile(
  word: string,
  sequences: readonly AnySequence[],
  cwd: string,
): Promise<ServiceFile> {
  const path = resolve(cwd, word);
  if (!existsSync(path)) throw new UsageError(`There is no file \`${word}\`.`);
  const module = await run(path, word);
  const activities = module["activities"] ?? module["default"];
  if (typeof activities !== "object" || activities === null) {
    throw new Failure(
      `\`${word}\` exports no \`activities\`: an object with a function for each activity.`,
    );
  }
  const missing = wanted(sequences).filter(
    (name) => typeof (activities as Readonly<Record<string, unknown>>)[name] !== "function",
  );
  if (missing.length > 0) {
    const names = missing.map((name) => `\`${name}\``).join(", ");
    throw new Failure(`\`${word}\` has no function for ${names}, which the sequences hand out.`);
  }
  const others = ["update", "withdraw", "rates"].flatMap((name) =>
    typeof module[name] === "function" ? [[name, module[name]]] : [],
  );
  return { activities: activities as Service["activities"], ...Object.fromEntries(others) };
}

function wanted(sequences: readonly AnySequence[]): readonly string[] {
  const names = sequences.flatMap(({ metadata }) =>
    metadata.positions.flatMap(({ kind, activity }) =>
      kind === "step" && activity !== undefined ? [activity] : [],
    ),
  );
  return [...new Set(names)];
}

async function run(path: string, word: string): Promise<Readonly<Record<string, unknown>>> {
  const { createJiti } = await import("jiti");
  try {
    return await createJiti(pathToFileURL(path).href, { fsCache: false }).import(path);
  } catch (error) {
    const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new Failure(`\`${word}\` can't be run: ${message}`);
  }
}
