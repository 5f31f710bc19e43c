import type { Report } from "../../findings/finding.ts";
import { ownerUnknown } from "../../findings/guesses.ts";
import { completedAttribute } from "./attributes.ts";
import { completed } from "./option-sets.ts";
import type {
  DataverseAttribute,
  DataverseEntity,
  DataverseMetadata,
  DataverseOptionSet,
  LooseAttributes,
} from "./types.ts";

/** What several files say, as one: whatever one leaves open another may answer, in any order. */
export function mergeMetadata(
  parts: readonly DataverseMetadata[],
  report: Report,
): DataverseMetadata {
  const entities = new Map<string, DataverseEntity>();
  for (const entity of parts.flatMap((part) => part.entities)) {
    const before = entities.get(entity.logicalName);
    entities.set(entity.logicalName, before === undefined ? entity : together(before, entity));
  }
  for (const loose of parts.flatMap((part) => part.loose)) {
    const name = ownerOf(loose, entities);
    if (name === undefined) {
      const names = loose.attributes.map(({ logicalName }) => logicalName).join(", ");
      report(ownerUnknown, { what: `What the answer says of ${names}` }, { path: loose.path });
      continue;
    }
    const { attributes } = loose;
    const more: DataverseEntity = { logicalName: name, attributes, complete: false };
    const before = entities.get(name);
    entities.set(name, before === undefined ? more : together(before, more));
  }
  const sets = new Map<string, DataverseOptionSet>();
  for (const set of parts.flatMap((part) => part.optionSets)) {
    if (set.name !== undefined) sets.set(set.name, completed(sets.get(set.name), set) ?? set);
  }
  const optionSets = [...sets.values()];
  return {
    entities: [...entities.values()].map((entity) => withSets(entity, sets)),
    others: [...new Set(parts.flatMap(({ others }) => others))],
    loose: [],
    optionSets,
    workflows: firstOf(parts.flatMap(({ workflows }) => workflows)),
    stages: firstOf(parts.flatMap(({ stages }) => stages)),
    traversed: parts.flatMap(({ traversed }) => traversed),
  };
}

function together(first: DataverseEntity, second: DataverseEntity): DataverseEntity {
  const attributes = new Map<string, DataverseAttribute>();
  for (const attribute of [...first.attributes, ...second.attributes]) {
    const before = attributes.get(attribute.logicalName);
    const merged = before === undefined ? attribute : completedAttribute(before, attribute);
    attributes.set(attribute.logicalName, merged);
  }
  return {
    logicalName: first.logicalName,
    metadataId: first.metadataId ?? second.metadataId,
    schemaName: first.schemaName ?? second.schemaName,
    labels: (first.labels?.length ?? 0) > 0 ? first.labels : second.labels,
    description: (first.description?.length ?? 0) > 0 ? first.description : second.description,
    primaryId: first.primaryId ?? second.primaryId,
    primaryName: first.primaryName ?? second.primaryName,
    attributes: [...attributes.values()],
    complete: first.complete || second.complete,
  };
}

/**
 * Which entity an answer of attributes alone belongs to: what its context says, what local option
 * sets are named after (`lead_industrycode`), else the only entity there is.
 */
function ownerOf(
  { owner, attributes }: LooseAttributes,
  entities: ReadonlyMap<string, DataverseEntity>,
): string | undefined {
  if (owner !== undefined) {
    const byId = [...entities.values()].find(({ metadataId }) => metadataId === owner);
    const isId = /^[\da-f]{8}-[\da-f-]{27}$/i.test(owner);
    if (byId !== undefined || !isId) return byId?.logicalName ?? owner;
  }
  const names = new Set<string>();
  for (const { logicalName, optionSet } of attributes) {
    const name = optionSet?.global === false ? optionSet.name : undefined;
    if (name?.endsWith(`_${logicalName}`) === true) {
      names.add(name.slice(0, -logicalName.length - 1));
    }
  }
  const [named] = names;
  if (names.size === 1 && named !== undefined) return named;
  const [only] = entities.keys();
  return entities.size === 1 ? only : undefined;
}

/** Attributes that only name a global option set, with its options. */
function withSets(
  entity: DataverseEntity,
  sets: ReadonlyMap<string, DataverseOptionSet>,
): DataverseEntity {
  const attributes = entity.attributes.map((attribute) => {
    const { optionSet } = attribute;
    if (optionSet === undefined || optionSet.options !== undefined) return attribute;
    const set = optionSet.name === undefined ? undefined : sets.get(optionSet.name);
    return set === undefined ? attribute : { ...attribute, optionSet: completed(optionSet, set) };
  });
  return { ...entity, attributes };
}

function firstOf<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const byId = new Map<string, Row>();
  for (const row of rows) if (!byId.has(row.id)) byId.set(row.id, row);
  return [...byId.values()];
}
