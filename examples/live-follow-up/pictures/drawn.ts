// The flow of each sequence as SVG. Drawing needs the compiler, which a service that only runs
// sequences has no use for: so it is done with the build, and what is drawn is committed.
import { Readable } from "node:stream";
import { join } from "node:path";
import { main } from "seqc";
import { current } from "../src/sequences.ts";

const root = join(import.meta.dirname, "..");

/** What is drawn now, by the names of files in this folder. A version keeps its picture. */
export async function drawn(): Promise<ReadonlyMap<string, string>> {
  const pictures = new Map<string, string>();
  for (const { name, version, metadata } of current) {
    const args = ["graph", `sequences/${metadata.source}`, "--sequence", name, "--format", "svg"];
    pictures.set(`${name}.${version}.svg`, await seqc(args));
  }
  return pictures;
}

async function seqc(args: readonly string[]): Promise<string> {
  const out: string[] = [];
  const code = await main(args, {
    cwd: root,
    stdin: Readable.from([]),
    out: (text) => out.push(text),
    err: (text) => process.stderr.write(text),
    color: { out: false, err: false },
    interactive: false,
    stopSignal: () => new AbortController().signal,
  });
  if (code !== 0) throw new Error(`seqc ${args.join(" ")} ended with ${code}.`);
  return out.join("");
}
