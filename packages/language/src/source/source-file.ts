import type { Span } from "./span.ts";

/** One `.seq` text and the name it goes by: a path with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A place in a particular file, which is what a reader is pointed at. */
export interface Origin {
  readonly file: SourceFile;
  readonly span: Span;
}
