import { readFileSync } from "node:fs";

const manifest = new URL("../package.json", import.meta.url);

/** The version of seqc, which generated modules carry too. */
export const version: string = (JSON.parse(readFileSync(manifest, "utf8")) as { version: string })
  .version;
