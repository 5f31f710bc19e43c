import { property, textOf } from "../../documents/json.ts";

/** HubSpot's objects, with a property that only they have and how a file's name tells of them. */
const objects = [
  { name: "deal", sign: "dealname", file: /deal/i },
  { name: "ticket", sign: "hs_pipeline_stage", file: /ticket/i },
  { name: "contact", sign: "lifecyclestage", file: /contact/i },
  { name: "company", sign: "domain", file: /compan/i },
  { name: "line_item", sign: "hs_product_id", file: /line[-_ ]?item/i },
  { name: "product", sign: "hs_sku", file: /product/i },
  { name: "quote", sign: "hs_quote_amount", file: /quote/i },
] as const;

/** Whose properties or pipelines a file holds, which no answer of HubSpot's says. */
export interface ObjectType {
  readonly name: string;
  /** How that was found out; undefined where it is sure. */
  readonly guessedBy?: string;
}

/** By a property that only one of the objects has, else by the file's name. */
export function objectTypeOf(path: string, properties: readonly unknown[]): ObjectType | undefined {
  const names = new Set(properties.map((item) => textOf(property(item, "name"))));
  const bySign = objects.find(({ sign }) => names.has(sign));
  if (bySign !== undefined) return { name: bySign.name };
  const byFile = objects.find(({ file }) => file.test(fileName(path)));
  if (byFile !== undefined) return { name: byFile.name, guessedBy: "by the file's name" };
  // Custom objects are asked for by a name that is theirs alone.
  const custom = /^(?:p\d+_)?([a-z][\w]*?)[-_. ]?(?:properties|schema)/i.exec(fileName(path))?.[1];
  return custom === undefined ? undefined : { name: custom, guessedBy: "by the file's name" };
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
