import type { FlowTree, Part, Place, Question } from "./flow.ts";

/**
 * What can still come, from a place on: 0 for what comes in this round or behind it, `k` for what
 * comes only once the `k`th `repeat` around the place, from the innermost, begins another round.
 * What isn't in it doesn't come any more.
 */
export type Ahead = ReadonlyMap<Place | Question, number>;

/** What can still come from a position on; at the start, and at no place, that is everything. */
export function aheadOf({ parts, places }: FlowTree, position: string): Ahead {
  const place = places.get(position);
  const ahead = new Map<Place | Question, number>();
  // Whoever waits for a window has the step before them.
  if (place !== undefined && place.at.position !== position) ahead.set(place, 0);
  if (place === undefined) note(parts, 0, ahead);
  else leaveTo(parts, place, { ahead, rounds: 0 });
  return ahead;
}

interface Noting {
  readonly ahead: Map<Place | Question, number>;
  /** How many `repeat`s have been left so far. */
  rounds: number;
}

/** Whether the flow can go on behind these parts; undefined where the place isn't in them. */
function leaveTo(parts: readonly Part[], place: Place, noting: Noting): boolean | undefined {
  for (const [index, part] of parts.entries()) {
    const goesOn = part === place ? !ends(place) : goesOnFrom(part, place, noting);
    if (goesOn !== undefined) return goesOn && note(parts.slice(index + 1), 0, noting.ahead);
  }
  return undefined;
}

function goesOnFrom(part: Part, place: Place, noting: Noting): boolean | undefined {
  switch (part.kind) {
    case "place":
    case "question":
      return undefined;
    case "ways":
      for (const way of part.ways) {
        const goesOn = leaveTo(way, place, noting);
        if (goesOn !== undefined) return goesOn;
      }
      return undefined;
    case "rounds": {
      const goesOn = leaveTo(part.parts, place, noting);
      if (goesOn === true) {
        noting.rounds += 1;
        note(part.parts, noting.rounds, noting.ahead);
      }
      return goesOn;
    }
  }
}

/** Notes all parts, as far as control gets; answers whether it goes on behind them. */
function note(
  parts: readonly Part[],
  rounds: number,
  ahead: Map<Place | Question, number>,
): boolean {
  for (const part of parts) {
    switch (part.kind) {
      case "place":
      case "question":
        if (!ahead.has(part)) ahead.set(part, rounds);
        if (part.kind === "place" && ends(part)) return false;
        break;
      case "ways": {
        const goOn = part.ways.map((way) => note(way, rounds, ahead));
        if (!goOn.includes(true)) return false;
        break;
      }
      case "rounds":
        if (!note(part.parts, rounds, ahead)) return false;
    }
  }
  return true;
}

function ends({ at: { kind } }: Place): boolean {
  return kind === "exit" || kind === "advance";
}
