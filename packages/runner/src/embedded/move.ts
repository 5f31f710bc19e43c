import { migrate } from "../versions/migrate.ts";
import { meeting } from "../service/surroundings.ts";
import { noSuchSequence, standStill } from "../service/standing-still.ts";
import type { House } from "./house.ts";
import type { KnownVersion } from "./store/versions.ts";
import type { Writer } from "./store/writer.ts";
import { keep } from "./transition.ts";

/** How many enrollments are moved in one commit. */
const batch = 250;

/**
 * Takes enrollments under earlier versions to the current ones, where that is safe. Of the rest,
 * those whose version the service still has finish under it; those whose version is gone stand
 * still, which is told once for each version.
 */
export async function moveToCurrent(
  house: House,
  { write }: Writer,
  isRunning: () => boolean,
): Promise<void> {
  const { store, catalog, onProblem } = house;
  for (const known of store.versions.all()) {
    const { sequence, version } = known;
    if (catalog.current(sequence)?.version === version) continue;
    const stay: string[] = [];
    for (let after: number | undefined = 0; after !== undefined && isRunning();) {
      const from: number = after;
      after = await write(() => moveSome(known, from, stay, house));
    }
    if (stay.length > 0 && catalog.version(sequence, version) === undefined) {
      onProblem(standStill(known, stay));
    }
  }
}

/** Moves the next of a version, within the transaction that is open: where to go on, if anywhere. */
function moveSome(
  { id, sequence, metadata }: KnownVersion,
  after: number,
  stay: string[],
  house: House,
): number | undefined {
  const { store, catalog, service, clock } = house;
  const current = catalog.current(sequence);
  const some = store.enrollments.underVersion(id, after, batch);
  const now = clock.now();
  for (const stored of some) {
    if (current === undefined) {
      stay.push(noSuchSequence(sequence));
      continue;
    }
    const surroundings = meeting(current, stored.record, service);
    const moved = migrate(stored.enrollment, metadata, surroundings, now);
    if ("stays" in moved) stay.push(moved.stays);
    else keep(stored, { kind: "moved", version: current.version }, moved, now, surroundings, house);
  }
  return some.length < batch ? undefined : some.at(-1)?.number;
}
