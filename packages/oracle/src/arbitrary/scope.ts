import type { Choices } from "./choices.ts";
import { written } from "./names.ts";
import type { Thresholds } from "./thresholds.ts";
import {
  type ActivityShape,
  type EntityShape,
  same,
  type ValueType,
  type VocabularyShape,
} from "./types.ts";

/** A field that an expression may read, by its whole path. */
export interface Readable {
  readonly text: string;
  /** The first name, which a row's field of the same name hides. */
  readonly head: string;
  readonly type: ValueType;
  readonly optional: boolean;
}

/** What expressions are drawn from. */
export interface Scope {
  readonly choices: Choices;
  readonly vocabulary: VocabularyShape;
  readonly readables: readonly Readable[];
  readonly rules: readonly string[];
  /** Named steps whose outcomes may be asked for. */
  readonly steps: ReadonlyMap<string, ActivityShape>;
  readonly thresholds: Thresholds;
  readonly base: number;
}

/** The fields of an entity, through lookups up to a depth. */
export function readablesOf(entity: EntityShape, depth: number): readonly Readable[] {
  return entity.fields.flatMap((field): readonly Readable[] => {
    const here = {
      text: written(field.name),
      head: field.name,
      type: field.type,
      optional: field.optional,
    };
    if (field.type.kind !== "entity" || depth === 0) return [here];
    const deeper = readablesOf(field.type.entity, depth - 1).map((inner) => ({
      text: `${here.text}.${inner.text}`,
      head: field.name,
      type: inner.type,
      optional: field.optional || inner.optional,
    }));
    return [here, ...deeper];
  });
}

/** The fields of a type that are in scope. */
export function readable(scope: Scope, type: ValueType): readonly Readable[] {
  return scope.readables.filter((candidate) => same(candidate.type, type));
}

/** The scope inside of an aggregate: the row's fields first, hiding the record's. */
export function withRow(scope: Scope, row: EntityShape): Scope {
  const rows = readablesOf(row, 1);
  const hidden = new Set(rows.map(({ head }) => head));
  const outer = scope.readables.filter(({ head }) => !hidden.has(head));
  return { ...scope, readables: [...rows, ...rows, ...outer] };
}
