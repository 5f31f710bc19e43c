import type { Definition, ReportExtras } from "../diagnostics/definition.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Group, Item } from "./layout.ts";

export { endOf, spanOf } from "./token-place.ts";

/** Which rule of the grammar an item is read by. */
export type Entry =
  | "fileItem"
  | "statement"
  | "field"
  | "memberLine"
  | "stageLine"
  | "alternativesLine"
  | "calendarLine"
  | "matchArm"
  | "splitArm"
  | "scenarioStep"
  | "hole";

/** An item that waits to be read, and where its node goes. */
export interface Job {
  readonly item: Item;
  readonly entry: Entry;
  /** Statements around this one, so that a tree never gets deeper than its readers can bear. */
  readonly depth: number;
  readonly accept: (node: never) => void;
}

/** Makes a finding of the file that is read. */
export type Report = <Data>(
  definition: Definition<Data>,
  span: Span,
  data: Data,
  extras?: ReportExtras,
) => void;

/** What the parser needs of the file that it reads. */
export interface Reading {
  readonly file: SourceFile;
  /** Puts off the items of a group; their nodes come in order. */
  readonly later: (
    group: Group,
    entry: Entry,
    depth: number,
    accept: (node: never) => void,
  ) => void;
  /** Puts off what stands in the hole of a text. */
  readonly hole: (span: Span, accept: (node: never) => void) => void;
  /** The text of the `///` lines above a token. */
  readonly docsAbove: (offset: number) => string | undefined;
  readonly report: Report;
}

/** One way to mend a mistake. */
export function fix(title: string, span: Span, text: string): ReportExtras {
  return { fixes: [{ title, edits: [{ span, text }] }] };
}
