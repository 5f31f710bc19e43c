import { getBorderCharacters, table } from "table";

/** Rows in columns, without lines around them. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return table(
    rows.map((row) => [...row]),
    {
      border: getBorderCharacters("void"),
      columnDefault: { paddingLeft: 0, paddingRight: 2 },
      drawHorizontalLine: () => false,
    },
  ).replace(/[ \t]+$/gm, "");
}
