import type { JsonDocument } from "../../documents/document.ts";
import { isObject, property, textOf } from "../../documents/json.ts";
import type { EntityDraft } from "../../draft/entity.ts";
import { fieldsLeftOut } from "../../findings/choosing.ts";
import { reportAmounts } from "../amounts.ts";
import type { MetadataSource, ReadContext } from "../source.ts";
import { Records } from "./records.ts";
import { isRecord, shapeOf, type Shape } from "./shape.ts";

/** JSON Schema 2020-12 and the components of OpenAPI, for every system without a row of its own. */
export const jsonSchema: MetadataSource = {
  name: "json-schema",
  title: "JSON Schema",
  recognizes: (document) => document.kind === "json" && recordsOf(document).length > 0,
  read: (documents, context) => ({
    entities: documents.flatMap((document) =>
      document.kind === "json" ? entitiesOf(document, context) : [],
    ),
    processes: [],
  }),
};

interface Named {
  readonly name: string;
  readonly shape: Shape;
}

/** The document's own schema, where it is one of a record, and those of its definitions that are. */
function recordsOf({ path, value }: JsonDocument): readonly Named[] {
  const found: Named[] = [];
  const add = (name: string, schema: unknown): void => {
    const shape = shapeOf(schema, value);
    if (shape !== undefined && isRecord(shape)) found.push({ name, shape });
  };
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/(?:\.schema)?\.json$/, "");
  if (property(value, "openapi") === undefined)
    add(textOf(property(value, "title")) ?? file, value);
  const components = property(property(value, "components"), "schemas");
  for (const group of [property(value, "$defs"), property(value, "definitions"), components]) {
    if (isObject(group)) for (const [name, schema] of Object.entries(group)) add(name, schema);
  }
  return found;
}

function entitiesOf(document: JsonDocument, context: ReadContext): readonly EntityDraft[] {
  const records = new Records(document.value, context.currency);
  for (const { name, shape } of recordsOf(document)) {
    if (context.wants(name)) records.add(name, shape);
  }
  const entities = records.all();
  for (const { from, fields } of entities) {
    const lost = records.lostOf(from);
    if (lost.length > 0) {
      const why = "since nothing in a sequence could compare what they hold";
      context.report(fieldsLeftOut, { entity: from, names: lost, why }, { subject: from });
    }
    reportAmounts(from, fields, context);
  }
  return entities;
}
