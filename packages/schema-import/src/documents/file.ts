/** A file as the caller has it. */
export interface MetadataFile {
  /** What messages call it. */
  readonly path: string;
  /**
   * Its bytes from the beginning, in pieces of any size. May be asked for more than once; large
   * files are then never held whole.
   */
  readonly open: () => Iterable<Uint8Array>;
  /** Its length in bytes, for progress. */
  readonly size?: number;
}

/** A file of a text that is already there. */
export function fileOfText(path: string, text: string): MetadataFile {
  const bytes = new TextEncoder().encode(text);
  return { path, open: () => [bytes], size: bytes.length };
}

/** How far the reading of a file has come. */
export interface Progress {
  readonly path: string;
  readonly read: number;
  readonly size: number | undefined;
}
