import type { Origin } from "@seqlang/language";

/**
 * `error`: nothing could be imported. `warning`: imported, but a person should look at it.
 * `info`: what was decided on the way.
 */
export type FindingSeverity = "error" | "warning" | "info";

/** Something that was refused, guessed, renamed, left out or changed. */
export interface Finding {
  readonly kind: string;
  readonly severity: FindingSeverity;
  /** One plain sentence. */
  readonly message: string;
  /** A second one that says what to do. */
  readonly hint?: string;
  /** The metadata file that it is about. */
  readonly path?: string;
  /** The place in the vocabulary that was there before. */
  readonly origin?: Origin;
  /** What it is about, in the CRM's names: `lead.budgetstatus`. */
  readonly subject?: string;
  /** What it is made of, for programs. */
  readonly data: unknown;
}

/** One kind of finding with its words; a report without what they are made of doesn't compile. */
export interface FindingDefinition<Data> {
  readonly kind: string;
  readonly severity: FindingSeverity;
  readonly message: (data: Data) => string;
  readonly hint?: (data: Data) => string | undefined;
}

export interface FindingPlace {
  readonly path?: string | undefined;
  readonly origin?: Origin | undefined;
  readonly subject?: string | undefined;
}

export type Report = <Data>(
  definition: FindingDefinition<Data>,
  data: Data,
  place?: FindingPlace,
) => void;

/** Keeps the type of a definition's data inferred from its words. */
export function define<Data>(definition: FindingDefinition<Data>): FindingDefinition<Data> {
  return definition;
}

/** Collects findings. */
export class Findings {
  readonly #found: Finding[] = [];

  get all(): readonly Finding[] {
    return this.#found;
  }

  get failed(): boolean {
    return this.#found.some(({ severity }) => severity === "error");
  }

  readonly report: Report = (definition, data, place = {}) => {
    const { kind, severity } = definition;
    const hint = definition.hint?.(data);
    this.#found.push({
      kind,
      severity,
      message: definition.message(data),
      ...(hint === undefined ? {} : { hint }),
      ...(place.path === undefined ? {} : { path: place.path }),
      ...(place.origin === undefined ? {} : { origin: place.origin }),
      ...(place.subject === undefined ? {} : { subject: place.subject }),
      data,
    });
  };
}
