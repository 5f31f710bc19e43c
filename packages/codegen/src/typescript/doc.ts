/**
 * Text that knows where it may break: a group stands on one line where it fits and breaks at all of
 * its lines where it doesn't. The rules are those of Wadler's printer, as prettier has them.
 */
export type Doc = string | readonly Doc[] | Line | Group | Indent | IfBroken | Choice;

interface Line {
  readonly kind: "line";
  /** What stands there unless the line breaks. */
  readonly flat: "" | " ";
  readonly hard: boolean;
}

interface Group {
  readonly kind: "group";
  readonly doc: Doc;
  readonly broken: boolean;
}

interface Indent {
  readonly kind: "indent";
  readonly doc: Doc;
}

interface IfBroken {
  readonly kind: "if-broken";
  readonly doc: Doc;
}

/** Layouts from the widest to the longest: the first of which the first line fits. */
interface Choice {
  readonly kind: "choice";
  readonly flat: Doc;
  readonly broken: readonly Doc[];
}

export const line: Line = { kind: "line", flat: " ", hard: false };
export const softline: Line = { kind: "line", flat: "", hard: false };
export const hardline: Line = { kind: "line", flat: "", hard: true };

export function group(doc: Doc): Group {
  return { kind: "group", doc, broken: mustBreak(doc) };
}

export function indent(doc: Doc): Indent {
  return { kind: "indent", doc };
}

export function choice(flat: Doc, ...broken: readonly Doc[]): Choice {
  return { kind: "choice", flat, broken };
}

/** A group that breaks, whatever room there is. */
export function brokenGroup(doc: Doc): Group {
  return { kind: "group", doc, broken: true };
}

/** What stands there only where the group around is broken. */
export function ifBroken(doc: Doc): IfBroken {
  return { kind: "if-broken", doc };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((doc, index) => (index === 0 ? [doc] : [separator, doc]));
}

/** Whether it stands in several lines, whatever room there is. */
export function mustBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if ("kind" in doc) {
    if (doc.kind === "line") return doc.hard;
    if (doc.kind === "group") return doc.broken;
    if (doc.kind === "choice") return mustBreak(doc.flat);
    return doc.kind === "indent" && mustBreak(doc.doc);
  }
  return doc.some(mustBreak);
}

interface Piece {
  readonly doc: Doc;
  readonly indent: number;
  readonly broken: boolean;
}

/** The text of a document in lines of at most `width`, where its groups allow. */
export function printDoc(doc: Doc, width = 100, startIndent = 0): string {
  // Lines one by one: trimming the end of one ever longer text would copy it for each of its lines.
  const lines: string[] = [];
  let text = "";
  let column = startIndent;
  const work: Piece[] = [{ doc, indent: startIndent, broken: true }];
  for (let piece = work.pop(); piece !== undefined; piece = work.pop()) {
    const { doc: part, indent: depth, broken } = piece;
    if (typeof part === "string") {
      text += part;
      column += visibleLength(part);
    } else if (!("kind" in part)) {
      pushAll(work, part, depth, broken);
    } else if (part.kind === "indent") {
      work.push({ doc: part.doc, indent: depth + 2, broken });
    } else if (part.kind === "if-broken") {
      if (broken) work.push({ doc: part.doc, indent: depth, broken });
    } else if (part.kind === "choice") {
      const room = width - column;
      const flat = { doc: part.flat, indent: depth, broken: false };
      const options = part.broken.map((option) => ({ doc: option, indent: depth, broken: true }));
      const chosen = fits(flat, work, room)
        ? flat
        : (options.find((option) => fits(option, work, room)) ?? options.at(-1) ?? flat);
      work.push(chosen);
    } else if (part.kind === "group") {
      const flat = { doc: part.doc, indent: depth, broken: false };
      const fitting = !part.broken && fits(flat, work, width - column);
      work.push(fitting ? flat : { ...flat, broken: true });
    } else if (broken || part.hard) {
      const done = text.trimEnd();
      if (done !== "" || lines.length === 0) lines.push(done);
      text = " ".repeat(depth);
      column = depth;
    } else {
      text += part.flat;
      column += part.flat.length;
    }
  }
  lines.push(text);
  return lines.join("\n");
}

/** The last first: work is taken from the end. */
function pushAll(work: Piece[], docs: readonly Doc[], depth: number, broken: boolean): void {
  for (let index = docs.length - 1; index >= 0; index -= 1) {
    work.push({ doc: docs[index] ?? "", indent: depth, broken });
  }
}

/** Whether a piece and what follows it up to the next possible break fit into the rest of a line. */
function fits(piece: Piece, rest: readonly Piece[], room: number): boolean {
  let left = room;
  let following = rest.length;
  const work = [piece];
  while (left >= 0) {
    let next = work.pop();
    if (next === undefined) {
      if (following === 0) return true;
      following -= 1;
      next = rest[following] ?? piece;
    }
    const { doc, broken, indent: depth } = next;
    if (typeof doc === "string") left -= visibleLength(doc);
    else if (!("kind" in doc)) {
      pushAll(work, doc, depth, broken);
    } else if (doc.kind === "indent") work.push({ doc: doc.doc, indent: depth, broken });
    else if (doc.kind === "group") {
      work.push({ doc: doc.doc, indent: depth, broken: broken || doc.broken });
    } else if (doc.kind === "choice") {
      work.push({
        doc: broken ? (doc.broken.at(-1) ?? doc.flat) : doc.flat,
        indent: depth,
        broken,
      });
    } else if (doc.kind === "if-broken") {
      if (broken) work.push({ doc: doc.doc, indent: depth, broken });
    } else {
      if (broken || doc.hard) return true;
      left -= doc.flat.length;
    }
  }
  return false;
}

/** Marks of places in the source take no room; wide characters take two columns. */
export function visibleLength(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let length = 0;
  // oxlint-disable-next-line no-control-regex -- marks are control characters by design
  for (const character of text.replace(/\u0001\d+\u0002/g, "")) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : columnsOf(point);
  }
  return length;
}

function columnsOf(point: number): number {
  if (point >= 0x300 && point <= 0x36f) return 0;
  const wide =
    (point >= 0x1100 && point <= 0x115f) ||
    (point >= 0x2e80 && point <= 0xa4cf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe30 && point <= 0xfe6f) ||
    (point >= 0xff00 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1f64f) ||
    (point >= 0x1f900 && point <= 0x1f9ff) ||
    (point >= 0x20000 && point <= 0x3fffd);
  return wide ? 2 : 1;
}
