import { handlers, object, TerminalError, type ObjectContext } from "@restatedev/restate-sdk";
import { dueEventOf, ServiceError, type Turn } from "@seqlang/runner";
import type { House } from "../house.ts";
import type { RecordObject, Told, WakeUp } from "../parts.ts";
import { settings } from "../settings.ts";
import { note, retry, takeUp } from "./attempts.ts";
import { called } from "./call.ts";
import { enrollByHand, takeChange } from "./changes.ts";
import { forgetAll } from "./forget.ts";
import { moveAll } from "./move.ts";
import { at, sit, toItself, type Sitting } from "./sitting.ts";
import { readerOf, type KeptEnrollment, type KeptRecord } from "./state.ts";
import { tell, tellOrLater } from "./transition.ts";
import { carryOutWork, startWork } from "./work.ts";

/** The virtual object that a record and its enrollments are. */
export function recordObject(house: House) {
  const inSitting =
    <Message, Answer>(handle: (sitting: Sitting, message: Message) => Promise<Answer>) =>
    async (ctx: ObjectContext, message: Message): Promise<Answer> =>
      handle(await sit(ctx, house), message);

  /** Handles what concerns a record that is known; anything else has been forgotten meanwhile. */
  const ofRecord = <Message, Answer>(
    otherwise: Answer,
    handle: (sitting: Sitting, message: Message, record: KeptRecord) => Promise<Answer>,
  ) =>
    inSitting(async (sitting, message: Message) => {
      const record = await sitting.state.record();
      return record === null ? otherwise : handle(sitting, message, record);
    });

  const exclusive: Omit<RecordObject, "enrollment" | "enrollments" | "history"> = {
    changed: inSitting((sitting, change) => orTerminal(takeChange(change, sitting))),
    enroll: inSitting(async (sitting, { sequence: name, change, invited }) => {
      const sequence = house.catalog.current(name);
      if (sequence === undefined) throw new TerminalError(`This runner has no sequence ${name}.`);
      return orTerminal(enrollByHand(sequence, change, invited, sitting));
    }),
    tell: ofRecord(false, async (sitting, { enrollment, event }, record) => {
      const kept = await sitting.state.enrollment(enrollment);
      if (kept === null) return false;
      await orTerminal(tell(kept, event, record, sitting));
      return true;
    }),
    tellLater: ofRecord<Told, void>(undefined, async (sitting, { enrollment, event }, record) => {
      const kept = await sitting.state.enrollment(enrollment);
      if (kept !== null) await tellOrLater(kept, event, record, sitting);
    }),
    wake: ofRecord<WakeUp, void>(undefined, async (sitting, wake, record) => {
      const kept = await sitting.state.enrollment(wake.enrollment);
      if (kept !== null && kept.wakes === wake.number) await wakeUp(kept, record, sitting);
    }),
    start: ofRecord<{ readonly key: string }, void>(undefined, async (sitting, { key }, record) => {
      const kept = await sitting.state.work(key);
      if (kept?.status === "in line") await startWork(key, kept, record, sitting);
    }),
    turn: ofRecord<Turn, void>(undefined, takeTurn),
    takeUp: async (ctx, piece) => takeUp(piece, ctx, house),
    note: ofRecord(undefined, (sitting, attempted, record) => note(attempted, record, sitting)),
    retry: ofRecord(false, (sitting, piece, record) => retry(piece, record, sitting)),
    forget: async (ctx) => forgetAll(await sit(ctx, house)),
    move: ofRecord({ moved: 0, stay: [] }, (sitting, build, record) =>
      moveAll(build, record, sitting),
    ),
  };

  const { shared } = handlers.object;
  const reading: Pick<RecordObject, "enrollment" | "enrollments" | "history"> = {
    enrollment: shared(async (ctx, { enrollment }: { readonly enrollment: string }) => {
      return (await readerOf(ctx).enrollment(enrollment))?.enrollment ?? null;
    }),
    enrollments: shared(async (ctx) => {
      return (await readerOf(ctx).enrollments()).map(({ enrollment }) => enrollment);
    }),
    history: shared(async (ctx, { enrollment }: { readonly enrollment: string }) => {
      return readerOf(ctx).history(enrollment);
    }),
  };

  return object({
    name: house.parts.record.name,
    handlers: { ...exclusive, ...reading },
    options: settings,
  });
}

/** It is due, unless the server's clock runs ahead: then it is called again. */
async function wakeUp(kept: KeptEnrollment, record: KeptRecord, sitting: Sitting): Promise<void> {
  const { state, now } = sitting;
  const { enrollment, due = now, wakes } = kept;
  if (due > now) {
    toItself(sitting).wake({ enrollment: enrollment.id, number: wakes }, at(due, sitting));
    return;
  }
  await tellOrLater(kept, dueEventOf(enrollment, now), record, sitting);
  // What stands still as it did before is asked again later.
  const after = await state.enrollment(enrollment.id);
  if (after !== null && after.wakes === wakes) state.keep(called(after, sitting));
}

/** It goes, or comes again later. */
async function takeTurn(sitting: Sitting, turn: Turn, record: KeptRecord): Promise<void> {
  const { state } = sitting;
  const { key } = turn;
  const work = await state.work(key);
  if (work?.status !== "in line") return;
  if (turn.goes) return carryOutWork(key, work, sitting);
  const owner = await state.enrollment(work.enrollment);
  // It stands in line already: it must not be passed over.
  state.dropWork(key);
  if (owner === null) return;
  await tellOrLater(owner, { kind: "deferred", key, until: turn.until }, record, sitting);
}

/** Whoever asked is told what was wrong with it; trying again is no use. */
async function orTerminal<Answer>(handled: Promise<Answer>): Promise<Answer> {
  try {
    return await handled;
  } catch (error) {
    if (error instanceof ServiceError || (error as Error).name === "RecordError") {
      throw new TerminalError((error as Error).message, { errorCode: 400 });
    }
    throw error;
  }
}
