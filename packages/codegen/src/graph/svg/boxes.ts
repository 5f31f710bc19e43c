import type { Graph, GraphEdge, GraphNode } from "../graph.ts";
import { boxOf, type Box } from "./box.ts";

/** A graph whose nodes are boxes: a step and the window that it waits for are one. */
export interface BoxGraph {
  /** By the node's id. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly edges: readonly GraphEdge[];
}

export function boxGraph({ nodes, edges }: Graph): BoxGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const windows = new Map<string, GraphNode>();
  const stepOf = new Map<string, string>();
  for (const { from, to } of edges) {
    const window = byId.get(from);
    if (window?.kind !== "window") continue;
    windows.set(to, window);
    stepOf.set(from, to);
  }
  const boxes = nodes
    .filter(({ id }) => !stepOf.has(id))
    .map((node): [string, Box] => [node.id, boxOf(node, windows.get(node.id))]);
  return {
    boxes: new Map(boxes),
    edges: edges
      .filter(({ from }) => !stepOf.has(from))
      .map((edge) => ({ ...edge, to: stepOf.get(edge.to) ?? edge.to })),
  };
}
