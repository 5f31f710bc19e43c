import type { Origin, Sequence } from "@seqlang/language";
import type { Plan } from "../plan/plan.ts";
import type { SequenceNames } from "./module-names.ts";

/** What the functions of a sequence are written from. */
export interface SequenceCode {
  readonly sequence: Sequence;
  readonly plan: Plan;
  readonly names: SequenceNames;
  /** The sequence's name as an identifier. */
  readonly base: string;
  readonly recordType: string;
  readonly answerType: string;
  /** The type of the context, with the outcomes that are known. */
  readonly contextType: string;
  readonly mark: (origin: Origin) => string;
}
