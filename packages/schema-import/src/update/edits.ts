import type { Span, TextEdit, tree } from "@seqlang/language";
import type { Existing } from "./existing.ts";

/** Collects edits of a text, as lines where lines stand, and side by side where things do. */
export class Edits {
  readonly #existing: Existing;
  readonly #text: string;
  readonly #edits: TextEdit[] = [];
  #appended = "";

  constructor(existing: Existing) {
    this.#existing = existing;
    this.#text = existing.source.text;
  }

  replace(span: Span, text: string): void {
    this.#edits.push({ span, text });
  }

  /** Adds a declaration at the end of the file. */
  append(text: string): void {
    this.#appended += `\n${text}`;
  }

  /**
   * Puts something behind what stands already: on lines of its own, unless more follows on the same
   * line.
   *
   * @param flat - the same between neighbors on one line, with its separator before it
   */
  after(node: Span, lines: string, flat: string): void {
    const end = this.#endOfLine(node.end);
    if (end === undefined) this.#insert(node.end, flat);
    else this.#insert(end, `\n${lines.replace(/\n$/, "")}`);
  }

  /** The same before something, or before the documentation that it has. */
  before(node: Span, lines: string, flat: string): void {
    const start = this.#startWithDocs(node.start);
    const line = this.#text.lastIndexOf("\n", start - 1) + 1;
    if (isBlank(this.#text.slice(line, start))) this.#insert(line, lines);
    else this.#insert(start, flat);
  }

  /** Puts something before the brace that closes a declaration. */
  beforeEnd(node: Span, lines: string, flat = `\n${lines}`): void {
    const close = node.end - 1;
    const line = this.#text.lastIndexOf("\n", close - 1) + 1;
    const alone = line > 0 && isBlank(this.#text.slice(line, close));
    this.#insert(alone ? line : close, alone ? lines : flat);
  }

  /** Takes something out, with its documentation and, where it has them, its lines. */
  remove(node: Span, separator: "," | ";"): void {
    const start = this.#startWithDocs(node.start);
    const end = this.#endOfLine(node.end);
    const before = this.#text.lastIndexOf("\n", start - 1) + 1;
    if (end !== undefined && this.#text.slice(before, start).trim() === "") {
      const next = this.#lineBreak(end);
      this.replace({ start: before, end: next }, "");
      return;
    }
    // Among others on one line: with the separator behind it, else with the one before.
    const behind = new RegExp(`\\s*${separator}[ \\t]*`, "y");
    behind.lastIndex = node.end;
    if (behind.test(this.#text)) {
      this.replace({ start, end: behind.lastIndex }, "");
      return;
    }
    const ahead = new RegExp(`[ \\t]*${separator}\\s*$`).exec(this.#text.slice(before, start));
    this.replace({ start: ahead === null ? start : before + ahead.index, end: node.end }, "");
  }

  apply(): string {
    let text = this.#text;
    // Insertions at one place come out in the order in which they were made.
    const ordered = this.#withWholeRemovals().map((edit, index) => ({ edit, index }));
    ordered.sort((a, b) => b.edit.span.start - a.edit.span.start || b.index - a.index);
    for (const { edit } of ordered) {
      text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    }
    const appended = this.#appended;
    const gap = appended === "" || text === "" || text.endsWith("\n") ? "" : "\n";
    return this.#inLineEnds(text + gap + appended);
  }

  /** Neighbors that both go take the separator between them along, and one that nothing follows. */
  #withWholeRemovals(): readonly TextEdit[] {
    const others = this.#edits.filter(({ text }) => text !== "");
    const merged: Span[] = [];
    const removals = this.#edits.filter(({ text }) => text === "").map(({ span }) => span);
    for (const span of removals.toSorted((a, b) => a.start - b.start)) {
      const last = merged.at(-1);
      if (last === undefined || span.start > last.end) merged.push(span);
      else merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    }
    const spans = merged.map((span) => this.#tidied(span));
    return [...others, ...spans.map((span) => ({ span, text: "" }))];
  }

  /** What goes before a closing brace, with the separator or the blank that it leaves. */
  #tidied({ start, end }: Span): Span {
    const behind = /^([ \t]*)\s*[}\]]/.exec(this.#text.slice(end, end + 200));
    const before = this.#text.slice(Math.max(0, start - 200), start);
    if (behind === null) return { start, end };
    if (/\{[ \t]+$/.test(before)) return { start, end: end + (behind[1]?.length ?? 0) };
    return { start: start - (/[ \t]*[,;][ \t]*$/.exec(before)?.[0].length ?? 0), end };
  }

  #insert(at: number, text: string): void {
    this.#edits.push({ span: { start: at, end: at }, text });
  }

  /** The end of the line, if nothing but a separator or a comment stands between it and here. */
  #endOfLine(from: number): number | undefined {
    let at = from;
    for (;;) {
      const comment = this.#existing.comments.find(({ span }) => span.start === at);
      if (comment !== undefined && comment.style !== "doc") {
        at = comment.span.end;
        continue;
      }
      const character = this.#text[at];
      if (character === undefined || character === "\n" || character === "\r") return at;
      if (!/[ \t;,]/.test(character)) return undefined;
      at += 1;
    }
  }

  /** Behind the line break that stands here. */
  #lineBreak(at: number): number {
    if (this.#text.startsWith("\r\n", at)) return at + 2;
    return at < this.#text.length ? at + 1 : at;
  }

  /** Where the `///` lines above begin. */
  #startWithDocs(start: number): number {
    let first = start;
    for (const comment of this.#existing.comments.toReversed()) {
      if (comment.span.end > first) continue;
      if (comment.style !== "doc" || !isBlank(this.#text.slice(comment.span.end, first))) break;
      first = comment.span.start;
    }
    return first;
  }

  /** What was added, with the line ends that the file has. */
  #inLineEnds(text: string): string {
    return this.#text.includes("\r\n") ? text.replaceAll(/\r?\n/g, "\r\n") : text;
  }
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** From the brace that opens a declaration's body to the one that closes it. */
export function bracesOf({ source }: Existing, node: tree.ProcessDeclaration): Span {
  const head = node.from?.span.end ?? node.entity.span.end;
  return { start: source.text.indexOf("{", head), end: node.span.end };
}
