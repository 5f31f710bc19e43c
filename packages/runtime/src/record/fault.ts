/** One thing that is wrong with a record. */
export interface Fault {
  /** Where, in the names of the input: `budget`, `owner.timezone`, `tasks[2].done`; empty for the whole. */
  readonly path: string;
  /** The same, a name or an index each. */
  readonly segments: readonly (string | number)[];
  /** What was expected. Never holds a value of the record. */
  readonly message: string;
}

/** What outside data has that a record can't have: all faults at once, in the order of the fields. */
export class RecordError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(faultText).join("\n"));
    this.name = "RecordError";
    this.faults = faults;
  }
}

function faultText({ path, message }: Fault): string {
  return path === "" ? message : `${path}: ${message}`;
}

/** A place in the input, from the inside out; undefined for the whole of it. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
}

/** A fault at a place. */
export function faultAt(place: Place | undefined, message: string): Fault {
  const segments: (string | number)[] = [];
  for (let at = place; at !== undefined; at = at.parent) segments.unshift(at.key);
  return { path: pathOf(segments), segments, message };
}

const plainName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

function pathOf(segments: readonly (string | number)[]): string {
  let path = "";
  for (const segment of segments) {
    if (typeof segment === "number") path += `[${segment}]`;
    else if (!plainName.test(segment)) path += `[${JSON.stringify(segment)}]`;
    else path += path === "" ? segment : `.${segment}`;
  }
  return path;
}
