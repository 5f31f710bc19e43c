/**
 * The syntax tree: what was written, before any name is looked up.
 *
 * Every node has a `kind` and a `span`. A tree is built of broken text too; what could not be
 * read is left out, so a consumer never meets a node with holes other than the optional ones.
 */
import type { Span } from "../source/span.ts";
import type { Declaration, HoursNode } from "./tree/declarations.ts";
import type { Expression } from "./tree/expressions.ts";
import type { Comment, Located, Name } from "./tree/located.ts";
import type { ExpectedNode, FactNode, ScenarioStep } from "./tree/scenarios.ts";
import type {
  ArgumentNode,
  Block,
  BusinessDays,
  MatchArm,
  PatternNode,
  SplitArm,
  Statement,
  WhenArm,
} from "./tree/statements.ts";
import type {
  FieldNode,
  MemberNode,
  ParameterNode,
  StageNode,
  TypeNode,
} from "./tree/vocabulary.ts";

export type * from "./tree/declarations.ts";
export type * from "./tree/expressions.ts";
export type * from "./tree/literals.ts";
export type * from "./tree/located.ts";
export type * from "./tree/scenarios.ts";
export type * from "./tree/statements.ts";
export type * from "./tree/vocabulary.ts";

/** A whole file. Bare statements stand in `items` beside declarations, in the order written. */
export interface FileNode extends Located {
  readonly kind: "File";
  readonly items: readonly (Declaration | Statement)[];
  readonly comments: readonly Comment[];
  /** Names that lines which could not be read would have given to steps or fields. */
  readonly lost: ReadonlySet<string>;
  /** Where those lines stand, and the declarations whose first line is one of them. */
  readonly unread: readonly Span[];
}

export type Node =
  | FileNode
  | Declaration
  | Statement
  | Expression
  | FieldNode
  | TypeNode
  | MemberNode
  | StageNode
  | ParameterNode
  | HoursNode
  | ScenarioStep
  | ExpectedNode
  | FactNode
  | Block
  | ArgumentNode
  | WhenArm
  | MatchArm
  | PatternNode
  | SplitArm
  | BusinessDays
  | Name
  | Comment;
