import type { Metadata } from "@seqlang/runtime";
import type { Enrollment } from "../core/enrollment.ts";
import { flowOf, type FlowTree } from "./flow.ts";
import { misplaced } from "./moved.ts";
import { otherPlace } from "./same-place.ts";
import { unknownOutcome } from "./unknown-outcomes.ts";

/** Whether an enrollment may go on under another version, or why it finishes under its own. */
export type CarriesOver =
  | { readonly safe: true }
  | {
      readonly safe: false;
      /** A sentence's end, for people: "the new version has no `intro`". */
      readonly because: string;
    };

/**
 * Whether an enrollment of one version of a sequence can go on under another one: its position
 * still means the same place there, nothing that was handed out comes again, nothing that is to come
 * is left out because it moved, and every outcome that is asked for is known. Never throws.
 *
 * Arguments, lengths of waits, conditions and criteria may change in any way: that is what editing
 * is for.
 *
 * @param from - what the enrollment's own version says of itself, which may be kept as JSON
 */
export function carriesOver(enrollment: Enrollment, from: Metadata, to: Metadata): CarriesOver {
  const because = obstacle(enrollment, from, to);
  return because === undefined ? { safe: true } : { safe: false, because };
}

function obstacle(enrollment: Enrollment, from: Metadata, to: Metadata): string | undefined {
  const { sequence, version, status, position } = enrollment;
  if (status.kind === "left") return "it has left";
  if (sequence !== to.sequence) return `it is in ${sequence}, not in ${to.sequence}`;
  if (version === to.version) return undefined;
  if (sequence !== from.sequence || version !== from.version) {
    return `version ${version} of ${sequence} is not the one that is compared`;
  }
  if (from.entity.name !== to.entity.name) {
    return `the new version is for ${to.entity.name}, not for ${from.entity.name}`;
  }
  const old = flowOf(from);
  const now = flowOf(to);
  if (old === undefined || now === undefined) {
    return `the ${old === undefined ? "old" : "new"} version comes from a seqc that doesn't say enough to compare it`;
  }
  return (
    (isAtStart(position, old, now) ? undefined : otherPlace(position, old, now)) ??
    misplaced(enrollment, old, now) ??
    unknownOutcome(enrollment, old, now, to)
  );
}

/** At its start a flow has no place, unless it has a step of that name. */
function isAtStart(position: string, old: FlowTree, now: FlowTree): boolean {
  return position === "start" && !old.places.has(position) && !now.places.has(position);
}
