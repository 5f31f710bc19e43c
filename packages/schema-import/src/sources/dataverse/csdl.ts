import type { XmlDocument } from "../../documents/document.ts";
import { child, readXml, type XmlElement, type XmlVerdict } from "../../documents/xml.ts";
import { plainLabel, type Labels } from "../../draft/labels.ts";
import {
  noMetadata,
  type DataverseAttribute,
  type DataverseEntity,
  type DataverseMetadata,
} from "./types.ts";

/** An entity type with what it adds to its base. */
interface EntityType {
  readonly name: string;
  readonly base: string | undefined;
  readonly abstract: boolean;
  readonly key: string | undefined;
  readonly description: Labels;
  readonly attributes: readonly DataverseAttribute[];
}

/**
 * OData's `$metadata`. It is read piece by piece, and of a large one only the types that are wanted,
 * with those that they are based on, are ever kept.
 */
export function readCsdl(
  document: XmlDocument,
  wants: (entity: string) => boolean,
  selective: boolean,
): DataverseMetadata {
  const { needed, others } = selective ? neededTypes(document, wants) : everything;
  const types = new Map<string, EntityType>();
  visitTypes(document, {
    verdict: (name) => (needed === undefined || needed.has(name) ? "keep" : "skip"),
    kept: (type) => types.set(type.name, type),
  });
  const entities = [...types.values()].filter((type) => !type.abstract && wants(type.name));
  return { ...noMetadata, entities: entities.map((type) => folded(type, types)), others };
}

/** Which types to keep, and the names of those that aren't wanted. */
interface Needed {
  readonly needed: ReadonlySet<string> | undefined;
  readonly others: readonly string[];
}

const everything: Needed = { needed: undefined, others: [] };

/** The wanted types and all that they are based on, wherever those stand. */
function neededTypes(document: XmlDocument, wants: (entity: string) => boolean): Needed {
  const bases = new Map<string, string | undefined>();
  visitTypes(document, {
    verdict: (name, base) => {
      bases.set(name, base);
      return "skip";
    },
  });
  const needed = new Set<string>();
  for (const wanted of bases.keys()) {
    if (!wants(wanted)) continue;
    for (let name: string | undefined = wanted; name !== undefined; name = bases.get(name)) {
      if (needed.has(name)) break;
      needed.add(name);
    }
  }
  return { needed, others: [...bases.keys()].filter((name) => !wants(name)) };
}

function visitTypes(
  document: XmlDocument,
  visitor: {
    readonly verdict: (name: string, base: string | undefined) => XmlVerdict;
    readonly kept?: (type: EntityType) => void;
  },
): void {
  const around: ReadonlySet<string> = new Set(["Edmx", "DataServices", "Schema"]);
  readXml(document, {
    open: (name, attributes) => {
      if (name !== "EntityType") return around.has(name) ? "enter" : "skip";
      const type = attributes.get("Name") ?? "";
      return visitor.verdict(type, localName(attributes.get("BaseType")));
    },
    kept: (element) => visitor.kept?.(readType(element)),
  });
}

function readType(element: XmlElement): EntityType {
  const { attributes: own, children } = element;
  const targets = lookupTargets(children);
  const properties = children.filter(({ name }) => name === "Property");
  return {
    name: own.get("Name") ?? "",
    base: localName(own.get("BaseType")),
    abstract: own.get("Abstract") === "true",
    key: child(child(element, "Key"), "PropertyRef")?.attributes.get("Name"),
    description: described(element),
    attributes: properties.flatMap((property) => readProperty(property, targets) ?? []),
  };
}

/** `_ownerid_value` is the lookup `ownerid`. */
const lookupName = /^_(.+)_value$/;

function readProperty(
  element: XmlElement,
  targets: ReadonlyMap<string, readonly string[]>,
): DataverseAttribute | undefined {
  const name = element.attributes.get("Name");
  const edmType = element.attributes.get("Type");
  if (name === undefined || edmType === undefined) return undefined;
  const lookup = lookupName.exec(name)?.[1];
  return {
    logicalName: lookup ?? name,
    edmType: lookup === undefined ? edmType : "lookup",
    description: described(element),
    requiredLevel: element.attributes.get("Nullable") === "false" ? "SystemRequired" : undefined,
    targets: lookup === undefined ? undefined : targets.get(name),
  };
}

/** Navigation properties tell which entities a lookup's column may point to. */
function lookupTargets(children: readonly XmlElement[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const element of children) {
    if (element.name !== "NavigationProperty") continue;
    const column = child(element, "ReferentialConstraint")?.attributes.get("Property");
    const target = localName(element.attributes.get("Type"));
    if (column === undefined || target === undefined) continue;
    targets.set(column, [...(targets.get(column) ?? []), target]);
  }
  return targets;
}

function described(element: XmlElement): Labels {
  const annotation = element.children.find(
    ({ name, attributes }) =>
      name === "Annotation" && (attributes.get("Term") ?? "").endsWith(".Description"),
  );
  return plainLabel(annotation?.attributes.get("String") ?? child(annotation, "String")?.text);
}

/** `mscrm.crmbaseentity` → `crmbaseentity` */
function localName(type: string | undefined): string | undefined {
  return type?.slice(type.lastIndexOf(".") + 1);
}

/** A type with everything that it is based on, the base's properties first. */
function folded(type: EntityType, types: ReadonlyMap<string, EntityType>): DataverseEntity {
  const line: EntityType[] = [];
  for (let at: EntityType | undefined = type; at !== undefined && !line.includes(at);) {
    line.unshift(at);
    at = at.base === undefined ? undefined : types.get(at.base);
  }
  const attributes = new Map<string, DataverseAttribute>();
  for (const { attributes: own } of line) {
    for (const attribute of own) attributes.set(attribute.logicalName, attribute);
  }
  return {
    logicalName: type.name,
    description: type.description,
    primaryId: line.findLast(({ key }) => key !== undefined)?.key,
    attributes: [...attributes.values()],
    complete: true,
  };
}
