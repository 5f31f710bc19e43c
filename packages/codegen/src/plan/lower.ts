import type { Flow, FlowStatement, Repeat, Sequence } from "@seqlang/language";
import type { Block, Decision, Goto, Plan, Resumption } from "./plan.ts";

/** Arms that one block tests; the rest of a longer chain goes to blocks of its own. */
const armsPerBlock = 50;

/** The plan of a sequence: its flow as blocks of decisions, and where each position goes on. */
export function lower(sequence: Sequence): Plan {
  return new Lowering(sequence).plan();
}

interface Place {
  /** Where control goes after the flow. */
  readonly after: Block;
  readonly depth: number;
}

class Lowering {
  readonly #sequence: Sequence;
  readonly #blocks: Block[] = [];
  readonly #resumptions: Resumption[] = [];
  readonly #end: Block;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
    this.#end = newBlock("end", { after: undefined, depth: 0 });
  }

  plan(): Plan {
    const start = this.#flow(this.#sequence.body, "start", { after: this.#end, depth: 0 });
    this.#blocks.push(this.#end);
    for (const [id, block] of this.#blocks.entries()) block.id = id;
    this.#resumptions.push({ position: "end", to: this.#end.decision, depth: 0 });
    const { criteria } = this.#sequence;
    return {
      sequence: this.#sequence,
      criteria,
      start,
      blocks: this.#blocks,
      resumptions: this.#resumptions,
    };
  }

  #block(label: string, place: Place): Block {
    const block = newBlock(label, place);
    this.#blocks.push(block);
    return block;
  }

  /** The block that a flow begins with. Each statement that something follows ends a block. */
  #flow(flow: Flow, label: string, { after, depth }: Place): Block {
    // What follows a statement must be there before the statement is lowered, in text order after it.
    let next = after;
    const blocks = flow.toReversed().map((statement, index) => {
      const before = flow.at(-2 - index);
      const arrived = before === undefined ? label : `after ${nameOf(before)}`;
      const timed = isTimed(statement);
      const place = { after: next, depth };
      const block = newBlock(timed ? nameOf(statement) : arrived, place, timed);
      next = block;
      return { statement, block, place };
    });
    if (blocks.length === 0) {
      next = this.#block(label, { after, depth });
      next.decision = follow(after);
    }
    for (const { statement, block, place } of blocks.toReversed()) {
      this.#blocks.push(block);
      block.decision = this.#statement(statement, block, place);
    }
    return next;
  }

  #statement(statement: FlowStatement, block: Block, place: Place): Decision {
    const { after, depth } = place;
    switch (statement.kind) {
      case "step": {
        const answer: Decision = { kind: "yield", answer: statement, depth };
        this.#resume(statement.position, depth, follow(after));
        if (this.#sequence.calendar === undefined) return answer;
        this.#resume(statement.windowPosition, depth, follow(block));
        return { kind: "open", step: statement, depth, to: answer };
      }
      case "set":
        this.#resume(statement.position, depth, follow(after));
        return { kind: "yield", answer: statement, depth };
      case "exit":
      case "advance": {
        const answer: Decision = { kind: "yield", answer: statement, depth };
        this.#resume(statement.position, depth, answer);
        return answer;
      }
      case "wait":
      case "wait-until":
        this.#resume(statement.position, depth, { ...follow(block), entered: "kept" });
        return { kind: "pause", wait: statement, depth, to: follow(after) };
      case "wait-for":
        this.#resume(statement.position, depth, { ...follow(block), entered: "kept" });
        return {
          kind: "await",
          wait: statement,
          depth,
          then: this.#arm(statement.then, `${nameOf(statement)} then`, place),
          otherwise: this.#arm(statement.otherwise, `${nameOf(statement)} else`, place),
        };
      case "branch":
        return this.#arms(statement, 0, place);
      case "match":
        return {
          kind: "match",
          match: statement,
          arms: statement.arms.map((arm) => ({
            arm,
            to: this.#arm(arm.body, `match ${statement.text} ${arm.text}`, place),
          })),
          otherwise: this.#arm(statement.otherwise ?? [], `match ${statement.text} else`, place),
        };
      case "split":
        return {
          kind: "split",
          split: statement,
          arms: statement.arms.map((arm, index) => ({
            arm,
            to: this.#arm(arm.body, `${statement.name} ${index + 1}`, place),
          })),
        };
      case "repeat":
        return this.#repeat(statement, place);
    }
  }

  #arms(branch: Extract<FlowStatement, { kind: "branch" }>, from: number, place: Place): Decision {
    const arms = branch.arms.slice(from, from + armsPerBlock).map(({ condition, body }) => ({
      condition,
      to: this.#arm(body, condition.text, place),
    }));
    const next = branch.arms[from + armsPerBlock];
    if (next === undefined) {
      return { kind: "branch", arms, otherwise: this.#arm(branch.otherwise, "else", place) };
    }
    const more = this.#block(`else when ${next.condition.text}`, place);
    more.decision = this.#arms(branch, from + armsPerBlock, place);
    return { kind: "branch", arms, otherwise: follow(more) };
  }

  /** An arm's flow; nothing in it goes straight on. */
  #arm(flow: Flow, label: string, place: Place): Decision {
    return follow(flow.length === 0 ? place.after : this.#flow(flow, label, place));
  }

  #repeat(repeat: Repeat, { after, depth: around }: Place): Decision {
    const depth = around + 1;
    const round = newBlock(`${nameOf(repeat)} round`, { after: undefined, depth });
    const body = this.#flow(repeat.body, `${nameOf(repeat)} body`, { after: round, depth });
    this.#blocks.push(round);
    round.decision = { kind: "round", repeat, depth, body, leave: follow(after) };
    this.#resume(repeat.position, depth, follow(round));
    return { kind: "begin", repeat, body };
  }

  #resume(position: string, depth: number, to: Decision): void {
    this.#resumptions.push({ position, depth, to });
  }
}

/** A block that ends the sequence, until it is told what it decides. */
function newBlock(
  label: string,
  { after, depth }: Pick<Block, "after" | "depth">,
  timed = false,
): Block {
  return { id: 0, label, decision: { kind: "yield", answer: "end", depth }, after, depth, timed };
}

function follow(block: Block): Goto {
  return { kind: "goto", block, entered: "now" };
}

function isTimed({ kind }: FlowStatement): boolean {
  return kind === "wait" || kind === "wait-until" || kind === "wait-for";
}

function nameOf(statement: FlowStatement): string {
  switch (statement.kind) {
    case "step":
      return statement.name ?? statement.activity.name;
    case "branch":
      return `when ${statement.arms[0]?.condition.text ?? ""}`;
    case "match":
      return `match ${statement.text}`;
    case "split":
      return statement.name;
    case "set":
      return `set ${statement.field.name}`;
    case "advance":
      return `advance ${statement.sequence}`;
    case "exit":
      return "exit";
    case "wait":
      return "wait";
    case "wait-until":
      return "wait until";
    case "wait-for":
      return `wait for ${statement.condition.text}`;
    case "repeat":
      return "repeat";
  }
}
