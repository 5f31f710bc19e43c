import { brokenJson, doctype, emptyFile, tooDeep, webPage } from "../findings/files.ts";
import { decode } from "./decode.ts";
import type { MetadataDocument } from "./document.ts";
import { refuseErrorAnswer } from "./error-answer.ts";
import { isTooDeep } from "./json.ts";
import type { MetadataFile, Progress } from "./file.ts";
import { Refusal } from "./refusal.ts";

/** How much of a file is looked at to tell what it is. */
const headLength = 65_536;

/** A file as what it is; throws a {@link Refusal} where it can't be metadata at all. */
export function openDocument(
  file: MetadataFile,
  progress: (progress: Progress) => void,
): MetadataDocument {
  const { path } = file;
  const text = (): Iterable<string> => decode(counted(file, progress));
  const head = headOf(text());
  if (head === "") throw Refusal.of(emptyFile, {});
  if (head.startsWith("<")) return { kind: "xml", path, root: rootOf(head), text };
  if (/^[{[]/.test(head)) {
    const value = parseJson([...text()].join(""));
    if (isTooDeep(value)) throw Refusal.of(tooDeep, {});
    refuseErrorAnswer(value);
    return { kind: "json", path, value };
  }
  return { kind: "text", path, text };
}

function* counted(
  { path, open, size }: MetadataFile,
  progress: (progress: Progress) => void,
): Iterable<Uint8Array> {
  let read = 0;
  for (const chunk of open()) {
    yield chunk;
    read += chunk.length;
    progress({ path, read, size });
  }
}

/** The first characters that aren't blank. */
function headOf(text: Iterable<string>): string {
  let head = "";
  for (const piece of text) {
    head = (head + piece).trimStart();
    if (head.length >= headLength) break;
  }
  return head.slice(0, headLength);
}

/** The outermost element behind declaration, comments and instructions. */
function rootOf(head: string): string {
  let at = 0;
  for (;;) {
    const skipped = /^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)/.exec(head.slice(at));
    if (skipped === null) break;
    at += skipped[0].length;
  }
  const rest = head.slice(at);
  if (/^<!doctype\s+html\b/i.test(rest)) throw Refusal.of(webPage, {});
  if (/^<!doctype\b/i.test(rest)) throw Refusal.of(doctype, {});
  const name = /^<(?:[^\s:/<>]+:)?([^\s:/<>]+)/.exec(rest)?.[1] ?? "";
  if (name.toLowerCase() === "html") throw Refusal.of(webPage, {});
  return name;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw Refusal.of(brokenJson, { reason: reason.split("\n")[0] ?? reason });
  }
}
