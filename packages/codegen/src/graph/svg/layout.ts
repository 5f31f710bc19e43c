import { Graph as Drawing, layout } from "@dagrejs/dagre";
import type { Graph, GraphEdge } from "../graph.ts";
import { boxGraph } from "./boxes.ts";
import type { Box } from "./box.ts";
import { labelOf, type Label } from "./label.ts";
import { loopAround, loopsOf, type Loop } from "./loops.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle, as the layout library has it. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

export type PlacedBox = Box & Area;
export type PlacedLabel = Label & Area;

export interface PlacedEdge {
  readonly from: PlacedBox;
  readonly to: PlacedBox;
  /** Places on the way that are kept free for it, from the source on; the label's is one. */
  readonly via: readonly Point[];
  readonly label: PlacedLabel | undefined;
}

/** The room of a loop, between which boxes its next round goes, and on which side of them. */
export interface PlacedLoop extends Area {
  readonly side: 1 | -1;
  readonly from: PlacedBox;
  readonly to: PlacedBox;
  readonly label: Label | undefined;
}

/** A graph with a place for everything, in pixels. */
export interface Placed {
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
  /** Outer ones first. */
  readonly loops: readonly PlacedLoop[];
}

const spacing = { rankdir: "TB", nodesep: 36, edgesep: 28, ranksep: 44 };

interface Way {
  readonly edge: GraphEdge;
  readonly label: Label | undefined;
  /** The label is laid out as a node, so that it stands right below the decision. */
  readonly labelId: string;
}

/** Places for all that a picture shows. */
export function layOut(graph: Graph): Placed {
  const { boxes, edges } = boxGraph(graph);
  const loops = loopsOf(edges);
  const drawing = new Drawing<object, Area, { points: Point[] }>({
    multigraph: true,
    compound: true,
  });
  drawing.setGraph({ ...spacing });
  const within = (id: string, loop: Loop | undefined): void => {
    if (loop !== undefined) drawing.setParent(id, loopId(loop));
  };
  for (const [id, { width, height }] of boxes) drawing.setNode(id, { width, height });
  for (const loop of loops) drawing.setNode(loopId(loop), {});
  for (const id of boxes.keys()) within(id, loopAround(loops, id));
  for (const [index, loop] of loops.entries()) {
    within(loopId(loop), loopAround(loops.slice(0, index), loop.last));
  }
  // The way back is no matter of the layout: it goes along the side of its loop.
  const ways = edges
    .filter(({ back }) => back !== true)
    .map((edge, index): Way => ({ edge, label: labelOf(edge.label), labelId: `label ${index}` }));
  for (const { edge, label, labelId } of ways) {
    const { from, to } = edge;
    if (label === undefined) drawing.setEdge(from, to, {});
    else {
      drawing.setNode(labelId, { width: label.width, height: label.height });
      const around = loops.findLast(({ body }) => body.has(from) && body.has(to));
      within(labelId, around);
      drawing.setEdge(from, labelId, { weight: 8 });
      drawing.setEdge(labelId, to, {});
    }
  }
  arrange(drawing, graph);
  const side = sideOf(ways, (id) => drawing.node(id).x);
  const turned = <P extends Point>(point: P): P => ({ ...point, x: side * point.x });
  const areaOf = (id: string): Area => turned(drawing.node(id));
  const viaOf = (from: string, to: string): readonly Point[] =>
    // The first and the last are where the library would let it touch what it connects.
    drawing.edge(from, to).points.slice(1, -1).map(turned);
  const boxAt = (id: string): PlacedBox => {
    const box = boxes.get(id);
    if (box === undefined) throw new Error(`there is no box ${id}`);
    const { x, y } = areaOf(id);
    return { ...box, x, y };
  };
  return {
    boxes: [...boxes.keys()].map(boxAt),
    edges: ways.map(({ edge: { from, to }, label, labelId }) => {
      const ends = { from: boxAt(from), to: boxAt(to) };
      if (label === undefined) return { ...ends, via: viaOf(from, to), label };
      const { x, y } = areaOf(labelId);
      const via = [...viaOf(from, labelId), { x, y }, ...viaOf(labelId, to)];
      return { ...ends, via, label: { ...label, x, y } };
    }),
    loops: loops.map((loop) => {
      const { first, last, edge } = loop;
      const { x, y, width, height } = areaOf(loopId(loop));
      const ends = { from: boxAt(last), to: boxAt(first) };
      const leaving = ways.filter(
        ({ edge: { from, to } }) => from !== last && loop.body.has(from) && !loop.body.has(to),
      );
      const right = leaving.filter(({ edge: { to } }) => areaOf(to).x > x).length;
      const free = right > leaving.length - right ? -1 : 1;
      return { x, y, width, height, side: free, ...ends, label: labelOf(edge.label) };
    }),
  };
}

/** The library goes down a flow by calling itself, and comes to an end after some thousand places. */
function arrange(drawing: Parameters<typeof layout>[0], { sequence, nodes }: Graph): void {
  try {
    layout(drawing);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message = `${sequence} has ${nodes.length} places, too many for one picture.`;
    throw new RangeError(message, { cause });
  }
}

/**
 * 1, or -1 where the picture is turned over: the ways of a decision are read from left to right in
 * the order in which they are tried, and the library, which minds crossings alone, often has it the
 * other way round.
 */
function sideOf(ways: readonly Way[], xOf: (id: string) => number): 1 | -1 {
  let balance = 0;
  for (const siblings of Map.groupBy(ways, ({ edge }) => edge.from).values()) {
    for (const [index, { labelId }] of siblings.slice(1).entries()) {
      balance += Math.sign(xOf(labelId) - xOf(siblings[index]?.labelId ?? labelId));
    }
  }
  return balance < 0 ? -1 : 1;
}

function loopId({ last }: Loop): string {
  return `loop ${last}`;
}
