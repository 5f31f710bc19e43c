import type { ObjectContext } from "@restatedev/restate-sdk";
import type { Slot } from "@seqlang/runner";
import type { Asked } from "../parts.ts";
import type { Expected } from "./line.ts";

/** How many places of a slot are taken. */
export interface Used extends Pick<Slot, "key" | "ends"> {
  readonly places: number;
}

/** What a throttle keeps, each entry under a name of its own. */
export interface ThrottleState {
  readonly asked: Entries<Asked>;
  readonly expected: Entries<Expected>;
  readonly used: Entries<Used>;
}

interface Entries<Entry extends { readonly key: string }> {
  readonly all: () => Promise<readonly Entry[]>;
  readonly put: (entry: Entry) => void;
  readonly drop: (key: string) => void;
}

export function stateOf(ctx: ObjectContext): ThrottleState {
  const entries = <Entry extends { readonly key: string }>(kind: string): Entries<Entry> => ({
    all: async () => {
      const found: Entry[] = [];
      for (const name of await ctx.stateKeys()) {
        const entry = name.startsWith(`${kind} `) ? await ctx.get<Entry>(name) : null;
        if (entry !== null) found.push(entry);
      }
      return found;
    },
    put: (entry) => ctx.set(`${kind} ${entry.key}`, entry),
    drop: (key) => ctx.clear(`${kind} ${key}`),
  });
  return { asked: entries("asked"), expected: entries("expected"), used: entries("used") };
}
