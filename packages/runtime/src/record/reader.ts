import { faultAt, type Fault, type Place } from "./fault.ts";

/** Beyond this many faults, more would help nobody. */
const mostFaults = 1000;

/** One reading of a record: its mode and the faults so far. */
export class Reader {
  readonly raw: boolean;
  readonly faults: Fault[] = [];
  readonly #told = new Set<string>();

  constructor(raw: boolean) {
    this.raw = raw;
  }

  /** Notes what is wrong at a place, once: a field may be read as the record's key as well. */
  fault(place: Place | undefined, message: string): undefined {
    if (this.full) return;
    const fault = faultAt(place, message);
    const text = `${fault.path}\n${message}`;
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.faults.push(fault);
  }

  /** Whether reading on is pointless. */
  get full(): boolean {
    return this.faults.length >= mostFaults;
  }

  /**
   * An object's own property; undefined where it has none. Input need not come from JSON: what
   * throws when it is read is a fault as well.
   */
  property(from: object, key: string, place: Place | undefined): unknown {
    try {
      return Object.hasOwn(from, key) ? (from as { [key: string]: unknown })[key] : undefined;
    } catch {
      return this.fault({ parent: place, key }, "could not be read");
    }
  }
}

/** Whether a value is a list; of a proxy that was revoked nobody can tell. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** A value's kind, in words. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (isList(value)) return "a list";
  switch (typeof value) {
    case "string":
      return value === "" ? "empty text" : "text";
    case "object":
      return "an object";
    case "boolean":
      return `${value}`;
    case "number":
      return Number.isFinite(value) ? "a number" : "a number that is not finite";
    case "undefined":
      return "nothing";
    default:
      return `a ${typeof value}`;
  }
}
