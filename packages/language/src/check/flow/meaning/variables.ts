import { always, and, type Formula, present, type Variable } from "../logic/formula.ts";
import { type Line, members } from "../logic/line.ts";
import type { Field } from "../../../vocabulary/entity.ts";
import type { Row } from "../../../model/expression.ts";

/** Nothing to compare with: it is there or not, or holds or not. */
const single: Line = members(1);
const yesOrNo: Line = members(2);

/**
 * The variables of a file, each known by what it stands for. Two expressions with the same key have
 * the same value whenever they are evaluated on the same record at the same time.
 */
export class Variables {
  readonly #known = new Map<string, Variable>();
  readonly #names = new Map<object, string>();

  /** The variable of a key; the first to ask says what it looks like. */
  of(key: string, line: Line, optional: boolean): Variable {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made: Variable = { index: this.#known.size, line, optional };
    this.#known.set(key, made);
    return made;
  }

  /** What is known of it is no more than whether it holds. */
  unknown(key: string): Formula {
    const variable = this.of(`holds ${key}`, yesOrNo, false);
    return { kind: "literal", variable, part: [{ mark: 1, after: false }, undefined] };
  }

  /** What was reported may mean anything, and nothing that anything else means. */
  reported(): Formula {
    const index = this.#known.size;
    const variable: Variable = { index, line: yesOrNo, optional: false, unknown: true };
    this.#known.set(`reported ${index}`, variable);
    return { kind: "literal", variable, part: [{ mark: 1, after: false }, undefined] };
  }

  /** Whether all the lookups before a path's last field are there. */
  reached(path: readonly Field[], source: string): Formula {
    return and(
      ...path.slice(0, -1).map((field, index) => {
        if (!field.optional) return always;
        return present(this.whole(this.path(path.slice(0, index + 1), source)));
      }),
    );
  }

  /** A lookup, a list: it is there or not. */
  whole(key: string): Variable {
    return this.of(key, single, true);
  }

  /** A name for a thing of the vocabulary, the same for the same thing. */
  name(thing: object): string {
    const known = this.#names.get(thing) ?? `#${this.#names.size}`;
    this.#names.set(thing, known);
    return known;
  }

  path(path: readonly Field[], source: string): string {
    return `${source}${path.map((field) => this.name(field)).join("")}`;
  }

  source(source: "record" | Row): string {
    return source === "record" ? "" : `row${this.name(source)}`;
  }
}
