import type { Metadata } from "@seqlang/runtime";
import type { Enrollment } from "../core/enrollment.ts";
import { own } from "../core/own.ts";
import { aheadOf } from "./ahead.ts";
import type { FlowTree, Place } from "./flow.ts";

/**
 * Why the new version would ask for an outcome that nobody can know; undefined where it doesn't.
 *
 * It may ask for outcomes of steps that the old version has under the same name and activity: what
 * came of them is known. Of another one it can be told only that nothing came of it yet, which is
 * right while it can't have run, and may be a lie where it had another name before.
 */
export function unknownOutcome(
  { position, outcomes }: Enrollment,
  from: FlowTree,
  to: FlowTree,
  { criteria }: Metadata,
): string | undefined {
  const place = to.places.get(position);
  const ahead = [...aheadOf(to, position).keys()];
  const reads = [
    ...criteria,
    ...(place === undefined ? [] : [place.at]),
    ...ahead.map((part) => (part.kind === "place" ? part.at : part.condition)),
  ].flatMap((asking) => asking.reads);
  const asked = stepsIn(to).filter(({ name }) => reads.some((read) => read.startsWith(`${name}.`)));
  const old = new Map(stepsIn(from).map(({ name, step }) => [name, step.at.activity]));
  const unknown = asked.find(
    ({ name, step }) =>
      old.get(name) !== step.at.activity &&
      (own(outcomes, name) !== undefined || isBefore(step, place, to)),
  );
  return unknown === undefined
    ? undefined
    : `the new version asks what came of \`${unknown.name}\`, which the old one doesn't have under that name`;
}

/** Whether a step may have run on the way to a place. */
function isBefore(step: Place, place: Place | undefined, flow: FlowTree): boolean {
  return place !== undefined && aheadOf(flow, step.at.position).get(place) === 0;
}

function stepsIn({ places }: FlowTree): readonly { readonly name: string; readonly step: Place }[] {
  return [...new Set(places.values())].flatMap((step) =>
    step.at.name === undefined ? [] : [{ name: step.at.name, step }],
  );
}
