import type { Expression } from "../model/expression.ts";
import { partsOf } from "../model/parts.ts";
import type { Origin } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { FileNode } from "../syntax/tree.ts";
import type { Process } from "../vocabulary/process.ts";
import type { Choice } from "../vocabulary/choice.ts";
import { isErroneous } from "./expressions/values.ts";

/** A file and where something was reported in it. */
export interface Reported {
  readonly tree: FileNode;
  readonly places: readonly Span[];
}

/**
 * What may mean anything, since something was reported there or in what it is built on. The rest of a
 * file still means what it says.
 */
export class Doubts {
  readonly #files: ReadonlyMap<string, Places>;
  readonly #declared = new Map<Choice | Process, boolean>();

  /** @param files - by path */
  constructor(files: ReadonlyMap<string, Reported>) {
    this.#files = new Map(
      [...files].map(([path, { tree, places }]) => [path, { tree, reported: merged(places) }]),
    );
  }

  /** Whether that is so of an expression, or of a rule that it builds on. */
  about(expression: Expression): boolean {
    const seen = new Set<Expression>();
    const ahead = [expression];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (this.#directly(next)) return true;
      ahead.push(...partsOf(next));
    }
    return false;
  }

  #directly(expression: Expression): boolean {
    if (isErroneous(expression) || this.#at(expression.origin)) return true;
    const { type } = expression;
    if (expression.kind === "stage-order") return this.#of(expression.process);
    if (type.kind === "stage") return this.#of(type.process);
    return type.kind === "choice" && this.#of(type.choice);
  }

  #at({ file, span }: Origin): boolean {
    const reported = this.#files.get(file.path)?.reported;
    return reported !== undefined && meets(span, reported);
  }

  /** Whether members of a choice, or stages of a process, may be lacking. */
  #of(declared: Choice | Process): boolean {
    const known = this.#declared.get(declared);
    if (known !== undefined) return known;
    const file = this.#files.get(declared.origin.file.path);
    const { start } = declared.origin.span;
    const holds = (span: Span): boolean => span.start <= start && start < span.end;
    const around =
      file === undefined
        ? []
        : [...file.tree.items.map(({ span }) => span), ...file.tree.unread].filter(holds);
    const found = around.some((span) => meets(span, file?.reported ?? []));
    this.#declared.set(declared, found);
    return found;
  }
}

interface Places {
  readonly tree: FileNode;
  /** In order, none within another. */
  readonly reported: readonly Span[];
}

function merged(places: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last === undefined || last.end < span.start) result.push(span);
    else if (last.end < span.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  return result;
}

/** Whether one of them touches a place; they are in order. */
function meets(place: Span, spans: readonly Span[]): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= place.start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.start < place.end;
}
