import { TerminalError } from "@restatedev/restate-sdk";
import {
  meeting,
  migrate,
  noSuchSequence,
  ServiceError,
  type AnySequence,
  type Progress,
  type Stays,
} from "@seqlang/runner";
import { tellProblemOnce, type House } from "../house.ts";
import { metadataOf } from "../lists/versions.ts";
import type { Build, Moving, Stay } from "../parts.ts";
import { keep } from "./keep.ts";
import type { Sitting } from "./sitting.ts";
import type { KeptEnrollment, KeptRecord } from "./state.ts";

/**
 * An enrollment as it is once it was taken to the current version of its sequence, where that is
 * safe. It is asked once for each current version: one that can't go on there finishes under its
 * own, or stands still without it.
 *
 * What decides is in the state, the journal or the code, so that it goes the same way when it is run
 * again: an invocation stays with the deployment that it began on.
 */
export async function toCurrent(
  kept: KeptEnrollment,
  record: KeptRecord,
  sitting: Sitting,
): Promise<KeptEnrollment> {
  const current = ahead(kept, sitting.house);
  if (current === undefined || !isBehind(kept, sitting.house)) return kept;
  const after = await take(kept, current, record, sitting);
  if (after.stays !== undefined) await tellOfMissing(after, sitting);
  return after;
}

/** Whether an enrollment has yet to be asked whether it can go on under the current version. */
export function isBehind(kept: KeptEnrollment, house: House): boolean {
  const current = ahead(kept, house);
  return current !== undefined && kept.stays?.current !== current.version;
}

/**
 * Takes all enrollments of a record to the current versions of their sequences, where that is safe;
 * those are asked again that could not go on before, and may have got past what kept them.
 */
export async function moveAll(build: Build, record: KeptRecord, sitting: Sitting): Promise<Moving> {
  const { state, house } = sitting;
  mustBe(build, house);
  const stay: Stay[] = [];
  let moved = 0;
  for (const id of await state.ids()) {
    const kept = await state.enrollment(id);
    if (kept === null || kept.enrollment.status.kind === "left") continue;
    const { sequence, version } = kept.enrollment;
    const current = house.catalog.current(sequence);
    if (current?.version === version) continue;
    const after = current === undefined ? kept : await take(kept, current, record, sitting);
    if (after.enrollment.version !== version) {
      moved += 1;
      continue;
    }
    const because = current === undefined ? noSuchSequence(sequence) : after.stays?.because;
    const finishes = house.catalog.version(sequence, version) !== undefined;
    stay.push({ sequence, version, because: because ?? "", finishes });
  }
  return { moved, stay };
}

/** The current version, where an enrollment that goes on is under another one. */
function ahead({ enrollment }: KeptEnrollment, { catalog }: House): AnySequence | undefined {
  const { status, sequence, version } = enrollment;
  const current = status.kind === "left" ? undefined : catalog.current(sequence);
  return current?.version === version ? undefined : current;
}

async function take(
  kept: KeptEnrollment,
  current: AnySequence,
  record: KeptRecord,
  sitting: Sitting,
): Promise<KeptEnrollment> {
  const { house, state } = sitting;
  const { enrollment } = kept;
  const surroundings = meeting(current, record.record, house.service);
  const came = await migrated(kept, surroundings, sitting);
  if ("stays" in came) {
    const after = { ...kept, stays: { current: current.version, because: came.stays } };
    state.keep(after);
    return after;
  }
  const { stays: _, ...rest } = kept;
  const before = { ...rest, exclusive: current.metadata.exclusive === true };
  const { version } = current;
  await keep(before, { kind: "moved", version }, came, surroundings, record, sitting);
  return (await state.enrollment(enrollment.id)) ?? kept;
}

async function migrated(
  { enrollment }: KeptEnrollment,
  surroundings: ReturnType<typeof meeting>,
  { ctx, house, now }: Sitting,
): Promise<Progress | Stays> {
  const from = await metadataOf(enrollment, ctx, house);
  return from === undefined
    ? { stays: "what that version was is not known here" }
    : migrate(enrollment, from, surroundings, now);
}

/** Nobody asked for it, so that it is told where it is noticed; where somebody asks, they are. */
async function tellOfMissing(
  { enrollment }: KeptEnrollment,
  { ctx, house }: Sitting,
): Promise<void> {
  const { sequence, version } = enrollment;
  if (house.catalog.version(sequence, version) !== undefined) return;
  const said = `What is under version ${version} of ${sequence} stands still where it can't go on under the current one, since this service doesn't have that version. Give it that version too, and it goes on.`;
  await tellProblemOnce(ctx, new ServiceError(said), house);
}

/** Whoever asks means the build that it has itself. */
function mustBe({ current }: Build, { catalog }: House): void {
  for (const [sequence, version] of Object.entries(current)) {
    if (catalog.current(sequence)?.version !== version) {
      throw new TerminalError(
        `The worker that the server calls has another version of ${sequence}: tell the server where the worker with the new build listens, then ask again.`,
        { errorCode: 409 },
      );
    }
  }
}
