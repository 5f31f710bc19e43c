import { positionOf } from "@seqlang/language";
import type { Io } from "../io.ts";
import { Failure } from "../problems.ts";
import { inputName, textOf } from "./input.ts";

/** What a text holds as JSON, or why it is none, as the end of a sentence about it. */
export type Parsed = { readonly value: unknown } | { readonly problem: string };

export function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: `is not JSON: ${placed((error as Error).message, text)}` };
  }
}

/** V8 counts from the beginning of what it was given; people look for a line, and a character in it. */
function placed(message: string, text: string): string {
  const found = / (?:in JSON )?at position (\d+).*$/.exec(message);
  if (found === null) return message;
  const { line, character } = positionOf({ path: "", text }, Number(found[1]));
  const place = text.includes("\n")
    ? `line ${line}, character ${character}`
    : `character ${character}`;
  return `${message.slice(0, found.index)}, at ${place}`;
}

/**
 * One JSON file, or standard input for `-`.
 *
 * @throws UsageError where there is no such file, Failure where it is not JSON.
 */
export async function readJson(word: string, io: Io): Promise<unknown> {
  let text = "";
  for await (const piece of textOf(word, io)) text += piece;
  const parsed = parseJson(text);
  if ("value" in parsed) return parsed.value;
  throw new Failure(`${inputName(word)} ${parsed.problem}.`);
}
