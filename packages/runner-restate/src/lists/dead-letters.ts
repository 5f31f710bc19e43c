import { handlers, object } from "@restatedev/restate-sdk";
import type { DeadLetter } from "@seqlang/runner";
import type { House } from "../house.ts";
import type { DeadLetterObject } from "../parts.ts";
import { settings } from "../settings.ts";

/** The virtual object that a part of the dead letters is; what to do about them, their records know. */
export function deadLetterObject({ parts }: House) {
  const all: DeadLetterObject = {
    bury: async (ctx, letter: DeadLetter) => ctx.set(letter.key, letter),
    clear: async (ctx, { key }) => ctx.clear(key),
    all: handlers.object.shared(async (ctx) => {
      const letters: DeadLetter[] = [];
      for (const key of await ctx.stateKeys()) {
        const letter = await ctx.get<DeadLetter>(key);
        if (letter !== null) letters.push(letter);
      }
      return letters;
    }),
  };
  return object({ name: parts.deadLetters.name, handlers: all, options: settings });
}
