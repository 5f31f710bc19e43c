import type { Behavior, Stage } from "./stage.ts";

/** Something that every host has to do. */
export interface Case {
  readonly title: string;
  /** The sequences, over the suite's vocabulary, as the text of a `.seq` file. */
  readonly source: string;
  /** What activities do; one without does nothing, and is done. */
  readonly behaviors?: Readonly<Record<string, Behavior>>;
  /** Rejects where the host does something else. */
  readonly play: (stage: Stage) => Promise<void>;
}

/** What the sequences of all cases may speak of. */
export const vocabulary = `
entity lead {
  name: text?; budget: money(USD)?; vip: bool?
  rating: choice { Hot, Warm, Cold }?
  private notes: text?
  owner: user?
}
entity user { name: text? }
process Flow on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default", note: text?) yields sent, opened, replied
activity meeting(length: duration = 30 minutes) yields held
activity phone yields connected
activity task(title: text) yields done
`;
