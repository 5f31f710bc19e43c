import { define } from "./finding.ts";
import { counted } from "./words.ts";

/** About what a table's values suggest. */

export const columnsInferred = define<{
  rows: number;
  columns: readonly { readonly column: string; readonly type: string; readonly why: string }[];
}>({
  kind: "columns-inferred",
  severity: "warning",
  message: ({ rows, columns }) =>
    `A table has no types; these are guesses from ${counted(rows, "row")}: ${columns
      .map(({ column, type, why }) => `${column} is ${type} (${why})`)
      .join("; ")}.`,
  hint: () => "Look them over: a later row may hold what none of these did.",
});

export const rowsLeftOut = define<{ rows: number }>({
  kind: "rows-left-out",
  severity: "info",
  message: ({ rows }) => `Only the first ${counted(rows, "row")} were looked at.`,
});

export const tableUnreadable = define<{ row: number; why: string }>({
  kind: "table-unreadable",
  severity: "error",
  message: ({ row, why }) => `The table can't be read beyond row ${row}: ${why}.`,
});

export const columnUnnamed = define<{ position: number }>({
  kind: "column-unnamed",
  severity: "warning",
  message: ({ position }) => `Column ${position} has no name in the first row and was left out.`,
});

export const columnTwice = define<{ column: string }>({
  kind: "column-twice",
  severity: "error",
  message: ({ column }) => `Two columns are named \`${column}\`.`,
  hint: () => "Rename one of them in the table's first row.",
});
