import type { Expression } from "../../model/expression.ts";
import { type Diagram, Diagrams } from "./logic/diagram.ts";
import { Meanings } from "./meaning/condition.ts";
import { Variables } from "./meaning/variables.ts";

/** Steps that one question may take, and all of a file's together. */
const perQuestion = 250_000;
const perFile = 600_000;
/** What a question may take whatever others took: nearly all need less. */
const atLeast = 1_000;

/**
 * Answers what follows from what. A question that would take too long has no answer (`undefined`),
 * and then nothing is said: what is reported is certain.
 */
export class Reasoning {
  readonly diagrams = new Diagrams();
  readonly meanings: Meanings;
  // Conditions by themselves come first, whatever is spent on how they stand to one another.
  readonly #left = { alone: perFile, together: perFile };

  /** @param doubtful - whether something in an expression was reported, so that it may mean anything */
  constructor(doubtful: (expression: Expression) => boolean) {
    this.meanings = new Meanings(new Variables(), doubtful);
  }

  /** A condition by itself. */
  alone(expression: Expression): Diagram | undefined {
    return this.ask(() => this.diagrams.of(this.meanings.of(expression)), "alone");
  }

  ask<T>(question: () => T, about: "alone" | "together" = "together"): T | undefined {
    const limit = Math.max(atLeast, Math.min(perQuestion, this.#left[about]));
    const { answer, used } = this.diagrams.within(limit, question);
    this.#left[about] -= used;
    return answer;
  }
}
