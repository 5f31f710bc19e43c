import type { ConditionMetadata, Metadata, PositionMetadata } from "@seqlang/runtime";

/** The flow of one version, as its metadata tell it. */
export interface FlowTree {
  readonly parts: readonly Part[];
  /** By each of their positions: a step's window is no place of its own. */
  readonly places: ReadonlyMap<string, Place>;
}

export type Part = Place | Question | Ways | Rounds;

/** Where an enrollment can stand. */
export interface Place {
  readonly kind: "place";
  readonly at: PositionMetadata;
  /** The positions of the `repeat`s around, outermost first; a pause between rounds is in its own. */
  readonly repeats: readonly string[];
}

export interface Question {
  readonly kind: "question";
  readonly condition: ConditionMetadata;
}

/** One of them is taken. */
export interface Ways {
  readonly kind: "ways";
  readonly ways: readonly (readonly Part[])[];
}

/** Begin with the place of the pause between them. */
export interface Rounds {
  readonly kind: "rounds";
  readonly parts: readonly Part[];
}

/** Everything in the order of the text, with marks where ways and rounds begin, part and end. */
export function* flattened(parts: readonly Part[]): Iterable<Place | Question | string> {
  for (const part of parts) {
    switch (part.kind) {
      case "place":
      case "question":
        yield part;
        break;
      case "ways":
        yield "(";
        for (const way of part.ways) {
          yield* flattened(way);
          yield "|";
        }
        yield ")";
        break;
      case "rounds":
        yield "[";
        yield* flattened(part.parts);
        yield "]";
    }
  }
}

const known = new WeakMap<Metadata, FlowTree | undefined>();

/** The flow that metadata describe; undefined where they come from a seqc that didn't say enough. */
export function flowOf(metadata: Metadata): FlowTree | undefined {
  // Many enrollments are asked about between the same two versions.
  if (!known.has(metadata)) known.set(metadata, readFlow(metadata));
  return known.get(metadata);
}

function readFlow({ flow, positions, branches }: Metadata): FlowTree | undefined {
  if (typeof flow !== "string") return undefined;
  const reader = new Reader(flow, positions, branches);
  const parts = reader.parts([]);
  return reader.isDone ? { parts, places: reader.places } : undefined;
}

class Reader {
  readonly places = new Map<string, Place>();
  readonly #shape: string;
  readonly #positions: readonly PositionMetadata[];
  readonly #branches: readonly ConditionMetadata[];
  #at = 0;
  #position = 0;
  #branch = 0;
  #failed = false;

  constructor(
    shape: string,
    positions: readonly PositionMetadata[],
    branches: readonly ConditionMetadata[],
  ) {
    this.#shape = shape;
    this.#positions = positions;
    this.#branches = branches;
  }

  /** Whether all that there is was read, and nothing was missing. */
  get isDone(): boolean {
    return (
      !this.#failed &&
      this.#at === this.#shape.length &&
      this.#position === this.#positions.length &&
      this.#branch === this.#branches.length
    );
  }

  parts(repeats: readonly string[]): readonly Part[] {
    const parts: Part[] = [];
    for (;;) {
      const part = this.#part(repeats);
      if (part === undefined) return parts;
      parts.push(part);
    }
  }

  #part(repeats: readonly string[]): Part | undefined {
    switch (this.#shape[this.#at]) {
      case ".":
        this.#at += 1;
        return this.#place(repeats);
      case "?":
        this.#at += 1;
        return this.#question();
      case "(":
        return this.#ways(repeats);
      case "[": {
        this.#at += 1;
        const pause = this.#positions[this.#position]?.position ?? "";
        const parts = this.parts([...repeats, pause]);
        this.#expect("]");
        return { kind: "rounds", parts };
      }
      default:
        return undefined;
    }
  }

  #place(repeats: readonly string[]): Place | undefined {
    const window = this.#positions[this.#position];
    if (window?.kind === "window") this.#position += 1;
    const at = this.#positions[this.#position];
    this.#position += 1;
    if (at === undefined) return this.#fail();
    const place: Place = { kind: "place", at, repeats };
    this.places.set(at.position, place);
    if (window !== undefined) this.places.set(window.position, place);
    return place;
  }

  #question(): Question | undefined {
    const condition = this.#branches[this.#branch];
    this.#branch += 1;
    return condition === undefined ? this.#fail() : { kind: "question", condition };
  }

  #ways(repeats: readonly string[]): Ways {
    const ways: (readonly Part[])[] = [];
    do {
      this.#at += 1;
      ways.push(this.parts(repeats));
    } while (this.#shape[this.#at] === "|");
    this.#expect(")");
    return { kind: "ways", ways };
  }

  #expect(end: string): void {
    if (this.#shape[this.#at] === end) this.#at += 1;
    else this.#fail();
  }

  #fail(): undefined {
    this.#failed = true;
    return undefined;
  }
}
