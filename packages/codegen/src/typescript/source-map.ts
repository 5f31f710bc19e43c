import { addMapping, GenMapping, setSourceContent, toEncodedMap } from "@jridgewell/gen-mapping";
import type { Origin } from "@seqlang/language";
import { placeOf } from "./places.ts";

/** Places of the source, marked in generated code by control characters that no literal has. */
export class Marks {
  readonly #origins: Origin[] = [];

  mark(origin: Origin): string {
    this.#origins.push(origin);
    return `\u0001${this.#origins.length - 1}\u0002`;
  }

  origin(index: number): Origin | undefined {
    return this.#origins[index];
  }
}

export interface Mapped {
  readonly code: string;
  /** JSON of a source map, version 3. */
  readonly map: string;
}

/** Code without its marks, and the source map that they make. */
export function unmarked(
  marked: string,
  marks: Marks,
  file: string,
  sourceName: (path: string) => string,
): Mapped {
  const mapping = new GenMapping({ file });
  // oxlint-disable-next-line no-control-regex -- the marks are control characters
  const pattern = /\u0001(\d+)\u0002/g;
  const lines = marked.split("\n").map((text, index) => {
    let removed = 0;
    for (const match of text.matchAll(pattern)) {
      const origin = marks.origin(Number(match[1]));
      const column = match.index - removed;
      removed += match[0].length;
      if (origin === undefined) continue;
      const source = sourceName(origin.file.path);
      const { line, character } = placeOf(origin);
      addMapping(mapping, {
        generated: { line: index + 1, column },
        source,
        original: { line, column: character - 1 },
      });
      setSourceContent(mapping, source, origin.file.text);
    }
    return text.replace(pattern, "");
  });
  return { code: lines.join("\n"), map: JSON.stringify(toEncodedMap(mapping)) };
}
