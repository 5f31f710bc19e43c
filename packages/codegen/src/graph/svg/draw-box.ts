import type { GraphNode } from "../graph.ts";
import { iconRoom, insetOf, lineHeight, stripHeight, wordGap, type TextLine } from "./box.ts";
import { icons } from "./icons.ts";
import type { PlacedBox } from "./layout.ts";
import { lookOf } from "./style.ts";
import { element, number, xmlText } from "./xml.ts";

/** A box with its text. A step's window is a group of its own, since enrollments stand at it, too. */
export function drawBox(box: PlacedBox): string {
  const { node, window, x, y, width, height } = box;
  const left = x - width / 2;
  const top = y - height / 2;
  const strip = window === undefined ? 0 : stripHeight;
  const middle = top + strip + (height - strip) / 2;
  const text = left + insetOf(box) + iconRoom;
  const first = middle - ((box.lines.length - 1) * lineHeight) / 2;
  const content = [
    outline(box, left, top),
    icon(node.kind, left + insetOf(box), first - 8),
    ...box.lines.map((line, index) => drawLine(line, text, first + index * lineHeight)),
  ];
  return [
    nodeGroup(node, content.join("")),
    ...(window === undefined ? [] : [drawStrip(window, box, left, top)]),
  ].join("\n");
}

/** What a page finds a node by, and what a pointer over it shows. */
function nodeGroup(node: GraphNode, content: string): string {
  const attributes = {
    class: `seq-node ${lookOf(node.kind)}`,
    "data-kind": node.kind,
    "data-position": node.position,
    "data-line": node.line,
  };
  return element("g", attributes, element("title", {}, xmlText(phraseOf(node))) + content);
}

/** A node as it is read aloud. */
export function phraseOf({ word, text, name, line }: GraphNode): string {
  const words = [name === undefined ? word : `${name}: ${word}`, text].filter((one) => one !== "");
  return `${words.join(" ")}${line === undefined ? "" : ` (line ${line})`}`;
}

function outline(
  { shape, width, height, node, window }: PlacedBox,
  left: number,
  top: number,
): string {
  const rect = (radius: number): string =>
    element("rect", { class: "seq-box", x: left, y: top, width, height, rx: radius });
  switch (shape) {
    case "pill":
      return rect(Math.min(height / 2, 20));
    case "card": {
      if (node.kind !== "step") return rect(8);
      const d = accent(left, top, height, window === undefined ? 8 : stripHeight);
      return rect(8) + element("path", { class: "seq-accent", d });
    }
    case "hexagon": {
      const point = 12;
      const right = left + width;
      const middle = top + height / 2;
      const corners = [
        [left, middle],
        [left + point, top],
        [right - point, top],
        [right, middle],
        [right - point, top + height],
        [left + point, top + height],
      ];
      const points = corners.map((corner) => corner.map((value) => number(value ?? 0)).join(","));
      return element("polygon", { class: "seq-box", points: points.join(" ") });
    }
  }
}

/** A bar along the left side of a card, rounded as the card is, or beginning under a strip. */
function accent(left: number, top: number, height: number, begins: number): string {
  const inner = left + 4;
  const bottom = top + height;
  const round = begins <= 8;
  const above = round
    ? `M${number(left)} ${number(top + 8)}A8 8 0 0 1 ${number(inner)} ${number(top + 1.1)}`
    : `M${number(left)} ${number(top + begins)}H${number(inner)}`;
  return `${above}V${number(bottom - 1.1)}A8 8 0 0 1 ${number(left)} ${number(bottom - 8)}Z`;
}

function drawStrip(window: GraphNode, box: PlacedBox, left: number, top: number): string {
  const { width } = box;
  const right = left + width;
  const bottom = number(top + stripHeight);
  const d = [
    `M${number(left)} ${bottom}V${number(top + 8)}`,
    `A8 8 0 0 1 ${number(left + 8)} ${number(top)}`,
    `H${number(right - 8)}`,
    `A8 8 0 0 1 ${number(right)} ${number(top + 8)}V${bottom}Z`,
  ].join("");
  const middle = top + stripHeight / 2;
  const line: TextLine = [{ text: `${window.word} ${window.text}`, role: "name" }];
  return nodeGroup(
    window,
    element("path", { class: "seq-box", d }) +
      icon("window", left + insetOf(box), middle - 8) +
      drawLine(line, left + insetOf(box) + iconRoom, middle),
  );
}

export function icon(kind: keyof typeof icons, x: number, y: number): string {
  const transform = `translate(${number(x)} ${number(y)})`;
  return element("path", { class: "seq-icon", transform, d: icons[kind] });
}

/** A line of text around a middle; its words follow one another, however wide a reader's letters are. */
export function drawLine(line: TextLine, x: number, middle: number): string {
  const words = line.map(({ text, role }, index) => {
    const space = index === 0 ? {} : { dx: wordGap };
    return element("tspan", { class: `seq-${role}`, ...space }, xmlText(text));
  });
  return element("text", { x, y: middle + 4.5 }, words.join(""));
}
