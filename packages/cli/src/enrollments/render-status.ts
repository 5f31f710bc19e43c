import type { DeadLetter, Enrollment, HistoryEntry, HostStatus } from "@seqlang/runner";
import type { EnrollmentFile, OutboxRow } from "@seqlang/runner/embedded";
import { createColors } from "picocolors";
import { tableText } from "../render/table.ts";

/** Where all enrollments of a store stand, as a table, and what is under way. */
export function statusText(status: HostStatus, now: number, color: boolean): string {
  const { bold, red } = createColors(color);
  const { ready, outside, dead } = status.outbox;
  const places = status.places.toSorted(
    (one, other) =>
      order(one.sequence, other.sequence) ||
      order(one.version, other.version) ||
      other.count - one.count,
  );
  const rows = places.map(({ sequence, version, position, status: how, blocked, count, since }) => [
    sequence,
    version,
    how === "left" ? `left at ${position}` : position,
    blocked === undefined ? how : `${how}, stands still: ${blocked} is missing`,
    String(count),
    ageText(now - since),
  ]);
  const letters = dead === 1 ? "1 dead letter" : `${dead} dead letters`;
  const next =
    status.nextDue === undefined ? "nothing waits for a time" : `next ${timeText(status.nextDue)}`;
  return [
    rows.length === 0
      ? "No record is enrolled.\n"
      : tableText([
          ["Sequence", "Version", "Position", "Status", "Enrollments", "Oldest"].map(bold),
          ...rows,
        ]),
    `${ready} to be carried out, ${outside} under way outside, ${dead > 0 ? red(letters) : letters}, ${next}\n`,
  ].join("");
}

/** One enrollment with its whole history. */
export function enrollmentText(
  { enrollment, entity, history, outbox }: EnrollmentFile,
  color: boolean,
): string {
  const { bold, dim } = createColors(color);
  const { id, sequence, version, record } = enrollment;
  return [
    `${bold(id)}  ${entity} ${record} in ${sequence}, version ${version}`,
    `${standsText(enrollment)}`,
    ...outbox.map(outboxText),
    "",
    ...history.flatMap(({ at, event, did, because }) => [
      `${dim(timeText(at))}  ${event}`,
      ...did.map((line) => `    ${bold(line)}`),
      ...because.map((line) => `      ${dim(line)}`),
    ]),
    "",
  ].join("\n");
}

/** A record's enrollments, a line each. */
export function enrollmentsText(enrollments: readonly Enrollment[]): string {
  return enrollments.map((one) => `${one.id}  ${one.sequence}: ${standsText(one)}\n`).join("");
}

/** What was given up, a line each. */
export function deadLettersText(letters: readonly DeadLetter[]): string {
  if (letters.length === 0) return "There is no dead letter.\n";
  return tableText(
    letters.map(({ key, attempts, at, error }) => [
      key,
      attempts === 1 ? "1 attempt" : `${attempts} attempts`,
      timeText(at),
      error,
    ]),
  );
}

/** An enrollment's history as data holds all that this shows, and nothing that is private. */
export function enrollmentJson({ enrollment, entity, history, outbox }: EnrollmentFile): object {
  const { id, sequence, version, record, status, position, entered, timer, blocked } = enrollment;
  return {
    id,
    entity,
    record,
    sequence,
    version,
    status,
    position,
    entered: timeText(entered),
    ...(timer === undefined ? {} : { next: timeText(timer.at) }),
    ...(blocked === undefined ? {} : { missing: blocked }),
    outbox: outbox.map(({ key, status: how, attempts, error }) => ({
      key,
      status: how,
      attempts,
      ...(error === undefined ? {} : { error }),
    })),
    history: history.map(({ at, ...entry }: HistoryEntry) => ({ at: timeText(at), ...entry })),
  };
}

function standsText({ status, position, entered, timer, blocked }: Enrollment): string {
  if (status.kind === "left") {
    const { how, reason, to, at } = status;
    const more = [to, reason].flatMap((text) => (text === undefined ? [] : [text])).join(", ");
    return `left ${timeText(at)}: ${how}${more === "" ? "" : ` (${more})`}`;
  }
  const paused = status.kind === "paused" ? "paused, " : "";
  const next = timer === undefined ? "" : `, next ${timeText(timer.at)}`;
  const missing = blocked === undefined ? "" : `, stands still: ${blocked} is missing`;
  return `${paused}at ${position} since ${timeText(entered)}${next}${missing}`;
}

function outboxText({ key, status, attempts, error }: OutboxRow): string {
  const tried = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  const how = { ready: "to be carried out", outside: "under way outside", dead: "given up" }[
    status
  ];
  return `${key}: ${how}, ${tried}${error === undefined ? "" : `: ${error}`}`;
}

function ageText(length: number): string {
  const minutes = Math.max(0, Math.floor(length / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

function timeText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
