import { standStill } from "@seqlang/runner";
import type { House } from "../house.ts";
import type { Moving, Stay, VersionAt } from "../parts.ts";
import { answerOf, once, type Connection } from "./connection.ts";
import { quoted, type Query } from "./admin.ts";
import { from, of } from "./status.ts";

/** What came of taking all enrollments to current versions. */
export interface Moves {
  /** How many go on under another version than before. */
  readonly moved: number;
  /** Those that finish under their own version, which the service has. */
  readonly finish: readonly StayUnder[];
  /** Those that stand still, since the service doesn't have their version. */
  readonly standStill: readonly StayUnder[];
}

/** How many stay under a version, and why. */
export interface StayUnder extends VersionAt {
  readonly count: number;
  /** Each reason once, a sentence's end: "the new version has no `intro`". */
  readonly because: readonly string[];
}

/** So many records are asked for at once, each query reading all that is kept. */
const fullPage = 50_000;

/** So many records are moved at the same time. */
const concurrency = 50;

/** Takes all enrollments to the current versions of their sequences, where that is safe. */
export async function moveToCurrent(
  query: Query,
  connection: Connection,
  url: string,
  house: House,
  page = fullPage,
): Promise<Moves> {
  const current = currentIn(house);
  const stay: Stay[] = [];
  let moved = 0;
  for (let after: string | undefined = ""; after !== undefined;) {
    const places: readonly string[] = await behind(after, page, query, house);
    await forEach(places, async (place) => {
      const call = connection.record(place).move({ current }, once());
      const came: Moving = await answerOf(call, url);
      moved += came.moved;
      stay.push(...came.stay);
    });
    after = places.length < page ? undefined : places.at(-1);
  }
  const still = stay.filter(({ finishes }) => !finishes);
  for (const [named, reasons] of byVersion(still)) house.onProblem(standStill(named, reasons));
  return {
    moved,
    finish: summed(stay.filter(({ finishes }) => finishes)),
    standStill: summed(still),
  };
}

function currentIn({ catalog }: House): { readonly [sequence: string]: string } {
  const names = new Set(catalog.all.map(({ name }) => name));
  const all = [...names].flatMap((name) => catalog.current(name) ?? []);
  return Object.fromEntries(all.map(({ name, version }) => [name, version]));
}

/** The places of the next records that have enrollments under other versions than the current ones. */
async function behind(
  after: string,
  page: number,
  query: Query,
  house: House,
): Promise<readonly string[]> {
  const current = Object.entries(currentIn(house)).map((named) => named.join(" "));
  // A list of none is no SQL.
  const versions = ["", ...current].map(quoted).join(", ");
  const rows = await query<{ readonly service_key: string }>(
    `SELECT service_key ${from(house, "enrollment")}
       AND service_key > ${quoted(after)} AND ${of.status} <> 'left'
       AND concat(${of.sequence}, ' ', ${of.version}) NOT IN (${versions})
     GROUP BY service_key ORDER BY service_key LIMIT ${page}`,
  );
  return rows.map(({ service_key: place }) => place);
}

function summed(stay: readonly Stay[]): readonly StayUnder[] {
  return [...byVersion(stay)].map(([{ sequence, version }, reasons]) => ({
    sequence,
    version,
    count: reasons.length,
    because: [...new Set(reasons)],
  }));
}

/** The reasons of each version, one for each enrollment. */
function byVersion(stay: readonly Stay[]): ReadonlyMap<VersionAt, readonly string[]> {
  const versions = new Map<string, { readonly named: VersionAt; readonly reasons: string[] }>();
  for (const { sequence, version, because } of stay) {
    const id = `${sequence} ${version}`;
    const known = versions.get(id) ?? { named: { sequence, version }, reasons: [] };
    known.reasons.push(because);
    versions.set(id, known);
  }
  return new Map([...versions.values()].map(({ named, reasons }) => [named, reasons]));
}

async function forEach<One>(
  all: readonly One[],
  handle: (one: One) => Promise<void>,
): Promise<void> {
  const rest = all.values();
  const line = async () => {
    for (const one of rest) await handle(one);
  };
  await Promise.all(Array.from({ length: concurrency }, line));
}
