import type { StepAction } from "./action.ts";
import type { RecordOf, StepOf } from "./sequence.ts";

/** What a handler is told beside the step's arguments. */
export interface Occasion<Record, Step> {
  readonly record: Record;
  /** The step itself, with its name and position. */
  readonly action: Step;
}

/** A function for each activity that steps hand out. */
export type Handlers<Step extends StepAction<string, unknown>, Record> = {
  readonly [Activity in Step["activity"]]: (
    args: Extract<Step, { readonly activity: Activity }>["args"],
    occasion: Occasion<Record, Extract<Step, { readonly activity: Activity }>>,
  ) => unknown;
};

/**
 * What a service does for a sequence: a function for each of its activities. One that is missing
 * or misspelt is a TypeScript error.
 *
 * @example
 * const activities: Activities<typeof BigDeal> = {
 *   meeting: async ({ length }, { record }) => diary.book(record.owner, length),
 *   email: async ({ template }) => mailer.send(template),
 * };
 */
export type Activities<S> = Handlers<StepOf<S>, RecordOf<S>>;

/**
 * Hands a step to its activity's function and answers with that function's result.
 *
 * Rejects with a TypeError where there is no such function, which TypeScript lets happen only to
 * untyped callers, and with whatever the function throws.
 */
export async function perform<
  Step extends StepAction<string, unknown>,
  Record,
  Functions extends Handlers<Step, Record>,
>(
  action: Step,
  activities: Functions,
  occasion: { readonly record: Record },
): Promise<Awaited<ReturnType<Functions[Step["activity"]]>>> {
  const { activity } = action;
  const handler: unknown = (activities as { [name: string]: unknown })[activity];
  const inherited = (Object.prototype as unknown as { [name: string]: unknown })[activity];
  if (typeof handler !== "function" || handler === inherited) {
    throw new TypeError(`no function was given for the activity ${activity}`);
  }
  return (await handler.call(activities, action.args, {
    record: occasion.record,
    action,
  })) as Awaited<ReturnType<Functions[Step["activity"]]>>;
}
