import { templateHead } from "../diagnostics/catalog/names/template-head.ts";
import { unclosedHole } from "../diagnostics/catalog/syntax/unclosed-hole.ts";
import { unexpected } from "../diagnostics/catalog/syntax/unexpected.ts";
import { tooDeep } from "../diagnostics/catalog/syntax/too-deep.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import { parseHoles } from "./parse.ts";
import { fix, type Report } from "./reading.ts";
import { scanHole } from "./text-scanner.ts";
import type { TextLiteral } from "./tree.ts";

/** A template's text, taken apart: a line `subject: …`, an empty line, and the body. */
export interface TemplateText {
  /** Undefined where it has none that can be read, which was reported. */
  readonly subject: TextLiteral | undefined;
  readonly body: TextLiteral;
}

/** Reads the text of a template. What can't be read is reported, and empty. */
export function parseTemplate(file: SourceFile, report: Report): TemplateText {
  const { subject, body } = headOf(file.text, report);
  return {
    subject: subject === undefined ? undefined : textIn(subject, file, report),
    body: textIn(body, file, report),
  };
}

interface Head {
  readonly subject: Span | undefined;
  readonly body: Span;
}

/** A word and a colon, as the first lines of letters have them. */
const headLine = /^([\p{L}\p{N}_-]+)[ \t]*:[ \t]*/u;

function headOf(text: string, report: Report): Head {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let subject: Span | undefined;
  let begun = false;
  let misread = false;
  while (at < text.length) {
    const line = lineAt(text, at);
    const content = text.slice(line.start, line.end);
    const isEmpty = content.trim() === "";
    const [head, name = ""] = headLine.exec(content) ?? [];
    if (isEmpty && begun) break;
    if (!isEmpty && head === undefined) {
      if (begun) reportJoined(line, report);
      break;
    }
    if (head !== undefined) {
      begun = true;
      const word = { start: line.start, end: line.start + name.length };
      const value = { start: line.start + head.length, end: trimmedEnd(text, line) };
      if (name.toLowerCase() !== "subject") {
        misread = true;
        report(templateHead, word, { problem: "unknown", name });
      } else if (subject === undefined) subject = value;
      else report(templateHead, word, { problem: "repeated", name });
    }
    at = line.next;
  }
  const body = { start: at, end: trimmedEnd(text, { start: at, end: text.length }) };
  body.start = Math.min(body.end, pastEmptyLines(text, at));
  const isNone = subject === undefined || subject.start >= subject.end;
  if (isNone && !misread) {
    const first = subject ?? lineAt(text, text.startsWith("\uFEFF") ? 1 : 0);
    const span = { start: first.start, end: Math.max(first.start, trimmedEnd(text, first)) };
    report(templateHead, span, { problem: "no subject" });
  } else if (body.start >= body.end && !misread && subject !== undefined) {
    report(templateHead, subject, { problem: "no body" });
  }
  return { subject: isNone ? undefined : subject, body };
}

function reportJoined({ start, end }: Span, report: Report): void {
  const extras = fix("Begin with an empty line", { start, end: start }, "\n");
  report(templateHead, { start, end }, { problem: "no empty line" }, extras);
}

function reportEmpty(end: Span, report: Report): void {
  report(unexpected, end, { expected: "a value", after: "{", found: "}" });
}

function lineAt(text: string, start: number): Span & { readonly next: number } {
  const ending = /\r\n|\r|\n/g;
  ending.lastIndex = start;
  const found = ending.exec(text);
  if (found === null) return { start, end: text.length, next: text.length };
  return { start, end: found.index, next: found.index + found[0].length };
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function pastEmptyLines(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    if (text.slice(line.start, line.end).trim() !== "") break;
    at = line.next;
  }
  return at;
}

const backslash = "\\";

/** A part of the file as a text with holes. Of all backslashes, only one before a brace is special. */
function textIn(span: Span, file: SourceFile, report: Report): TextLiteral {
  const { text } = file;
  const parts: string[] = [];
  const holes: { readonly index: number; readonly span: Span }[] = [];
  let plain = "";
  const endPlain = (): void => {
    if (plain !== "") parts.push(plain.replaceAll(/\r\n?/g, "\n"));
    plain = "";
  };
  let at = span.start;
  while (at < span.end) {
    const char = text[at] ?? "";
    const next = text[at + 1];
    if (char === backslash && (next === "{" || next === "}")) {
      plain += next;
      at += 2;
    } else if (char === "{") {
      const hole = scanHole(text, at + 1);
      const place = { start: at, end: at + 1 };
      const isEmpty = hole.closed && text.slice(at + 1, hole.end).trim() === "";
      if (isEmpty) reportEmpty({ start: hole.end, end: hole.end + 1 }, report);
      if (hole.tooDeep) report(tooDeep, place, { what: "Texts in texts" });
      else if (!hole.closed) report(unclosedHole, place, {});
      endPlain();
      const inside = { start: at + 1, end: hole.end };
      if (hole.closed && !hole.tooDeep && !isEmpty) {
        holes.push({ index: parts.push("") - 1, span: inside });
      }
      at = hole.closed ? hole.end + 1 : hole.end;
    } else {
      plain += char;
      at += 1;
    }
  }
  endPlain();
  const all: TextLiteral["parts"][number][] = [...parts];
  const read = parseHoles(
    file,
    holes.map((hole) => hole.span),
    report,
  );
  for (const [index, hole] of holes.entries()) all[hole.index] = read[index] ?? "";
  return { kind: "Text", parts: all, span };
}
