// A drawn flow as `seqc graph` writes it, with counts put in where enrollments stand.
import { SaxesParser, type SaxesTagPlain } from "saxes";

/** What is shown at a place. */
export interface Mark {
  readonly count: number;
  /** Where a click leads. */
  readonly href: string;
  /** Whether enrollments ended here, rather than stand here. */
  readonly ended: boolean;
}

/** A picture, read once and filled in as often as somebody looks. */
export interface Picture {
  /** Its stylesheet, which a strict page takes from an address of its own. */
  readonly style: string;
  /** The SVG with a mark at each place that has one, by position. */
  readonly draw: (marks: ReadonlyMap<string, Mark>) => string;
}

/** A group of the picture: where its text begins and ends, and where its mark goes. */
interface Place {
  readonly position: string;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
}

type Attributes = SaxesTagPlain["attributes"];

/** @throws Error where it is no SVG of `seqc graph`. */
export function pictureOf(svg: string): Picture {
  const { places, style, styleFrom, styleTo } = read(svg);
  return {
    style,
    draw(marks) {
      let drawn = svg.slice(0, styleFrom);
      let at = styleTo;
      for (const { position, from, to, x, y } of places) {
        const mark = marks.get(position);
        if (mark === undefined) continue;
        // What is inserted is numbers, and an address that was percent-encoded.
        drawn += `${svg.slice(at, from)}<a href="${mark.href}">${svg.slice(from, to)}${badge(mark, x, y)}</a>`;
        at = to;
      }
      return drawn + svg.slice(at);
    },
  };
}

function badge({ count, ended }: Mark, x: number, y: number): string {
  const width = 16 + 8 * String(count).length;
  return (
    `<g class="count${ended ? " ended" : ""}" data-count="${count}" transform="translate(${x} ${y})">` +
    `<rect x="${-width / 2}" y="-11" width="${width}" height="22" rx="11"/>` +
    `<text text-anchor="middle" y="4.5">${count}</text></g>`
  );
}

function read(svg: string): {
  readonly places: readonly Place[];
  readonly style: string;
  readonly styleFrom: number;
  readonly styleTo: number;
} {
  const parser = new SaxesParser();
  const places: Place[] = [];
  const open: string[] = [];
  let panel = 0;
  let group: { position: string; from: number; depth: number; x?: number; y?: number } | undefined;
  let style = "";
  let styleFrom = 0;
  let styleTo = 0;
  const tagStart = (): number => svg.lastIndexOf("<", parser.position - 1);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    open.push(name);
    const { class: classes = "", "data-position": position } = attributes;
    if (name === "style") styleFrom = tagStart();
    if (classes === "seq-panel") panel = Number(attributes["width"]);
    if (name === "g" && position !== undefined) {
      group = { position, from: tagStart(), depth: open.length };
    } else if (group !== undefined && group.x === undefined) {
      Object.assign(group, corner(classes, attributes, panel));
    }
  });
  parser.on("text", (text) => {
    if (open.at(-1) === "style") style += text;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "style") styleTo = parser.position;
    if (group?.depth === open.length) {
      const { position, from, x = 0, y = 0 } = group;
      places.push({ position, from, to: parser.position, x, y });
      group = undefined;
    }
    open.pop();
  });
  parser.write(svg).close();
  return { places, style, styleFrom, styleTo };
}

/** The place of a mark: at the lower corner of a box, which no window's strip covers, beside a window's strip, at the side of the list. */
function corner(
  classes: string,
  attributes: Attributes,
  panel: number,
): { x?: number; y?: number } {
  if (classes === "seq-box" && attributes["width"] !== undefined) {
    const { x, y, width, height } = attributes;
    return { x: Number(x) + Number(width), y: Number(y) + Number(height) };
  }
  const [, x = "", y = ""] = /^M(-?[\d.]+) (-?[\d.]+)/.exec(attributes["d"] ?? "") ?? [];
  if (classes === "seq-box") return { x: Number(x), y: Number(y) - 11 };
  const [, top] = /^translate\(-?[\d.]+ (-?[\d.]+)\)$/.exec(attributes["transform"] ?? "") ?? [];
  return classes === "seq-icon" && top !== undefined ? { x: panel, y: Number(top) + 8 } : {};
}
