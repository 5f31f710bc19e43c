import type { Action } from "@seqlang/runtime";
import type { Effect } from "./effect.ts";
import type { Enrollment, Left } from "./enrollment.ts";
import { withdraw } from "./hand-out.ts";
import { followedBy, without, type Progress } from "./progress.ts";

/** An answer that ends an enrollment. */
export type LeavingAction = Extract<Action, { kind: "exit" | "goal" | "advance" | "end" }>;

/** Ends an enrollment as an action says: what was handed out is withdrawn. */
export function leave(action: LeavingAction, enrollment: Enrollment, now: number): Progress {
  const { position } = action;
  switch (action.kind) {
    case "end":
      return ended({ how: "end" }, position, enrollment, now);
    case "advance":
      return ended({ how: "advance", to: action.sequence }, position, enrollment, now);
    case "exit":
    case "goal": {
      const { kind: how, reason, criterion } = action;
      const because = {
        ...(reason === undefined ? {} : { reason }),
        ...(criterion === undefined ? {} : { criterion }),
      };
      return ended({ how, ...because }, position, enrollment, now);
    }
  }
}

/** Ends an enrollment by hand. */
export function remove(reason: string | undefined, enrollment: Enrollment, now: number): Progress {
  const because = reason === undefined ? {} : { reason };
  return ended({ how: "removed", ...because }, enrollment.position, enrollment, now);
}

function ended(
  as: Omit<Left, "kind" | "at">,
  position: string,
  enrollment: Enrollment,
  now: number,
): Progress {
  const left = { ...as, at: now };
  return followedBy(withdraw(enrollment), (withdrawn) => {
    const enter: Effect[] = as.to === undefined ? [] : [{ kind: "enter", sequence: as.to }];
    return {
      enrollment: {
        ...without(withdrawn, "rounds", "timer", "snoozed", "inLine", "blocked"),
        status: { kind: "left", ...left },
        position,
        entered: now,
      },
      effects: [{ kind: "leave", ...left, position }, ...enter],
    };
  });
}
