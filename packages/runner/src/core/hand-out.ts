import type { SetAction, StepAction } from "@seqlang/runtime";
import type { Effect } from "./effect.ts";
import type { Enrollment, HandedOut } from "./enrollment.ts";
import { idempotencyKey } from "./key.ts";
import { own } from "./own.ts";
import { without, type Progress } from "./progress.ts";

/** Hands a step or an update to the service. The run that begins has no outcomes yet. */
export function handOut(
  action: StepAction | SetAction,
  enrollment: Enrollment,
  now: number,
): Progress {
  const { position, rounds } = action;
  const visit = (own(enrollment.visits, position) ?? 0) + 1;
  const key = idempotencyKey(enrollment.id, position, visit);
  const handed = { key, at: now, since: enrollment.inLine ?? now };
  const handedOut: HandedOut =
    action.kind === "step"
      ? {
          kind: "step",
          activity: action.activity,
          args: action.args,
          ...(action.name === undefined ? {} : { name: action.name }),
          ...handed,
        }
      : { kind: "set", field: action.field, value: action.value, ...handed };
  const name = handedOut.kind === "step" ? handedOut.name : undefined;
  return {
    enrollment: {
      ...without(enrollment, "rounds", "timer", "inLine", "blocked"),
      position,
      entered: now,
      ...(rounds === undefined ? {} : { rounds }),
      visits: { ...enrollment.visits, [position]: visit },
      outcomes: name === undefined ? enrollment.outcomes : { ...enrollment.outcomes, [name]: {} },
      handedOut,
    },
    effects: [effectOf(handedOut, position)],
  };
}

/** Hands the same thing out once more. */
export function handOutAgain(handedOut: HandedOut, enrollment: Enrollment, now: number): Progress {
  const { position, rounds } = enrollment;
  const place = { position, ...(rounds === undefined ? {} : { rounds }) };
  return handOut({ ...handedOut, ...place }, enrollment, now);
}

/** Takes back what was handed out, where something is. */
export function withdraw(enrollment: Enrollment): Progress {
  const { handedOut } = enrollment;
  const effects: Effect[] =
    handedOut === undefined ? [] : [{ kind: "withdraw", key: handedOut.key }];
  return { enrollment: without(enrollment, "handedOut"), effects };
}

function effectOf(handedOut: HandedOut, position: string): Effect {
  if (handedOut.kind === "step") {
    const { kind: _, at: __, ...step } = handedOut;
    return { kind: "perform", ...step, position };
  }
  const { at: _, ...update } = handedOut;
  return { ...update, position };
}
