import type { Span } from "../../source/span.ts";

export interface Located {
  readonly span: Span;
}

export interface Documented extends Located {
  /** The text of the `///` lines above, joined by line feeds, or undefined. */
  readonly docs: string | undefined;
}

/**
 * Stands where something could not be read, which was reported. What it means isn't known, so nothing
 * is said of it, and nothing that depends on it is certain.
 */
export interface Unread extends Located {
  readonly kind: "Unread";
}

/** An identifier as written; `text` is without its backquotes. */
export interface Name extends Located {
  readonly kind: "Name";
  readonly text: string;
}

/** A comment, kept for formatting and for documentation (`///`). */
export interface Comment extends Located {
  readonly kind: "Comment";
  readonly style: "line" | "block" | "doc";
  readonly text: string;
}
