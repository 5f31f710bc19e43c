/** A file that was opened: it is text in a known encoding, and no error page. */
export type MetadataDocument = JsonDocument | XmlDocument | TextDocument;

export interface JsonDocument {
  readonly kind: "json";
  readonly path: string;
  readonly value: unknown;
}

/** Read piece by piece, as often as needed. */
export interface XmlDocument {
  readonly kind: "xml";
  readonly path: string;
  /** The name of the outermost element, without its prefix. */
  readonly root: string;
  readonly text: () => Iterable<string>;
}

/** Neither JSON nor XML: CSV, if anything. */
export interface TextDocument {
  readonly kind: "text";
  readonly path: string;
  readonly text: () => Iterable<string>;
}
