import type { EntityDraft, FieldDraft } from "../../draft/entity.ts";
import { plainLabel } from "../../draft/labels.ts";
import type { TypeDraft } from "../../draft/type.ts";
import { isRecord, shapeOf, type Shape } from "./shape.ts";

const formats: Readonly<
  Record<string, TypeDraft["kind"] & ("date" | "datetime" | "time" | "duration")>
> = {
  date: "date",
  "date-time": "datetime",
  time: "time",
  duration: "duration",
};

/** Formats of numbers by which descriptions mark amounts. */
const amountFormats: ReadonlySet<string> = new Set(["currency", "money", "monetary"]);

/** Gathers the records of a document: those that are asked for, and all that these refer to. */
export class Records {
  readonly #document: unknown;
  readonly #currency: string | undefined;
  readonly #entities = new Map<string, EntityDraft>();
  readonly #lost = new Map<string, string[]>();

  constructor(document: unknown, currency: string | undefined) {
    this.#document = document;
    this.#currency = currency;
  }

  all(): readonly EntityDraft[] {
    return [...this.#entities.values()];
  }

  /** Properties that no field could hold. */
  lostOf(entity: string): readonly string[] {
    return this.#lost.get(entity) ?? [];
  }

  add(name: string, shape: Shape): void {
    if (this.#entities.has(name)) return;
    const { properties, title, description } = shape;
    const entity = { from: name, labels: plainLabel(title), description: plainLabel(description) };
    const key = properties.has("id") ? undefined : [...properties.keys()].find(isKey);
    // There before its fields, which may refer back to it.
    this.#entities.set(name, { ...entity, key, fields: [], complete: true });
    const fields = [...properties].flatMap(([property, schema]) => {
      const field = this.#field(name, property, schema, shape.required.has(property));
      if (field === undefined) this.#lost.set(name, [...this.lostOf(name), property]);
      return field ?? [];
    });
    this.#entities.set(name, { ...entity, key, fields, complete: true });
  }

  #field(entity: string, from: string, schema: unknown, required: boolean): FieldDraft | undefined {
    const shape = shapeOf(schema, this.#document);
    const type = shape && this.#type(entity, from, shape);
    if (shape === undefined || type === undefined) return undefined;
    return {
      from,
      labels: plainLabel(shape.title),
      description: plainLabel(shape.description),
      type,
      optional: !required || shape.nullable,
      ...(shape.format === "password" ? { secured: true } : {}),
    };
  }

  #type(entity: string, property: string, shape: Shape): TypeDraft | undefined {
    const { type, format = "", values, items } = shape;
    if (isRecord(shape)) {
      const name = shape.name ?? `${entity}_${property}`;
      this.add(name, shape);
      return { kind: "lookup", targets: [{ from: name }] };
    }
    if (values.length > 0) return choiceOf(shape.name ?? `${entity}_${property}`, shape);
    switch (type) {
      case "string":
        return { kind: Object.hasOwn(formats, format) ? (formats[format] ?? "text") : "text" };
      case "integer":
      case "number":
        return amountFormats.has(format)
          ? { kind: "money", currency: this.#currency }
          : { kind: "number", mayBeAmount: true };
      case "boolean":
        return { kind: "bool" };
      case "array": {
        const inner = shapeOf(items, this.#document);
        const element = inner && this.#type(entity, property, inner);
        return element === undefined || element.kind === "list"
          ? undefined
          : { kind: "list", element };
      }
      default:
        return undefined;
    }
  }
}

/** Numbers that have no plain spelling can't be told apart by it. */
function isWritable(value: string | number): boolean {
  return typeof value === "string" || /^-?\d{1,15}(?:\.\d{1,10})?$/.test(String(value));
}

function isKey(property: string): boolean {
  return /(?:^|[_-])id$|[a-z]I[dD]$/.test(property);
}

/** A choice of texts, or of numbers; undefined where the values are of other kinds. */
function choiceOf(from: string, { values, title, name }: Shape): TypeDraft | undefined {
  const stored = [...new Set(values)].filter(
    (value): value is string | number =>
      (typeof value === "string" && value !== "") || typeof value === "number",
  );
  if (values.every((value) => typeof value === "boolean")) return { kind: "bool" };
  if (stored.length === 0 || stored.length < new Set(values).size) return undefined;
  if (!stored.every(isWritable)) return { kind: "number" };
  return {
    kind: "choice",
    choice: {
      from,
      labels: plainLabel(title),
      description: [],
      shared: name !== undefined,
      members: stored.map((value) => ({
        stored: value,
        labels: plainLabel(String(value)),
        description: [],
      })),
    },
  };
}
