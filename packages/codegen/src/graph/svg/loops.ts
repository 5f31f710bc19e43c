import type { GraphEdge } from "../graph.ts";

/** The rounds of a `repeat`: from the node they begin with to the one that decides on another. */
export interface Loop {
  readonly first: string;
  readonly last: string;
  readonly edge: GraphEdge;
  /** All nodes from which control comes to `last`; those that leave are none of them. */
  readonly body: ReadonlySet<string>;
}

/** The loops that edges make, outer ones first. */
export function loopsOf(edges: readonly GraphEdge[]): readonly Loop[] {
  const before = Map.groupBy(edges, ({ to }) => to);
  const loops = edges
    .filter(({ back }) => back === true)
    .map((edge): Loop => {
      const { from: last, to: first } = edge;
      const body = new Set([first, last]);
      // A set goes on to what is added while it is gone through.
      for (const id of body) {
        if (id === first) continue;
        for (const { from } of before.get(id) ?? []) body.add(from);
      }
      return { first, last, edge, body };
    });
  return loops.sort((a, b) => b.body.size - a.body.size);
}

/** The smallest loop around a node. */
export function loopAround(loops: readonly Loop[], id: string): Loop | undefined {
  return loops.findLast(({ body }) => body.has(id));
}
