import type { Enrollment } from "../core/enrollment.ts";
import { own } from "../core/own.ts";
import { aheadOf } from "./ahead.ts";
import type { FlowTree, Place } from "./flow.ts";
import { kindOf } from "./same-place.ts";

/**
 * Why somebody who stands at a position would be handed something twice, or never, because it
 * changed its place; undefined where that can't be.
 *
 * What is new may come or be past, and what is gone stays away: that is what the edit wants. But
 * what was handed out and is behind must not come once more, and what is both to come and kept must
 * not have passed by.
 */
export function misplaced(
  enrollment: Enrollment,
  from: FlowTree,
  to: FlowTree,
): string | undefined {
  const { position } = enrollment;
  const old = deedsIn(from, to, position);
  const now = deedsIn(to, from, position);
  const rounds = [...Array((from.places.get(position)?.repeats.length ?? 0) + 1).keys()];
  for (const [same, deeds] of old) {
    const others = now.get(same) ?? [];
    const added = Math.max(0, others.length - deeds.length);
    const isDone = deeds.some(({ place }) => wasHandedOut(place, enrollment));
    for (const round of rounds) {
      const before = deeds.filter(({ within }) => within <= round);
      const after = others.filter(({ within }) => within <= round);
      if (isDone && after.length > before.length + added) return twice(after[0]);
      if (after.length < Math.min(before.length, others.length)) return leftOut(before[0]);
    }
  }
  // Handed out under a version before the old one, which did without it.
  const back = [...now.values()]
    .flat()
    .find(
      ({ place, within }) =>
        !from.places.has(place.at.position) && wasHandedOut(place, enrollment) && within < Infinity,
    );
  return back === undefined ? undefined : twice(back);
}

/** A step or an update, and how many rounds from a place on it comes at the latest. */
interface Deed {
  readonly place: Place;
  /** As `Ahead` has it; infinite for what doesn't come any more. */
  readonly within: number;
}

/**
 * The steps and updates of one version, by what is the same in another one: those of a name that
 * both have, and else those that do the same, of which there may be several.
 */
function deedsIn(
  flow: FlowTree,
  other: FlowTree,
  position: string,
): ReadonlyMap<string, readonly Deed[]> {
  const ahead = aheadOf(flow, position);
  const deeds = new Map<string, Deed[]>();
  for (const place of new Set(flow.places.values())) {
    const { kind, name = "", does = "" } = place.at;
    if (kind !== "step" && kind !== "set") continue;
    const named = name === "" ? undefined : other.places.get(name);
    const keeps = named?.at.name === name && kindOf(named) === kindOf(place);
    const same = keeps ? `name ${name}` : `does ${does}`;
    const deed = { place, within: ahead.get(place) ?? Infinity };
    deeds.set(same, [...(deeds.get(same) ?? []), deed]);
  }
  return deeds;
}

function wasHandedOut(
  { at }: Place,
  { position, visits, handedOut, snoozed }: Enrollment,
): boolean {
  // What was deferred has no visit, and comes as it was.
  const inHand = handedOut ?? snoozed?.again;
  return (own(visits, at.position) ?? 0) > 0 || (inHand !== undefined && at.position === position);
}

function twice(deed: Deed | undefined): string {
  return `${shown(deed)} was handed out before, and the new version would do so again`;
}

function leftOut(deed: Deed | undefined): string {
  return `${shown(deed)} is still to come, and the new version has it where it would be left out`;
}

function shown(deed: Deed | undefined): string {
  const { position, activity } = deed?.place.at ?? { position: "" };
  const isPlain = activity === undefined || position === activity;
  return isPlain ? `\`${position}\`` : `\`${position}\` (${activity})`;
}
