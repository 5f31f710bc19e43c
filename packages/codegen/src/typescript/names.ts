import { identifierFrom } from "./escape.ts";

/** The names that a module binds, each once. */
export class Names {
  readonly #taken: Set<string>;

  /** @param taken - names that are bound already: imports, and what every function binds */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  /** A name that reads like the text, or that and a number where it is taken. */
  bind(text: string, fallback = "value"): string {
    const wanted = identifierFrom(text, fallback);
    for (let count = 1; ; count++) {
      const name = count === 1 ? wanted : `${wanted}${count}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

export function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

export function capitalized(text: string): string {
  return text === "" ? text : text.slice(0, 1).toUpperCase() + text.slice(1);
}
