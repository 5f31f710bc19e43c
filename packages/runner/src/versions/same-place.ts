import { flattened, type FlowTree, type Place, type Question } from "./flow.ts";

/**
 * Why a place of the old version is not the same place in the new one; undefined where it is.
 *
 * A named step is known by its name and may stand anywhere. A place without one is known by what
 * stands before it, back to the nearest named step: there, nothing may have come, gone or changed
 * its kind, since a position that only counts and describes could mean another place now.
 */
export function otherPlace(position: string, from: FlowTree, to: FlowTree): string | undefined {
  const before = from.places.get(position);
  const after = to.places.get(position);
  if (before === undefined) return `\`${position}\` is no place of the old version`;
  if (after === undefined) return `the new version has no \`${position}\``;
  if (kindOf(before) !== kindOf(after) || before.at.name !== after.at.name) {
    return `\`${position}\` is ${described(before)} in the old version and ${described(after)} in the new one`;
  }
  if (before.repeats.join("\n") !== after.repeats.join("\n")) {
    return `\`${position}\` does not stand in the same \`repeat\` in both versions`;
  }
  if (before.at.name !== undefined || leadUp(from, before) === leadUp(to, after)) return undefined;
  return `\`${position}\` has no name, and what comes before it changed: it may mean another place`;
}

/** Whether two places are of one kind: a step by its activity. */
export function kindOf({ at: { kind, activity } }: Place): string {
  return activity === undefined ? kind : `${kind} ${activity}`;
}

function described({ at: { kind, activity, name } }: Place): string {
  if (activity === undefined)
    return kind === "exit" || kind === "advance" ? `an \`${kind}\`` : `a \`${kind}\``;
  return `a step \`${name === undefined ? activity : `${name}: ${activity}`}\``;
}

/** What stands before a place in the text, back to the nearest named step; a text to compare. */
function leadUp({ parts }: FlowTree, place: Place): string {
  const marks: string[] = [];
  for (const mark of flattened(parts)) {
    if (mark === place) break;
    if (typeof mark === "object" && mark.kind === "place" && mark.at.name !== undefined) {
      marks.length = 0;
    }
    marks.push(textOf(mark));
  }
  return marks.join("\n");
}

function textOf(mark: Place | Question | string): string {
  if (typeof mark === "string") return mark;
  if (mark.kind !== "place") return mark.kind;
  return mark.at.name === undefined ? kindOf(mark) : `${mark.at.name}: ${kindOf(mark)}`;
}
