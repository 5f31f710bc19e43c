import type { Area, Placed, PlacedEdge, Point } from "./layout.ts";

/** A row of boxes and labels, by its middle: how far the tallest of them reaches up and down. */
type Rows = ReadonlyMap<number, number>;

/** The corners of each edge's line, from the lower side of its source to the upper side of its target. */
export type Routes = ReadonlyMap<PlacedEdge, readonly Point[]>;

/** A piece of a line that changes from one column to another, between two rows. */
interface Jog {
  readonly start: Point;
  readonly end: Point;
  /** Those that fork from one box, or join at one, share their line. */
  readonly shared: string;
}

/**
 * Lines pass a row straight down, where the layout keeps room for them, and change columns between
 * rows. Those that would lie over one another there get heights of their own.
 */
export function routesOf(placed: Placed): Routes {
  const rows = rowsOf(placed);
  const drafts = placed.edges.map((edge) => ({ edge, stops: stopsOf(edge, rows) }));
  const jogs = drafts.flatMap(({ edge, stops }) =>
    stops.slice(1).flatMap((end, index) => {
      const start = stops[index] ?? end;
      return isJog(start, end) ? [{ start, end, shared: sharedBy(edge, stops, index) }] : [];
    }),
  );
  const heights = heightsOf(jogs);
  return new Map(
    drafts.map(({ edge, stops }) => [
      edge,
      stops.flatMap((end, index) => {
        const start = stops[index - 1];
        if (start === undefined || !isJog(start, end)) return [end];
        const y = heights.get(jogId(start.y, sharedBy(edge, stops, index - 1))) ?? end.y;
        return [{ x: start.x, y }, { x: end.x, y }, end];
      }),
    ]),
  );
}

function rowsOf({ boxes, edges }: Placed): Rows {
  const labels = edges.flatMap(({ label }) => (label === undefined ? [] : [label]));
  const rows = new Map<number, number>();
  for (const { y, height } of [...boxes, ...labels] satisfies readonly Area[]) {
    rows.set(rowAt(y), Math.max(rows.get(rowAt(y)) ?? 0, height / 2));
  }
  return rows;
}

function rowAt(y: number): number {
  return Math.round(y);
}

/** Where a line leaves its source, enters and leaves each row on its way, and reaches its target. */
function stopsOf({ from, to, via }: PlacedEdge, rows: Rows): readonly Point[] {
  const half = (y: number): number => rows.get(rowAt(y)) ?? 0;
  return [
    { x: from.x, y: from.y + from.height / 2 },
    { x: from.x, y: from.y + half(from.y) },
    // Where only lines pass, they need no room.
    ...via
      .filter(({ y }) => rows.has(rowAt(y)))
      .flatMap(({ x, y }) => [
        { x, y: y - half(y) },
        { x, y: y + half(y) },
      ]),
    { x: to.x, y: to.y - half(to.y) },
    { x: to.x, y: to.y - to.height / 2 },
  ];
}

function isJog(start: Point, end: Point): boolean {
  return Math.abs(start.x - end.x) >= 0.5;
}

function sharedBy({ from, to }: PlacedEdge, stops: readonly Point[], index: number): string {
  if (index === stops.length - 3) return `to ${to.node.id}`;
  return index === 1 ? `from ${from.node.id}` : `${from.node.id} ${to.node.id} ${stops[index]?.x}`;
}

function jogId(y: number, shared: string): string {
  return `${y.toFixed(1)} ${shared}`;
}

/** The height of each shared line between two rows. */
function heightsOf(jogs: readonly Jog[]): ReadonlyMap<string, number> {
  const heights = new Map<string, number>();
  for (const between of Map.groupBy(jogs, ({ start }) => start.y.toFixed(1)).values()) {
    const lines = [...Map.groupBy(between, ({ shared }) => shared)].map(([shared, of]) => ({
      shared,
      of,
      left: Math.min(...of.flatMap(({ start, end }) => [start.x, end.x])),
      right: Math.max(...of.flatMap(({ start, end }) => [start.x, end.x])),
    }));
    lines.sort((a, b) => (isAbove(a.of, b.of) ? -1 : 1));
    const levels: number[] = [];
    for (const [index, { left, right }] of lines.entries()) {
      const over = lines
        .slice(0, index)
        .flatMap((other, at) =>
          other.left <= right + 4 && left <= other.right + 4 ? [levels[at] ?? 0] : [],
        );
      levels.push(1 + Math.max(-1, ...over));
    }
    const top = Math.max(...between.map(({ start }) => start.y));
    const bottom = Math.min(...between.map(({ end }) => end.y));
    const step = (bottom - top) / (Math.max(...levels) + 2);
    for (const [index, { shared }] of lines.entries()) {
      heights.set(jogId(top, shared), top + step * ((levels[index] ?? 0) + 1));
    }
  }
  return heights;
}

/** Of lines to the right, the one that begins further right is above; of those to the left, likewise. */
function isAbove(a: readonly Jog[], b: readonly Jog[]): boolean {
  const [first, second] = [middleOf(a), middleOf(b)];
  if (first.end >= first.start && second.end >= second.start) return first.start > second.start;
  if (first.end < first.start && second.end < second.start) return first.start < second.start;
  return first.start < second.start;
}

function middleOf(jogs: readonly Jog[]): { readonly start: number; readonly end: number } {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    start: mean(jogs.map(({ start }) => start.x)),
    end: mean(jogs.map(({ end }) => end.x)),
  };
}
