import {
  changeOf,
  enrollmentOfKey,
  keyOfWork,
  mustBeReadable,
  ServiceError,
  type DeadLetter,
  type Host,
  type Report,
} from "@seqlang/runner";
import type { House } from "../house.ts";
import { placeOf, placeOfEnrollment } from "../record/place.ts";
import { deadLetterShards } from "../record/sitting.ts";
import { queryTo } from "./admin.ts";
import { answerOf, connectionTo, once, type ConnectionOptions } from "./connection.ts";
import { moveToCurrent, type Moves } from "./move.ts";
import { statusOf } from "./status.ts";

/** The runner's `Host`, and what a new build asks for. */
export interface RestateHost extends Host {
  /**
   * Takes all enrollments to the current versions of their sequences, where that is safe: to be
   * called once the server knows the worker with a new build. Until then, and where it fails
   * halfway, each is taken there when something happens to it next.
   */
  readonly moveToCurrent: () => Promise<Moves>;
}

/** The runner's `Host`, over the ingress of a Restate server. */
export function restateHost(options: ConnectionOptions, house: House): RestateHost {
  const { catalog, service, parts } = house;
  const connection = connectionTo(options, parts);
  const ask = <Answer>(call: PromiseLike<Answer>) => answerOf(call, options.url);
  const query = queryTo(options);
  const recordAt = (entity: string, key: string) => connection.record(placeOf(entity, key));
  /** The record that an enrollment belongs to. */
  const recordOf = (id: string) => {
    const place = placeOfEnrollment(id);
    return place === undefined ? undefined : connection.record(place);
  };
  const keyOf = async (report: Report): Promise<string | null> =>
    "key" in report ? report.key : ask(connection.reference(report.reference).find(once()));

  return {
    changed: async (entity, record, said = {}) => {
      const change = changeOf(entity, record, said, catalog);
      mustBeReadable(change, catalog, service);
      await ask(recordAt(entity, change.key).changed(change, once()));
    },
    enroll: async (name, record, { key, invited = false } = {}) => {
      const sequence = catalog.current(name);
      if (sequence === undefined) throw new ServiceError(`This runner has no sequence ${name}.`);
      const entity = sequence.metadata.entity.name;
      const change = changeOf(entity, record, { key }, catalog);
      mustBeReadable(change, catalog, service);
      const byHand = { sequence: name, change, invited };
      return ask(recordAt(entity, change.key).enroll(byHand, once()));
    },
    report: async (report) => {
      const key = await keyOf(report);
      if (key === null) return false;
      const enrollment = enrollmentOfKey(key);
      const event = { ...report, key };
      return (await ask(recordOf(enrollment)?.tell({ enrollment, event }, once()) ?? no)) === true;
    },
    operate: async (enrollment, event) =>
      ask(recordOf(enrollment)?.tell({ enrollment, event }, once()) ?? no),
    forget: async (entity, key) => ask(recordAt(entity, key).forget(once())),
    enrollment: async (enrollment) => {
      const found = await ask(recordOf(enrollment)?.enrollment({ enrollment }, once()) ?? none);
      return found ?? undefined;
    },
    enrollmentsOf: async (entity, key) => ask(recordAt(entity, key).enrollments(once())),
    history: async (enrollment) =>
      ask(recordOf(enrollment)?.history({ enrollment }, once()) ?? empty),
    status: () => statusOf(query, house),
    moveToCurrent: () => moveToCurrent(query, connection, options.url, house),
    deadLetters: async () => {
      const all = deadLetterShards.map((shard) => ask(connection.deadLetters(shard).all(once())));
      return (await Promise.all(all)).flat().toSorted(byTime);
    },
    retry: async (key) =>
      ask(recordOf(enrollmentOfKey(keyOfWork(key)))?.retry({ key }, once()) ?? no),
  };
}

const no = Promise.resolve(false);
const none = Promise.resolve(null);
const empty = Promise.resolve([]);

function byTime(one: DeadLetter, other: DeadLetter): number {
  if (one.at !== other.at) return one.at - other.at;
  return one.key < other.key ? -1 : Number(one.key > other.key);
}
