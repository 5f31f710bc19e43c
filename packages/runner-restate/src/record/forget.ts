import { workKey } from "@seqlang/runner";
import { referenceFor, toThrottle, type Sitting } from "./sitting.ts";
import { endWork } from "./work.ts";

/** Erases all that is known of a record and its enrollments, wherever it is. */
export async function forgetAll(sitting: Sitting): Promise<void> {
  const { state } = sitting;
  for (const { work } of await state.allWork()) await endWork(workKey(work), sitting);
  for (const { reference, key } of await state.references()) {
    await referenceFor(reference, sitting).clear({ key });
  }
  for (const { inLine } of await state.enrollments()) {
    if (inLine !== undefined) toThrottle(inLine.activity, sitting).pass(inLine);
  }
  state.clear();
}
