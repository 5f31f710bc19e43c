import type { Entity, Field } from "../../vocabulary/entity.ts";
import type { Process } from "../../vocabulary/process.ts";
import type { Criterion } from "../../model/sequence.ts";
import type * as tree from "../../syntax/tree.ts";
import type { Origin } from "../../source/source-file.ts";

/** What a declaration is called in messages, which also is the space that its name lives in. */
export type DeclaredKind =
  | "entity"
  | "choice"
  | "process"
  | "activity"
  | "calendar"
  | "template"
  | "rule"
  | "exits block"
  | "sequence";

/** A declaration by its name, before it is known what it means. */
export interface Declared {
  readonly kind: DeclaredKind;
  readonly name: string;
  readonly node: Exclude<
    tree.Declaration,
    tree.UseDeclaration | tree.ForDeclaration | tree.ScenarioDeclaration
  >;
  readonly origin: Origin;
}

/** While entities are resolved their fields and processes fill up. */
export interface EntityDraft extends Entity {
  readonly fields: Map<string, Field>;
  readonly processes: Process[];
}

/** A block of shared criteria. */
export interface ExitsBlock {
  readonly name: string;
  readonly entity: Entity;
  readonly everywhere: boolean;
  /** Without positions of their own: those depend on the sequence. */
  readonly criteria: readonly Omit<Criterion, "position">[];
  readonly origin: Origin;
}
