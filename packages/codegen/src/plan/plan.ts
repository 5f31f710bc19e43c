import type {
  Activity,
  Advance,
  Condition,
  Criterion,
  Leave,
  Match,
  MatchArm,
  Repeat,
  Sequence,
  SetField,
  Split,
  SplitArm,
  Step,
  Wait,
  WaitFor,
  WaitUntil,
} from "@seqlang/language";

/** What a sequence decides, as trees of decisions in blocks that lead to one another. */
export interface Plan {
  readonly sequence: Sequence;
  /** Tested in order at every entry. */
  readonly criteria: readonly Criterion[];
  readonly start: Block;
  /** All blocks, `start` first, in the order of the text. */
  readonly blocks: readonly Block[];
  /** Where to go on from each position, in the order of the text. */
  readonly resumptions: readonly Resumption[];
}

/** Decisions that control reaches as a whole. */
export interface Block {
  /** Its place among the blocks. */
  id: number;
  /** What stands there, for names and for people: `after intro`, `wait`. */
  readonly label: string;
  decision: Decision;
  /** Where control goes when it falls off the end; every path through a block ends there or before. */
  readonly after: Block | undefined;
  /** The number of `repeat`s around. */
  readonly depth: number;
  /** Whether it asks when its place was entered: waits do. */
  readonly timed: boolean;
}

export type Decision =
  | BranchDecision
  | MatchDecision
  | SplitDecision
  | Yield
  | Goto
  | OpenDecision
  | PauseDecision
  | AwaitDecision
  | BeginDecision
  | RoundDecision;

/** The first arm whose condition holds. */
export interface BranchDecision {
  readonly kind: "branch";
  readonly arms: readonly { readonly condition: Condition; readonly to: Decision }[];
  readonly otherwise: Decision;
}

export interface MatchDecision {
  readonly kind: "match";
  readonly match: Match;
  readonly arms: readonly { readonly arm: MatchArm; readonly to: Decision }[];
  readonly otherwise: Decision;
}

export interface SplitDecision {
  readonly kind: "split";
  readonly split: Split;
  readonly arms: readonly { readonly arm: SplitArm; readonly to: Decision }[];
}

/** An answer. */
export interface Yield {
  readonly kind: "yield";
  readonly answer: Step | SetField | Leave | Advance | "end";
  readonly depth: number;
}

/** On with another block. A wait that is arrived at is entered now; one asked again, when it was. */
export interface Goto {
  readonly kind: "goto";
  readonly block: Block;
  readonly entered: "now" | "kept";
}

/** A wait for the sending window, where it is closed. */
export interface OpenDecision {
  readonly kind: "open";
  readonly step: Step;
  readonly depth: number;
  readonly to: Decision;
}

/** A wait until an instant, unless that is over. */
export interface PauseDecision {
  readonly kind: "pause";
  readonly wait: Wait | WaitUntil;
  readonly depth: number;
  readonly to: Decision;
}

/** A wait for a condition. */
export interface AwaitDecision {
  readonly kind: "await";
  readonly wait: WaitFor;
  readonly depth: number;
  readonly then: Decision;
  readonly otherwise: Decision;
}

/** The first round of a `repeat`. */
export interface BeginDecision {
  readonly kind: "begin";
  readonly repeat: Repeat;
  readonly body: Block;
}

/** The end of a round: leave, pause, or another one. `depth` counts this `repeat`. */
export interface RoundDecision {
  readonly kind: "round";
  readonly repeat: Repeat;
  readonly depth: number;
  readonly body: Block;
  readonly leave: Decision;
}

/** Where an enrollment goes on that stands at a position. */
export interface Resumption {
  readonly position: string;
  readonly to: Decision;
  readonly depth: number;
}

/** The activities that a plan can ask for, each once, in the order of the text. */
export function activitiesOf(plan: Plan): readonly Activity[] {
  return [...new Set(stepsOf(plan).map(({ activity }) => activity))];
}

/** Every step, in the order of the text. */
export function stepsOf(plan: Plan): readonly Step[] {
  const steps = new Set<Step>();
  for (const { answer } of yieldsOf(plan)) {
    if (answer !== "end" && answer.kind === "step") steps.add(answer);
  }
  return [...steps];
}

/** Every answer of the flow, in the order of the text; some stand in several places. */
export function yieldsOf(plan: Plan): readonly Yield[] {
  const found: Yield[] = [];
  const visit = (decision: Decision): void => {
    if (decision.kind === "yield") found.push(decision);
    for (const next of successors(decision)) visit(next);
  };
  for (const block of plan.blocks) visit(block.decision);
  return found;
}

/** The decisions directly below one; blocks that it leads to are not entered. */
export function successors(decision: Decision): readonly Decision[] {
  switch (decision.kind) {
    case "branch":
      return [...decision.arms.map(({ to }) => to), decision.otherwise];
    case "match":
      return [...decision.arms.map(({ to }) => to), decision.otherwise];
    case "split":
      return decision.arms.map(({ to }) => to);
    case "open":
    case "pause":
      return [decision.to];
    case "await":
      return [decision.then, decision.otherwise];
    case "round":
      return [decision.leave];
    case "yield":
    case "goto":
    case "begin":
      return [];
  }
}
