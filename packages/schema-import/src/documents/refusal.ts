import type { FindingDefinition } from "../findings/finding.ts";

/** Thrown while a file is read, and turned into a finding where the file was opened. */
export class Refusal extends Error {
  /** The file, where several are read at once. */
  path: string | undefined;
  readonly report: (to: <D>(definition: FindingDefinition<D>, data: D) => void) => void;

  private constructor(report: Refusal["report"], message: string) {
    super(message);
    this.report = report;
  }

  static of<Data>(definition: FindingDefinition<Data>, data: Data): Refusal {
    return new Refusal((to) => to(definition, data), definition.message(data));
  }
}
