import type { PlacedLoop, Point } from "./layout.ts";
import { number } from "./xml.ts";

export const arrowLength = 7;
const corner = 10;

/** A line through corners, which it rounds; it ends where its arrow head begins. */
export function edgePath(corners: readonly Point[]): string {
  const stops = corners.filter((stop, index) => !isOnTheWay(corners, stop, index));
  return stops
    .map((stop, index) => {
      const before = stops[index - 1];
      const after = stops[index + 1];
      if (before === undefined) return `M${at(stop)}`;
      if (after === undefined) return `L${at(towards(stop, before, arrowLength))}`;
      const radius = Math.min(corner, distance(stop, before) / 2, distance(stop, after) / 2);
      return `L${at(towards(stop, before, radius))}Q${at(stop)} ${at(towards(stop, after, radius))}`;
    })
    .join("");
}

/** No corner, but a place between two others. */
function isOnTheWay(corners: readonly Point[], { x, y }: Point, index: number): boolean {
  const before = corners[index - 1];
  const after = corners[index + 1];
  if (before === undefined || after === undefined) return false;
  const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;
  return (same(before.x, x) && same(x, after.x)) || (same(before.y, y) && same(y, after.y));
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : Math.min(1, length / whole);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function at({ x, y }: Point): string {
  return `${number(x)} ${number(y)}`;
}

/** An arrow head that points down at a place. */
export function headDown({ x, y }: Point): string {
  return `M${at({ x: x - 4, y: y - arrowLength })}H${number(x + 4)}L${at({ x, y })}Z`;
}

/** An arrow head at a place that points against a side: to the left from the right. */
export function headInward({ x, y }: Point, side: 1 | -1): string {
  return `M${at({ x: x + side * arrowLength, y: y - 4 })}V${number(y + 4)}L${at({ x, y })}Z`;
}

/** Where the way back of a loop goes up. */
export function laneOf({ x, width, side }: PlacedLoop): number {
  return x + (side * width) / 2;
}

/** The way to the next round: from the side of the last box, up, to the same side of the first. */
export function backPath(loop: PlacedLoop): string {
  const { from, to, side } = loop;
  const lane = laneOf(loop);
  return edgePath([
    { x: from.x + (side * from.width) / 2, y: from.y },
    { x: lane, y: from.y },
    { x: lane, y: to.y },
    { x: to.x + (side * to.width) / 2, y: to.y },
  ]);
}
