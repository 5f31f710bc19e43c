import type { Catalog } from "./catalog.ts";
import { recordKeyOf, ServiceError, type RecordJson } from "./record-key.ts";
import type { Service } from "./service.ts";

/** A record as it is now, and since when. */
export interface Change {
  readonly entity: string;
  readonly key: string;
  readonly record: RecordJson;
  /** In epoch milliseconds; now where absent. */
  readonly at?: number | undefined;
}

/**
 * A record of an entity, with the key that was given or that it holds.
 *
 * @throws ServiceError where there is no sequence on the entity, or no key.
 */
export function changeOf(
  entity: string,
  record: RecordJson,
  { key, at }: { readonly key?: string | undefined; readonly at?: number | undefined },
  catalog: Catalog,
): Change {
  const [sequence] = sequencesOn(entity, catalog);
  return { entity, record, at, key: key ?? recordKeyOf(record, sequence.metadata.entity) };
}

/**
 * Lets every sequence on its entity read a record.
 *
 * @throws RecordError where one can't; ServiceError where there is none.
 */
export function mustBeReadable({ entity, record }: Change, catalog: Catalog, service: Service) {
  for (const sequence of sequencesOn(entity, catalog)) sequence.parse(record, { raw: service.raw });
}

function sequencesOn(entity: string, catalog: Catalog) {
  const [first, ...others] = catalog.on(entity);
  if (first === undefined) throw new ServiceError(`This runner has no sequence for ${entity}.`);
  return [first, ...others] as const;
}
