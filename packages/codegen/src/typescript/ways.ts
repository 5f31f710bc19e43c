import { either, type Beliefs } from "./expression/narrowing.ts";
import type { Scope } from "./scope.ts";
import type { Statements } from "./statement.ts";

/** Ways that control takes from one place, each with what TypeScript believes on it. */
export class Ways {
  readonly #scope: Scope;
  readonly #ends: Beliefs[] = [];

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  take(beliefs: Beliefs, way: () => Statements): Statements {
    this.#scope.uses.beliefs = beliefs;
    const statements = way();
    if (statements.falls) this.#ends.push(this.#scope.uses.beliefs);
    return statements;
  }

  /** Goes on where those that fall through come together. */
  join(): void {
    const [first, ...rest] = this.#ends;
    if (first !== undefined) this.#scope.uses.beliefs = rest.reduce(either, first);
  }
}
