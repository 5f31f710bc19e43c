import { successors, type Block, type Decision, type Goto, type Plan } from "./plan.ts";

/** Branches in one function: beyond, compilers and engines give up on it. */
const branchesPerFunction = 50;
/** Blocks within blocks in one function. */
const deepestNesting = 10;

/**
 * Which blocks become functions. A block that is reached from one place alone stands there;
 * functions that fall through to one another, and that an enrollment enters in the middle, are one
 * function with several ways in.
 */
export interface Layout {
  /** Each function's blocks, in the order in which control falls through them. */
  readonly functions: readonly (readonly Block[])[];
  /** Where a block that is an entry stands; undefined for those that stand in place. */
  readonly entry: (block: Block) => Entry | undefined;
}

export interface Entry {
  readonly blocks: readonly Block[];
  readonly index: number;
}

export function layOut(plan: Plan): Layout {
  const entries = findEntries(plan);
  const functions: Block[][] = [];
  const places = new Map<Block, Entry>();
  for (const block of plan.blocks) {
    if (!entries.has(block) || places.has(block)) continue;
    const blocks = [block];
    let size = sizeFrom(block, entries);
    let last = block;
    for (let next = nextEntry(block, entries); next; next = nextEntry(next, entries)) {
      size += sizeFrom(next, entries);
      const apart =
        !leadsTo(last, next, entries) || next.timed || block.timed || next.depth !== block.depth;
      if (apart || places.has(next) || blocks.includes(next) || size > branchesPerFunction) break;
      blocks.push(next);
      last = next;
    }
    for (const [index, member] of blocks.entries()) places.set(member, { blocks, index });
    functions.push(blocks);
  }
  return { functions, entry: (block) => places.get(block) };
}

/** Whether a block is so small that it is repeated rather than called: an answer, or a way on. */
export function isTiny({ decision, timed }: Block): boolean {
  if (timed) return false;
  return decision.kind === "yield" ? decision.answer === "end" : decision.kind === "goto";
}

function findEntries(plan: Plan): ReadonlySet<Block> {
  const entries = new Set<Block>();
  const referred = new Set<Block>();
  const add = (block: Block): void => {
    if (!isTiny(block)) entries.add(block);
  };
  const direct = (decision: Decision, depth: number): void => {
    for (const { block, from } of references(decision, depth)) {
      if (block.timed || block.depth !== from) add(block);
      referred.add(block);
    }
  };
  for (const block of plan.blocks) {
    direct(block.decision, block.depth);
    if (block.decision.kind === "round") add(block);
  }
  const resumed = new Set<Block>();
  for (const { to, depth } of plan.resumptions) {
    if (to.kind !== "goto") continue;
    const block = throughTiny(to.block);
    if (block.timed || depth > 0 || referred.has(block) || resumed.has(block)) add(block);
    resumed.add(block);
  }
  while (addShared(plan, entries)) {
    // Each entry that is found is a function of its own, whose blocks may be shared in turn.
  }
  return entries;
}

/** Adds the blocks that several functions reach, and those that make a function too large. */
function addShared(plan: Plan, entries: Set<Block>): boolean {
  const before = entries.size;
  const owners = new Map<Block, unknown>();
  const walk = (root: Decision, home: Block | undefined, owner: unknown): void => {
    let size = 0;
    const work = [{ decision: root, home, nesting: 0 }];
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      const { decision, nesting } = next;
      if (decision.kind !== "goto") {
        size += branchesOf(decision);
        const below = successors(decision).toReversed();
        work.push(...below.map((to) => ({ decision: to, home: next.home, nesting })));
        continue;
      }
      const { block } = decision;
      if (entries.has(block) || owners.get(block) === owner) continue;
      const within = block === next.home?.after ? nesting : nesting + 1;
      // An answer is no branch: calling it would take as much as giving it.
      const full = size > branchesPerFunction && block.decision.kind !== "yield";
      const large = full || within > deepestNesting;
      if (!isTiny(block) && (owners.has(block) || large)) {
        entries.add(block);
        continue;
      }
      owners.set(block, owner);
      work.push({ decision: block.decision, home: block, nesting: within });
    }
  };
  walk(plan.start.decision, plan.start, plan.start);
  for (const block of plan.blocks) if (entries.has(block)) walk(block.decision, block, block);
  for (const resumption of plan.resumptions) walk(resumption.to, undefined, resumption);
  return entries.size > before;
}

function branchesOf(decision: Decision): number {
  return decision.kind === "branch" || decision.kind === "match" || decision.kind === "split"
    ? decision.arms.length
    : 1;
}

interface Reference {
  readonly block: Block;
  /** The depth that it is referred to from. */
  readonly from: number;
}

/** The blocks that a decision leads to; a way that leaves or enters a `repeat` crosses depths. */
function* references(decision: Decision, depth: number): Iterable<Reference> {
  if (decision.kind === "goto") yield { block: decision.block, from: depth };
  if (decision.kind === "begin") yield { block: decision.body, from: depth };
  if (decision.kind === "round") yield { block: decision.body, from: depth - 1 };
  for (const next of successors(decision)) yield* references(next, depth);
}

/** The block that one leads to which is no more than a way on. */
export function throughTiny(block: Block): Block {
  let at = block;
  while (isTiny(at) && at.decision.kind === "goto") at = (at.decision as Goto).block;
  return at;
}

/** The entry that control falls through to from a block, over blocks that stand in place. */
function nextEntry(block: Block, entries: ReadonlySet<Block>): Block | undefined {
  let at = block.after;
  while (at !== undefined && !entries.has(at)) at = at.after;
  return at;
}

function sizeFrom(block: Block, entries: ReadonlySet<Block>): number {
  let size = 0;
  const visit = (decision: Decision): void => {
    size += branchesOf(decision);
    for (const next of successors(decision)) {
      if (next.kind !== "goto") visit(next);
      else if (!entries.has(next.block) && next.block !== block.after) visit(next.block.decision);
    }
  };
  visit(block.decision);
  return size;
}

/** Whether control can fall from a block to an entry, over blocks that stand in place. */
function leadsTo(from: Block, entry: Block, entries: ReadonlySet<Block>): boolean {
  const seen = new Set<Block>();
  const visit = (decision: Decision): boolean => {
    if (decision.kind !== "goto") return successors(decision).some(visit);
    const { block } = decision;
    if (block === entry) return true;
    if (entries.has(block) || seen.has(block)) return false;
    seen.add(block);
    return visit(block.decision);
  };
  return visit(from.decision);
}
