import type { Origin } from "../source/source-file.ts";

/** A closed set of named values. Choices have no order. */
export interface Choice {
  readonly kind: "choice";
  /** The declared name, or `lead.status` for one written in a field. */
  readonly name: string;
  readonly docs: string | undefined;
  readonly members: readonly Member[];
  readonly origin: Origin;
  /** Built-in ones: a process's status and a stage's category. */
  readonly builtIn: boolean;
}

export interface Member {
  readonly name: string;
  /** What the CRM stores: a number or a text; the name itself where nothing else was written. */
  readonly stored: string | number;
  readonly docs: string | undefined;
  readonly origin: Origin;
}
