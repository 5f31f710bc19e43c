import { Failure } from "../problems.ts";
import { linesOf, type Line } from "./input.ts";
import { parseJson, type Parsed } from "./json.ts";
import type { Entry, Records } from "./records.ts";

/**
 * The records in JSON: one value, an array of records, or one record a line.
 *
 * @param lined - whether the input is known to hold a record a line
 * @throws Failure where it is no JSON.
 */
export async function jsonRecords(
  name: string,
  text: AsyncIterable<string>,
  lined: boolean,
): Promise<Records> {
  const lines = withoutBlanks(linesOf(text));
  const { value: first } = await lines.next();
  if (first === undefined) throw new Failure(`${name} is empty; a record in JSON is expected.`);
  if (lined) return { name, many: true, entries: entriesOf([first], lines) };
  const parsed = parseJson(first.text);
  if (!("value" in parsed) || first.text.trimStart().startsWith("[")) {
    return document(name, first, lines);
  }
  const { value: second } = await lines.next();
  if (second !== undefined) return { name, many: true, entries: entriesOf([first, second], lines) };
  return { name, many: false, entries: [{ place: { line: first.number }, ...parsed }] };
}

/** What isn't a record in its first line is one value in many lines, or its first line is broken. */
async function document(name: string, first: Line, lines: AsyncIterable<Line>): Promise<Records> {
  const all = [first];
  for await (const line of lines) all.push(line);
  // Blank lines are put back: places are told by line.
  const texts: string[] = [];
  for (const { number, text } of all) texts[number - 1] = text;
  const whole = parseJson(Array.from(texts, (text) => text ?? "").join("\n"));
  if ("problem" in whole) return broken(name, all, whole.problem);
  const { value } = whole;
  if (!Array.isArray(value)) {
    return { name, many: false, entries: [{ place: { line: first.number }, value }] };
  }
  const entries = value.map((record: unknown, index) => ({ place: { index }, value: record }));
  return { name, many: true, entries };
}

/** Records a line, where at least one line is one; else no JSON at all. */
function broken(name: string, lines: readonly Line[], problem: string): Records {
  const entries = lines.map(entryOf);
  if (lines.length > 1 && entries.some((entry) => "value" in entry && isObject(entry.value))) {
    return { name, many: true, entries };
  }
  throw new Failure(`${name} ${problem}.`);
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

async function* withoutBlanks(lines: AsyncIterable<Line>): AsyncGenerator<Line, undefined> {
  for await (const line of lines) if (line.text.trim() !== "") yield line;
  return undefined;
}

async function* entriesOf(
  first: readonly Line[],
  rest: AsyncIterable<Line>,
): AsyncGenerator<Entry> {
  yield* first.map(entryOf);
  for await (const line of rest) yield entryOf(line);
}

function entryOf({ number, text }: Line): Entry {
  const parsed: Parsed = parseJson(text);
  return { place: { line: number }, ...parsed };
}
