import type { Enrollment } from "../core/enrollment.ts";
import type { AnySequence, Surroundings } from "../core/surroundings.ts";
import type { Catalog } from "./catalog.ts";
import { ServiceError, type RecordJson } from "./record-key.ts";
import type { Service } from "./service.ts";

/**
 * What an enrollment meets. Where its own version is not at hand, it gets the current one, under
 * which the core lets it stand still and say so.
 *
 * @throws ServiceError where the service has no such sequence at all.
 */
export function surroundingsOf(
  { enrollment, record }: { readonly enrollment: Enrollment; readonly record: RecordJson },
  { catalog, service }: { readonly catalog: Catalog; readonly service: Service },
): Surroundings {
  const { sequence: name, version } = enrollment;
  const sequence = catalog.version(name, version) ?? catalog.current(name);
  if (sequence === undefined) throw new ServiceError(`This runner has no sequence ${name}.`);
  return meeting(sequence, record, service);
}

/** What a record's enrollment in a sequence meets. */
export function meeting(
  sequence: AnySequence,
  record: RecordJson,
  { raw, calendar, rates }: Pick<Service, "raw" | "calendar" | "rates">,
): Surroundings {
  return { sequence, record, calendar, rates, ...(raw === undefined ? {} : { raw }) };
}
