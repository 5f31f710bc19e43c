import Papa from "papaparse";
import type { MetadataDocument, TextDocument } from "../../documents/document.ts";
import { Refusal } from "../../documents/refusal.ts";
import type { EntityDraft, FieldDraft } from "../../draft/entity.ts";
import {
  columnsInferred,
  columnTwice,
  columnUnnamed,
  rowsLeftOut,
  tableUnreadable,
} from "../../findings/inferring.ts";
import type { MetadataSource, ReadContext } from "../source.ts";
import { infer, type Inferred } from "./infer.ts";

/** Enough for a guess. */
const mostRows = 50_000;

/** Tables with a header, for a first try: a table an entity, a column a field. */
export const csv: MetadataSource = {
  name: "csv",
  title: "CSV",
  recognizes: (document) => document.kind === "text" && firstLine(document).trim() !== "",
  read: (documents, context) => ({
    entities: documents
      .filter((document): document is TextDocument => document.kind === "text")
      .filter((document) => context.wants(entityName(document)))
      .map((document) => entityOf(document, context)),
    processes: [],
  }),
};

function firstLine({ text }: TextDocument): string {
  for (const piece of text()) return piece.split(/[\r\n]/)[0] ?? "";
  return "";
}

/** `data/sales-pipeline.csv` → `sales-pipeline` */
function entityName({ path }: MetadataDocument): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

function entityOf(document: TextDocument, { report, currency }: ReadContext): EntityDraft {
  const place = { path: document.path };
  const rows = rowsOf(document);
  const [head = [], ...body] = rows;
  const looked = body.slice(0, mostRows);
  if (body.length > mostRows) report(rowsLeftOut, { rows: mostRows }, place);
  const fields: FieldDraft[] = [];
  const guesses: { column: string; type: string; why: string }[] = [];
  for (const [index, name] of head.entries()) {
    const column = name.trim();
    if (column === "") {
      if (looked.some((row) => (row[index] ?? "") !== "")) {
        report(columnUnnamed, { position: index + 1 }, place);
      }
      continue;
    }
    if (fields.some(({ from }) => from === column)) throw Refusal.of(columnTwice, { column });
    const inferred = infer(
      column,
      looked.map((row) => (row[index] ?? "").trim()),
      currency,
    );
    guesses.push({ column, type: inferred.shown, why: inferred.why });
    fields.push(fieldOf(column, inferred));
  }
  report(columnsInferred, { rows: looked.length, columns: guesses }, place);
  const key = keyOf(head, looked);
  return {
    from: entityName(document),
    labels: [],
    description: [],
    key,
    fields,
    complete: true,
  };
}

function fieldOf(from: string, { type, optional }: Inferred): FieldDraft {
  return { from, labels: [], description: [], type, optional };
}

/** The first column that is named as an id and has a value of its own in each row. */
function keyOf(head: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  const index = head.findIndex((name, at) => {
    if (!/(?:^|[^a-z])id$/i.test(name.trim()) && !/[a-z]I[dD]$/.test(name.trim())) return false;
    const values = rows.map((row) => row[at] ?? "");
    return !values.includes("") && new Set(values).size === values.length;
  });
  return index < 0 ? undefined : head[index]?.trim();
}

function rowsOf({ text }: TextDocument): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>([...text()].join(""), {
    preview: mostRows + 2,
    skipEmptyLines: true,
  });
  // One column has no delimiter to detect.
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken !== undefined) {
    throw Refusal.of(tableUnreadable, {
      row: (broken.row ?? 0) + 1,
      why: "a quote is never closed",
    });
  }
  return data;
}
