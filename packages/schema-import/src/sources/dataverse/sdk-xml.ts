import type { XmlDocument } from "../../documents/document.ts";
import { readXml, type XmlElement, type XmlVerdict } from "../../documents/xml.ts";
import { readAttribute } from "./attributes.ts";
import { readEntity } from "./entities.ts";
import { readOptionSet } from "./option-sets.ts";
import {
  noMetadata,
  type DataverseAttribute,
  type DataverseEntity,
  type DataverseMetadata,
  type DataverseOptionSet,
} from "./types.ts";

/** The parts of an entity that are read, beside its attributes. */
const parts: ReadonlySet<string> = new Set([
  "LogicalName",
  "MetadataId",
  "SchemaName",
  "PrimaryIdAttribute",
  "PrimaryNameAttribute",
  "DisplayName",
  "Description",
]);

/** Large, and nothing that vocabularies speak of. */
const passedOver: ReadonlySet<string> = new Set([
  "ManyToManyRelationships",
  "ManyToOneRelationships",
  "OneToManyRelationships",
  "Privileges",
  "Plugins",
  "SecurityRoles",
  "Keys",
]);

/** What elements hold lists; an empty one looks like any other. */
const lists: ReadonlySet<string> = new Set(["LocalizedLabels", "Options", "Targets"]);

/**
 * The SDK's `EntityMetadata`, serialized as XML by whatever tool: the names are the Web API's, the
 * namespaces and what stands around the entities vary. Whatever has `Attributes` is an entity.
 */
export function readSdkXml(
  document: XmlDocument,
  wants: (entity: string) => boolean,
): DataverseMetadata {
  const entities: DataverseEntity[] = [];
  const others: string[] = [];
  const optionSets: DataverseOptionSet[] = [];
  const seen: { depth: number; attributes: DataverseAttribute[]; rest: Map<string, unknown> }[] =
    [];
  const at = (depth: number): (typeof seen)[number] => {
    let found = seen.find((entry) => entry.depth === depth);
    if (found === undefined) {
      found = { depth, attributes: [], rest: new Map() };
      seen.push(found);
    }
    return found;
  };
  readXml(document, {
    open: (name): XmlVerdict => {
      if (passedOver.has(name)) return "skip";
      return parts.has(name) || /(Attribute|OptionSet)Metadata(Base)?$/.test(name)
        ? "keep"
        : "enter";
    },
    kept: (element, depth) => {
      if (element.name.includes("OptionSetMetadata")) {
        const set = readOptionSet(plain(element));
        if (set !== undefined) optionSets.push({ ...set, global: true });
      } else if (element.name.endsWith("AttributeMetadata")) {
        const attribute = readAttribute(withKind(element));
        if (attribute !== undefined) at(depth - 1).attributes.push(attribute);
      } else {
        at(depth).rest.set(element.name, plain(element));
      }
    },
    close: (_, depth) => {
      const index = seen.findIndex((entry) => entry.depth === depth + 1);
      const [found] = index < 0 ? [] : seen.splice(index, 1);
      if (found === undefined || found.attributes.length === 0) return;
      const entity = readEntity(Object.fromEntries(found.rest));
      if (entity === undefined) return;
      if (!wants(entity.logicalName)) others.push(entity.logicalName);
      else entities.push({ ...entity, attributes: found.attributes, complete: true });
    },
  });
  return { ...noMetadata, entities, others, optionSets };
}

/** `i:type` tells the kind of an attribute; of a derived element its own name does. */
function withKind(element: XmlElement): unknown {
  const type = element.attributes.get("type") ?? element.name;
  return { ...(plain(element) as object), "@odata.type": type };
}

/** An element as the Web API would write it, but for numbers and flags, which stay text. */
function plain(element: XmlElement): unknown {
  if (element.attributes.get("nil") === "true") return null;
  if (lists.has(element.name)) return element.children.map(plain);
  if (element.children.length === 0) return element.text;
  return Object.fromEntries(element.children.map((inner) => [inner.name, plain(inner)]));
}
