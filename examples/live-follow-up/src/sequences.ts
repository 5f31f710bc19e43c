import { FollowUp, Nurture } from "../sequences/follow-up.seq.ts";
import { keptVersions } from "../versions/index.ts";

/** The sequences that records enter. */
export const current = [FollowUp, Nurture] as const;

/** With the versions before, under which those finish who began under them. */
export const sequences = [...current, ...keptVersions];

/** What is run here, for the types of what carries it out. */
export type Sequences = (typeof sequences)[number];
