import type { Action } from "@seqlang/runtime";
import type { AnySequence } from "../core/surroundings.ts";

/** A question that a sequence was asked while a scenario played, and its answer. */
export interface Answered {
  readonly sequence: AnySequence;
  /** As the sequence's `parse` gave it. */
  readonly record: unknown;
  readonly context: unknown;
  /** Where the enrollment stood; undefined where a global criterion was asked by itself, and is met. */
  readonly position: string | undefined;
  readonly action: Action;
}

/** Told of each answer that counts, in the order of the play. */
export type Observer = (answered: Answered) => void;

/** A sequence that tells what it answers. */
export function observed(sequence: AnySequence, observe: Observer | undefined): AnySequence {
  if (observe === undefined) return sequence;
  const { criteria } = sequence;
  return {
    ...sequence,
    next(position, record, context) {
      const action = sequence.next(position, record, context);
      observe({ sequence, record, context, position, action: action as Action });
      return action;
    },
    ...(criteria === undefined
      ? {}
      : {
          criteria: criteria.map((criterion): typeof criterion => (record, context) => {
            const action = criterion(record, context);
            if (action === undefined) return undefined;
            const answer = action as Action;
            observe({ sequence, record, context, position: undefined, action: answer });
            return action;
          }),
        }),
  };
}
