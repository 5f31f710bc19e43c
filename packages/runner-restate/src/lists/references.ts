import { handlers, object } from "@restatedev/restate-sdk";
import type { House } from "../house.ts";
import type { ReferenceObject } from "../parts.ts";
import { settings } from "../settings.ts";

/** The virtual object that a reference is: it knows the idempotency key of what it was given for. */
export function referenceObject({ parts }: House) {
  const all: ReferenceObject = {
    // The first to be given a name keeps it.
    keep: async (ctx, { key }) => {
      if ((await ctx.get<string>("key")) === null) ctx.set("key", key);
    },
    clear: async (ctx, { key }) => {
      if ((await ctx.get<string>("key")) === key) ctx.clear("key");
    },
    find: handlers.object.shared(async (ctx) => ctx.get<string>("key")),
  };
  return object({ name: parts.reference.name, handlers: all, options: settings });
}
