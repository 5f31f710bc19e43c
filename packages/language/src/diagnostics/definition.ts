import type { Origin } from "../source/source-file.ts";
import type { Diagnostic, Fix, RelatedPlace, Severity } from "./diagnostic.ts";

/** What `seqc explain CODE` shows. Both examples are whole programs that the tests compile. */
export interface Page {
  /** Why the rule exists, in a paragraph or two. */
  readonly why: string;
  /** Yields the code, and nothing else of its severity or above. */
  readonly wrong: string;
  /** The same thought put right: yields nothing at all. */
  readonly right: string;
  /** Files that both examples name, by path. */
  readonly beside?: Readonly<Record<string, string>>;
}

/**
 * One kind of diagnostic: its code, its words and its page, in one place.
 *
 * @typeParam Data - what the words are made of; a report without it does not compile.
 */
export interface Definition<Data> {
  /** `SEQ1xxx` syntax, `SEQ2xxx` names and types, `SEQ3xxx` flow, `SEQ4xxx` project and config. */
  readonly code: `SEQ${number}`;
  readonly severity: Severity;
  /** A short name for lists and rule tables: "unknown name". */
  readonly title: string;
  /** One plain sentence that says what is wrong. */
  readonly message: (data: Data) => string;
  /** A second sentence that says what to do. */
  readonly hint?: (data: Data) => string | undefined;
  readonly page: Page;
}

/** Keeps the data type of a definition inferred from its words. */
export function define<Data>(definition: Definition<Data>): Definition<Data> {
  return definition;
}

export interface ReportExtras {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** Makes a finding of a definition. */
export function diagnose<Data>(
  definition: Definition<Data>,
  origin: Origin,
  data: Data,
  extras: ReportExtras = {},
): Diagnostic {
  const hint = definition.hint?.(data);
  return {
    code: definition.code,
    severity: definition.severity,
    message: definition.message(data),
    ...(hint === undefined ? {} : { hint }),
    origin,
    ...(extras.related === undefined ? {} : { related: extras.related }),
    ...(extras.fixes === undefined ? {} : { fixes: extras.fixes }),
  };
}
