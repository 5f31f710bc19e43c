import { backPath, edgePath, headDown, headInward, laneOf } from "./edge-path.ts";
import { labelLineHeight, type Label } from "./label.ts";
import type { PlacedEdge, PlacedLoop, Point } from "./layout.ts";
import { element, xmlText } from "./xml.ts";

export function drawEdge({ to }: PlacedEdge, corners: readonly Point[]): string {
  const head = headDown({ x: to.x, y: to.y - to.height / 2 });
  return (
    element("path", { class: "seq-line", d: edgePath(corners) }) +
    element("path", { class: "seq-head", d: head })
  );
}

/** The way back of a loop. */
export function drawBack(loop: PlacedLoop): string {
  const { to, side } = loop;
  const head = headInward({ x: to.x + (side * to.width) / 2, y: to.y }, side);
  return (
    element("path", { class: "seq-line seq-back", d: backPath(loop) }) +
    element("path", { class: "seq-head", d: head })
  );
}

export function drawLoop({ x, y, width, height }: PlacedLoop): string {
  const at = { x: x - width / 2, y: y - height / 2, width, height, rx: 12 };
  return element("rect", { class: "seq-loop", ...at });
}

export function drawEdgeLabel({ label }: PlacedEdge): string {
  return label === undefined ? "" : drawLabel(label, label);
}

/** Low on the way, so that those of loops within loops stand at different heights. */
const aboveTheEnd = 28;

export function drawBackLabel(loop: PlacedLoop): string {
  const { label, from } = loop;
  if (label === undefined) return "";
  return drawLabel(label, { x: laneOf(loop), y: from.y - aboveTheEnd });
}

/** Words on a line, which does not show through. */
function drawLabel({ lines, width, height }: Label, { x, y }: Point): string {
  const room = { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2 };
  const first = y - ((lines.length - 1) * labelLineHeight) / 2 + 4;
  const text = lines.map((line, index) =>
    element("text", { class: "seq-label", x, y: first + index * labelLineHeight }, xmlText(line)),
  );
  return element("rect", { class: "seq-paper", ...room }) + text.join("");
}
