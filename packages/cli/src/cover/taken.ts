import type { Answered } from "@seqlang/runner";
import type { Action, Decision } from "@seqlang/runtime";
import type { AnySequence } from "../evaluate/load-module.ts";
import { criterionId, placeId, siteId, wayId } from "./ids.ts";

/**
 * What an answer shows to have been come to and taken.
 *
 * @param teller - the same sequence, which tells of arms by their numbers
 */
export function takenBy(
  { record, context, position, action }: Answered,
  teller: AnySequence,
): readonly string[] {
  const place = placeId(action.position);
  // A criterion that is asked by itself has nothing else to tell.
  if (position === undefined) return [place];
  const { decisions } = teller.explain(record, context as never, position);
  const criteria = decisions.filter(({ kind }) => kind === "criterion");
  const others = decisions.filter(({ kind }) => kind !== "criterion");
  return [
    ...criteria.map((_, index) => criterionId(index)),
    ...others.flatMap((decision, index) =>
      decided(decision, index === others.length - 1 ? action : undefined),
    ),
    // A position that is not known answers with a failure, and nobody stands there.
    ...(action.kind === "failure" ? [] : [place]),
  ];
}

/** @param answer - what came right after this decision */
function decided({ kind, result, ...place }: Decision, answer: Action | undefined) {
  const site = siteId(kind, place);
  if (kind !== "wait") {
    return [site, wayId(site, typeof result === "boolean" ? result : Number(result))];
  }
  if (result === true) return [site, wayId(site, "answered")];
  // Whoever still waits is answered with that wait, and no other decision comes before.
  const waits = answer?.kind === "wait" && "for" in answer;
  return waits ? [site] : [site, wayId(site, "timed out")];
}
