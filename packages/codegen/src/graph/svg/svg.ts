import type { Graph } from "../graph.ts";
import { drawBox, phraseOf } from "./draw-box.ts";
import { drawBack, drawBackLabel, drawEdge, drawEdgeLabel, drawLoop } from "./draw-edge.ts";
import { extentOf } from "./extent.ts";
import { layOut } from "./layout.ts";
import { panelOf } from "./panel.ts";
import { routesOf } from "./routes.ts";
import { stylesheet } from "./style.ts";
import { element, number, xmlText } from "./xml.ts";

/** Pixels around the picture, and between the list and the flow. */
const margin = 24;
const gap = 40;

/**
 * A picture of a sequence: SVG that stands alone, without scripts, for light and dark screens. Each
 * place where an enrollment can stand is a group with a `data-position`, by which a page finds it.
 *
 * @throws RangeError for a sequence of thousands of places.
 */
export function svgOf(graph: Graph): string {
  const flow = layOut(graph);
  const routes = routesOf(flow);
  const panel = panelOf(graph);
  const beside = { width: (panel?.width ?? -gap) + gap, height: (panel?.height ?? 0) + gap };
  const extent = extentOf(flow, routes, beside);
  const width = Math.ceil(Math.max(panel?.width ?? 0, extent.width) + 2 * margin);
  const height = Math.ceil(Math.max(panel?.height ?? 0, extent.height) + 2 * margin);
  const title = `${graph.sequence} for ${graph.entity}`;
  const parts = [
    ...flow.loops.map(drawLoop),
    ...[...routes].map(([edge, corners]) => drawEdge(edge, corners)),
    ...flow.loops.map(drawBack),
    ...flow.edges.map(drawEdgeLabel).filter((label) => label !== ""),
    ...flow.loops.map(drawBackLabel),
    ...flow.boxes.map(drawBox),
  ];
  const at = (x: number, y: number) => ({ transform: `translate(${number(x)} ${number(y)})` });
  const content = [
    element("title", {}, xmlText(title)),
    element("desc", {}, xmlText(graph.nodes.map(phraseOf).join("; "))),
    element("style", {}, xmlText(stylesheet)),
    element("rect", { class: "seq-paper", width, height, rx: 12 }),
    ...(panel === undefined ? [] : [element("g", at(margin, margin), `\n${panel.svg}\n`)]),
    element("g", at(extent.left + margin, margin), `\n${parts.join("\n")}\n`),
  ];
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    class: "seq-graph",
    role: "img",
    "aria-label": `The flow of the sequence ${title}`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
  };
  return `${element("svg", root, `\n${content.join("\n")}\n`)}\n`;
}
