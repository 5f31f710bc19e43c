/**
 * The flow of a sequence as a picture shows it. It is plain data, the same as JSON: a service or a
 * page can read it without the compiler.
 */
export interface Graph {
  readonly sequence: string;
  /** The entity whose records the sequence is for. */
  readonly entity: string;
  /** The file that lines count in. */
  readonly source: string;
  /** Who may enter: all of these hold. */
  readonly enroll: readonly GraphCondition[];
  /** Who never enters: any of these is enough. */
  readonly suppress: readonly GraphCondition[];
  /** What ends an enrollment wherever it stands, in the order in which it is tested. */
  readonly criteria: readonly GraphCriterion[];
  /** In the order of the text; the start is the first. Each can be reached from there. */
  readonly nodes: readonly GraphNode[];
  /** From each node, in the order in which its ways are tried. */
  readonly edges: readonly GraphEdge[];
}

/** `exit` to `repeat` are what `metadata.positions` calls them; at the others nobody stands. */
export type GraphNodeKind =
  | "start"
  | "step"
  | "window"
  | "wait"
  | "set"
  | "advance"
  | "exit"
  | "repeat"
  | "when"
  | "match"
  | "split"
  | "end";

export interface GraphNode {
  /** Unique within the graph. */
  readonly id: string;
  readonly kind: GraphNodeKind;
  /** Where an enrollment stands that has come here; decisions are passed without a stop. */
  readonly position?: string;
  /** What it does, in the words of the source: `email`, `wait for`, `when`. */
  readonly word: string;
  /** What with, in the words of the source: `template = "welcome"`; empty where there is nothing. */
  readonly text: string;
  /** A step's own name. */
  readonly name?: string;
  /** Where it stands in the source, from 1; absent for the end, which nobody writes. */
  readonly line?: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** When this way is taken, where there is a choice. */
  readonly label?: string;
  /** Back to where a `repeat` begins: the next round. */
  readonly back?: true;
}

export interface GraphCondition {
  readonly text: string;
  /** The file that it stands in, which may be another one than the sequence's. */
  readonly source: string;
  readonly line: number;
}

export interface GraphCriterion extends GraphCondition {
  readonly kind: "exit" | "goal";
  /** Where an enrollment stands that left by it. */
  readonly position: string;
  readonly reason?: string;
}
