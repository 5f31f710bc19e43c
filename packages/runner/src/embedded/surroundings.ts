import type { AnySequence, Surroundings } from "../core/surroundings.ts";
import { ServiceError, type RecordJson } from "../service/record-key.ts";
import type { House } from "./house.ts";
import type { Stored } from "./store/enrollments.ts";

/**
 * What an enrollment meets. Where its own version is not at hand, it gets the current one, under
 * which the core lets it stand still and say so.
 *
 * @throws ServiceError where the service has no such sequence at all.
 */
export function surroundingsOf(
  { enrollment, record }: Pick<Stored, "enrollment" | "record">,
  { catalog, service }: House,
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
  { raw, calendar, rates }: House["service"],
): Surroundings {
  return { sequence, record, calendar, rates, ...(raw === undefined ? {} : { raw }) };
}
