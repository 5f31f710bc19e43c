import { service } from "@restatedev/restate-sdk";
import {
  carryOut,
  failureText,
  nextDelay,
  surroundingsOf,
  withinLimit,
  type Assigned,
} from "@seqlang/runner";
import type { House } from "../house.ts";
import type { Attempted, PieceAt, RecordObject, TakenUp, WorkService } from "../parts.ts";
import { settings } from "../settings.ts";

/** The service that carries out what is handed out, each piece in an invocation of its own. */
export function workService(house: House) {
  const { parts, retries } = house;
  const handlers: WorkService = {
    carryOut: async (ctx, { key, place }: PieceAt) => {
      const taken = await ctx.objectClient<RecordObject>(parts.record, place).takeUp({ key });
      if (taken === null) return;
      // A crash between doing it and noting it in the journal does it again, under the same key.
      const attempted = await ctx.run("carry out", () => attempt(key, taken, house));
      ctx.objectSendClient<RecordObject>(parts.record, place).note(attempted);
    },
  };
  return service({
    name: parts.work.name,
    handlers,
    options: {
      ...settings,
      ingressPrivate: true,
      // While a function of the service is under way, nothing is heard from the worker.
      inactivityTimeout: retries.timeLimit * 2,
      abortTimeout: retries.timeLimit,
    },
  });
}

/** Calls the service's function. Never rejects. */
async function attempt(key: string, taken: TakenUp, house: House): Promise<Attempted> {
  const { work, enrollment, record, attempt: number } = taken;
  const { service: given, retries } = house;
  try {
    const { sequence } = surroundingsOf({ enrollment, record }, house);
    const came = await withinLimit(retries.timeLimit, (signal) => {
      const assigned: Assigned = {
        key: work.key,
        enrollment: enrollment.id,
        sequence: enrollment.sequence,
        recordKey: enrollment.record,
        attempt: number,
        signal,
      };
      return carryOut(work, assigned, record, sequence, given);
    });
    // What can't be written as JSON can't be noted, and is the function's failure.
    return JSON.parse(JSON.stringify({ key, came })) as Attempted;
  } catch (error) {
    const againIn = nextDelay(number, error, retries);
    return { key, failure: failureText(error), ...(againIn === undefined ? {} : { againIn }) };
  }
}
