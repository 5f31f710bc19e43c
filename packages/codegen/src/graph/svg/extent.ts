import type { Area, Placed, Point } from "./layout.ts";
import type { Routes } from "./routes.ts";

/** Where the flow goes, and how much room there is to be around all. */
export interface Extent {
  /** How far the flow moves to the right. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Room for a flow beside a list that stands at the upper left. The flow moves no further to the
 * right than what stands beside the list asks for: most flows are narrow at the top.
 */
export function extentOf(
  { boxes, edges, loops }: Placed,
  routes: Routes,
  list: { readonly width: number; readonly height: number },
): Extent {
  const labels = edges.flatMap(({ label }) => (label === undefined ? [] : [label]));
  const lanes = loops.map((loop) => ({ ...loop, width: loop.width + (loop.label?.width ?? 0) }));
  const lines = [...routes.values()].flatMap((corners) => corners.slice(1).map(lineArea(corners)));
  const areas: readonly Area[] = [...boxes, ...labels, ...lanes, ...lines];
  const leftOf = ({ x, width }: Area): number => x - width / 2;
  const beside = areas.filter(({ y, height }) => y - height / 2 < list.height);
  const left = Math.max(
    -Math.min(...areas.map(leftOf)),
    list.width - Math.min(...beside.map(leftOf)),
  );
  return {
    left,
    width: left + Math.max(...areas.map(({ x, width }) => x + width / 2)),
    height: Math.max(...areas.map(({ y, height }) => y + height / 2)),
  };
}

/** The room that a line takes on its way to a corner. */
function lineArea(corners: readonly Point[]): (end: Point, index: number) => Area {
  return (end, index) => {
    const start = corners[index] ?? end;
    return {
      x: (start.x + end.x) / 2,
      y: (start.y + end.y) / 2,
      width: Math.abs(start.x - end.x),
      height: Math.abs(start.y - end.y),
    };
  };
}
