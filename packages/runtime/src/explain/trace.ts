import type { Decision, Reading } from "../explanation.ts";

/** Where a decision stands in the source: a constant of the generated module. */
export type Site = Pick<Decision, "kind" | "text" | "file" | "line" | "character">;

/** The decisions of one evaluation, in the order they are taken. */
export class Trace {
  readonly decisions: Decision[] = [];

  /** Notes whether a condition held, and answers with it. */
  test(site: Site, held: boolean, reads: readonly Reading[]): boolean {
    this.decisions.push(decision(site, held, reads));
    return held;
  }

  /** Notes the arm that a `match` or a `split` took. */
  chose(site: Site, arm: string, reads: readonly Reading[]): void {
    this.decisions.push(decision(site, arm, reads));
  }
}

function decision(site: Site, result: boolean | string, reads: readonly Reading[]): Decision {
  const { kind, text, file, line, character } = site;
  return { kind, text, result, file, line, character, reads };
}
