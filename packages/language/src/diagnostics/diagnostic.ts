import type { Origin } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";

/** An error stops a build; a warning works but surprises; a hint is advice. */
export type Severity = "error" | "warning" | "hint";

/** A replacement of a span of the diagnostic's own file. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A mechanical remedy, as data: applying its edits is all there is to it. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /**
   * Whether there is another remedy, or this one changes what a sound program does: it is offered,
   * and never applied unasked.
   */
  readonly unsure?: boolean;
}

/** A second place that helps to understand the first ("the earlier branch stands here"). */
export interface RelatedPlace {
  readonly origin: Origin;
  readonly message: string;
}

/** One finding, in the reader's words, at one place. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly origin: Origin;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}
