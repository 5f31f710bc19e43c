import { play, type Mismatch } from "./play.ts";
import type { Stage } from "./played.ts";
import type { Scenario } from "./scenario.ts";

/** A scenario that can be run, as a test runner takes it. */
export interface Runnable {
  readonly title: string;
  /** @throws ScenarioError where something else comes than was expected. */
  readonly run: () => void;
}

/** Something else came than a scenario expected. */
export class ScenarioError extends Error {
  readonly mismatch: Mismatch;

  constructor(mismatch: Mismatch) {
    super(mismatchText(mismatch));
    this.name = "ScenarioError";
    this.mismatch = mismatch;
  }
}

/**
 * Scenarios as tests.
 *
 * @example
 * for (const { title, run } of scenariosOf(scenarios, { sequences, calendar })) it(title, run);
 */
export function scenariosOf(scenarios: readonly Scenario[], stage: Stage): readonly Runnable[] {
  return scenarios.map((scenario) => ({
    title: scenario.title,
    run: () => {
      const mismatch = play(scenario, stage);
      if (mismatch !== undefined) throw new ScenarioError(mismatch);
    },
  }));
}

/** What was expected, what came and why, a line each. */
export function mismatchText({ place, expected, came, at, why }: Mismatch): string {
  const { file, line, character } = place;
  return [
    `${file}:${line}:${character}`,
    `  expected  ${expected}`,
    `  came      ${came}`,
    `  at        ${new Date(at).toISOString()}`,
    ...(why === "" ? [] : ["  because", ...why.split("\n").map((one) => `  ${one}`)]),
  ].join("\n");
}
