import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { html } from "hono/html";
import type { Html } from "./layout.ts";

/** The lines of a `.seq` file by its name, as it is now: an older version may have had others there. */
export type Sources = (file: string) => readonly string[] | undefined;

export function sourcesIn(folder: string): Sources {
  const files = new Map<string, readonly string[]>();
  for (const file of readdirSync(folder)) {
    if (file.endsWith(".seq"))
      files.set(file, readFileSync(join(folder, file), "utf8").split("\n"));
  }
  return (file) => files.get(file);
}

/** A file with a target for each line. */
export function sourcePage(lines: readonly string[]): Html {
  return html`<ol class="source">
    ${lines.map((line, index) => html`<li id="line-${index + 1}"><code>${line}</code></li>`)}
  </ol>`;
}
