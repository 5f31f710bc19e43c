import Papa from "papaparse";
import { Failure } from "../problems.ts";
import { linesOf, type Line } from "./input.ts";
import type { Entry, Records } from "./records.ts";

/** A cell with more lines than this is a quote that somebody forgot to close. */
const mostLines = 1000;

/**
 * The records in CSV: a row of names, then a record a row. A blank cell is a missing value; all
 * others are texts as they stand.
 *
 * @throws Failure where there is no row of names.
 */
export async function csvRecords(name: string, text: AsyncIterable<string>): Promise<Records> {
  const rows = rowsOf(linesOf(text));
  const { value: head } = await rows.next();
  if (head === undefined) throw new Failure(`${name} is empty; a row of names is expected.`);
  if ("problem" in head) throw new Failure(`${name}:${head.line} ${head.problem}.`);
  const names = head.cells.map((cell) => cell.trim());
  const twice = names.find((cell, index) => cell !== "" && names.indexOf(cell) < index);
  if (twice !== undefined) throw new Failure(`${name} has two columns named \`${twice}\`.`);
  return { name, many: true, entries: entriesOf(rows, names) };
}

async function* entriesOf(
  rows: AsyncIterable<Row>,
  names: readonly string[],
): AsyncGenerator<Entry> {
  for await (const row of rows) {
    const place = { line: row.line };
    if ("problem" in row) yield { place, problem: row.problem };
    else if (row.cells.length === names.length) yield { place, value: recordOf(row.cells, names) };
    else {
      const cells = row.cells.length === 1 ? "1 cell" : `${row.cells.length} cells`;
      yield { place, problem: `has ${cells}, and the row of names ${names.length}` };
    }
  }
}

function recordOf(cells: readonly string[], names: readonly string[]): object {
  const present = cells.flatMap((cell, index) => {
    const name = names[index] ?? "";
    return name === "" || cell.trim() === "" ? [] : [[name, cell] as const];
  });
  return Object.fromEntries(present);
}

/** One row, and the line that it begins in. */
type Row = { readonly line: number } & (
  { readonly cells: readonly string[] } | { readonly problem: string }
);

/**
 * The rows; a cell in quotes may go over several lines. What is wrong with one row costs no other:
 * where a quote is never closed, reading goes on in the next line.
 */
async function* rowsOf(lines: AsyncGenerator<Line>): AsyncGenerator<Row, undefined> {
  const waiting: Line[] = [];
  // The first row decides what separates cells: a comma, a semicolon, a tab.
  let delimiter: string | undefined;
  const take = async (index: number): Promise<Line | undefined> => {
    if (index >= waiting.length) {
      const { value, done } = await lines.next();
      if (done !== true) waiting.push(value);
    }
    return waiting[index];
  };
  for (let first = await take(0); first !== undefined; first = await take(0)) {
    const line = first.number;
    let used = 1;
    let row = parseRow(first.text, delimiter);
    for (let text = first.text; row === "open" && used < mostLines; used += 1) {
      const next = await take(used);
      if (next === undefined) break;
      text += `\n${next.text}`;
      if (next.text.includes('"')) row = parseRow(text, delimiter);
    }
    if (typeof row === "string") {
      const problem =
        row === "open" || used > 1
          ? "has a quote that is never closed"
          : "has a quote in the middle of a cell in quotes";
      yield { line, problem };
      used = 1;
    } else if (row.cells.some((cell) => cell.trim() !== "")) {
      delimiter ??= row.delimiter;
      yield { line, cells: row.cells };
    }
    waiting.splice(0, used);
  }
  return undefined;
}

interface ParsedRow {
  readonly cells: readonly string[];
  readonly delimiter: string;
}

function parseRow(text: string, delimiter: string | undefined): ParsedRow | "open" | "wrong" {
  const { data, errors, meta } = Papa.parse<string[]>(text.replace(/\r$/, ""), {
    newline: "\n",
    ...(delimiter === undefined ? {} : { delimiter }),
  });
  if (errors.some(({ code }) => code === "InvalidQuotes")) return "wrong";
  if (errors.some(({ code }) => code === "MissingQuotes")) return "open";
  return { cells: data[0] ?? [], delimiter: meta.delimiter };
}
