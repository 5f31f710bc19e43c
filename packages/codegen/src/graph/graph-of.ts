import type { Condition, Origin, Sequence } from "@seqlang/language";
import { lower } from "../plan/lower.ts";
import { successors, type Decision, type Plan } from "../plan/plan.ts";
import { delayWords } from "../plan/words.ts";
import { placeOf } from "../typescript/places.ts";
import type { Graph, GraphCondition, GraphEdge, GraphNode } from "./graph.ts";
import { nodeWords, type NodeWords } from "./node-words.ts";

/** The flow of a sequence, as a picture shows it; it is the plan's, which generated code has, too. */
export function graphOf(sequence: Sequence): Graph {
  const { criteria } = sequence;
  return {
    sequence: sequence.name,
    entity: sequence.entity.name,
    source: fileName(sequence.origin),
    enroll: sequence.enroll.map(conditionOf),
    suppress: sequence.suppress.map(conditionOf),
    criteria: criteria.map(({ leaves, condition, position, reason }) => ({
      kind: leaves,
      position,
      ...conditionOf(condition),
      ...(reason === undefined ? {} : { reason }),
    })),
    ...new Drawing(lower(sequence)).flow(),
  };
}

function conditionOf({ text, origin }: Condition): GraphCondition {
  return { text, source: fileName(origin), line: placeOf(origin).line };
}

function fileName({ file: { path } }: Origin): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** One node before it is known whether anything leads there, and what leads on from it. */
interface Draft extends NodeWords {
  readonly ways: Way[];
}

interface Way {
  readonly to: Draft;
  readonly label?: string;
  readonly back?: true;
}

class Drawing {
  readonly #plan: Plan;
  readonly #drafts: Draft[] = [];
  /** What a decision is entered by; that of a `when` is its first condition. */
  readonly #entries = new Map<Decision, Draft>();
  /** Where an enrollment goes on that stood at a position. */
  readonly #onward: ReadonlyMap<string, Decision>;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#onward = new Map(plan.resumptions.map(({ position, to }) => [position, to]));
  }

  flow(): Pick<Graph, "nodes" | "edges"> {
    const { sequence, blocks, start } = this.#plan;
    const beginning = this.#draft({
      kind: "start",
      word: "start",
      text: "",
      position: "start",
      origin: sequence.origin,
    });
    const decisions = blocks.flatMap(({ decision }) => [...within(decision)]);
    const drawn = decisions.map((decision) => ({ decision, chain: this.#chain(decision) }));
    beginning.ways.push({ to: this.#entry(start.decision) });
    for (const { decision, chain } of drawn) this.#connect(decision, chain);
    return this.#named(reached(beginning));
  }

  #draft(words: NodeWords): Draft {
    const draft = { ...words, ways: [] };
    this.#drafts.push(draft);
    return draft;
  }

  /** The nodes of a decision: one for each condition of a `when`, and one for anything else. */
  #chain(decision: Decision): readonly Draft[] {
    const chain = nodeWords(decision, this.#plan.sequence).map((words) => this.#draft(words));
    const [first] = chain;
    if (first !== undefined) this.#entries.set(decision, first);
    return chain;
  }

  #entry(decision: Decision): Draft {
    let at = decision;
    while (at.kind === "goto" || at.kind === "begin") {
      at = at.kind === "goto" ? at.block.decision : at.body.decision;
    }
    const entry = this.#entries.get(at);
    if (entry === undefined) throw new Error(`nothing is drawn for a decision ${at.kind}`);
    return entry;
  }

  #connect(decision: Decision, chain: readonly Draft[]): void {
    const [node] = chain;
    const way = (to: Decision, label?: string): void => {
      node?.ways.push({ to: this.#entry(to), ...(label === undefined ? {} : { label }) });
    };
    switch (decision.kind) {
      case "goto":
      case "begin":
        return;
      case "yield": {
        const { answer } = decision;
        if (answer === "end" || answer.kind === "exit" || answer.kind === "advance") return;
        const onward = this.#onward.get(answer.position);
        if (onward !== undefined) way(onward);
        return;
      }
      case "branch":
        for (const [index, { to }] of decision.arms.entries()) {
          const otherwise = chain[index + 1] ?? this.#entry(decision.otherwise);
          chain[index]?.ways.push(
            { to: this.#entry(to), label: "yes" },
            { to: otherwise, label: "no" },
          );
        }
        return;
      case "match": {
        for (const { arm, to } of decision.arms) way(to, arm.text);
        // Where the arms cover everything, no way is left.
        if (decision.match.otherwise !== undefined) way(decision.otherwise, "else");
        return;
      }
      case "split":
        for (const { arm, to } of decision.arms) way(to, `${arm.percent}%`);
        return;
      case "open":
      case "pause":
        return way(decision.to);
      case "await":
        way(decision.then, "yes");
        return way(decision.otherwise, `after ${delayWords(decision.wait.limit)}`);
      case "round":
        node?.ways.push({ to: this.#entry(decision.body.decision), label: "again", back: true });
        return way(decision.leave, "done");
    }
  }

  /** Nodes and edges under their names, which are those of their order in the text. */
  #named(drafts: ReadonlySet<Draft>): Pick<Graph, "nodes" | "edges"> {
    const kept = this.#drafts.filter((draft) => drafts.has(draft)).sort(inTextOrder);
    const ids = new Map(kept.map((draft, index) => [draft, `n${index}`]));
    const idOf = (draft: Draft): string => ids.get(draft) ?? "";
    // A step may be called `start`; then that is what the position means.
    const taken = new Set(kept.filter(isStop).map(({ position }) => position));
    const nodes = kept.map((draft): GraphNode => {
      const { kind, word, text, name, position, origin } = draft;
      const stands = position !== undefined && (isStop(draft) || !taken.has(position));
      return {
        id: idOf(draft),
        kind,
        ...(stands ? { position } : {}),
        word,
        text,
        ...(name === undefined ? {} : { name }),
        ...(origin === undefined ? {} : { line: placeOf(origin).line }),
      };
    });
    const edges = kept.flatMap((draft) =>
      draft.ways.map(({ to, ...way }): GraphEdge => ({ from: idOf(draft), to: idOf(to), ...way })),
    );
    return { nodes, edges };
  }
}

function isStop({ kind }: Draft): boolean {
  return kind !== "start" && kind !== "end";
}

/** The start first, and last the end, which no text stands for. */
function inTextOrder(a: Draft, b: Draft): number {
  return placeIn(a) - placeIn(b);
}

function placeIn({ kind, origin }: Draft): number {
  return kind === "start" ? -1 : (origin?.span.start ?? Infinity);
}

/** A decision and those directly below it; what they lead to stands in other blocks. */
function* within(decision: Decision): Iterable<Decision> {
  yield decision;
  for (const next of successors(decision)) yield* within(next);
}

/** Nobody gets to the end of a sequence of which every way leaves earlier. */
function reached(start: Draft): ReadonlySet<Draft> {
  const found = new Set([start]);
  // A set goes on to what is added while it is gone through.
  for (const { ways } of found) for (const { to } of ways) found.add(to);
  return found;
}
