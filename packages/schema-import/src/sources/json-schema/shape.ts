import { isObject, listOf, property, textOf, type JsonObject } from "../../documents/json.ts";
import { resolve } from "./pointer.ts";

/** A schema with what `allOf` adds and without what only says that it may be null. */
export interface Shape {
  readonly type: string | undefined;
  readonly format: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<string>;
  readonly items: unknown;
  /** Of `enum` or `const`, without null. */
  readonly values: readonly unknown[];
  readonly nullable: boolean;
  /** The name of the definition that was referred to. */
  readonly name: string | undefined;
}

/** Deeper than this, `allOf` in `allOf` describes nothing. */
const deepest = 30;

/** Undefined where a schema allows several kinds of values, or can't be followed. */
export function shapeOf(schema: unknown, document: unknown, depth = 0): Shape | undefined {
  const resolved = depth > deepest ? undefined : resolve(schema, document);
  if (resolved === undefined) return undefined;
  const { schema: own, name } = resolved;
  const parts = listOf(property(own, "allOf")).map((part) => shapeOf(part, document, depth + 1));
  const choices = [...listOf(property(own, "anyOf")), ...listOf(property(own, "oneOf"))];
  const real = choices.filter((choice) => property(choice, "type") !== "null");
  if (real.length > 1 || parts.includes(undefined)) return undefined;
  const only = real.length === 1 ? shapeOf(real[0], document, depth + 1) : undefined;
  if (real.length === 1 && only === undefined) return undefined;
  const bases = [...parts, only].filter((part) => part !== undefined);
  const shape = merged(ownShape(own, name, choices.length > real.length), bases);
  // What is added to turns into something else; what only may be null is still the same.
  return parts.length === 0 ? { ...shape, name: name ?? only?.name } : shape;
}

function ownShape(schema: JsonObject, name: string | undefined, nullable: boolean): Shape {
  const type = property(schema, "type");
  const types = (Array.isArray(type) ? listOf(type) : [type]).flatMap((one) => textOf(one) ?? []);
  const properties = property(schema, "properties");
  const fixed = property(schema, "const");
  const values = fixed === undefined ? listOf(property(schema, "enum")) : [fixed];
  const kinds = types.filter((one) => one !== "null");
  return {
    type: kinds.length === 1 ? kinds[0] : kinds.length > 1 ? "several" : undefined,
    format: textOf(property(schema, "format")),
    title: textOf(property(schema, "title")),
    description: textOf(property(schema, "description")),
    properties: new Map(isObject(properties) ? Object.entries(properties) : []),
    required: new Set(listOf(property(schema, "required")).flatMap((one) => textOf(one) ?? [])),
    items: property(schema, "items"),
    values: values.filter((value) => value !== null),
    nullable:
      nullable ||
      types.includes("null") ||
      values.includes(null) ||
      property(schema, "nullable") === true,
    name,
  };
}

function merged(own: Shape, bases: readonly Shape[]): Shape {
  return bases.reduce<Shape>(
    (shape, base) => ({
      type: shape.type ?? base.type,
      format: shape.format ?? base.format,
      title: shape.title ?? base.title,
      description: shape.description ?? base.description,
      properties: new Map([...base.properties, ...shape.properties]),
      required: new Set([...base.required, ...shape.required]),
      items: shape.items ?? base.items,
      values: shape.values.length > 0 ? shape.values : base.values,
      nullable: shape.nullable || base.nullable,
      name: shape.name,
    }),
    own,
  );
}

/** Whether a shape is that of a record. */
export function isRecord({ type, properties }: Shape): boolean {
  return properties.size > 0 && (type === "object" || type === undefined);
}
