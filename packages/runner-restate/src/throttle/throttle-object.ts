import { object, rpc, type ObjectContext } from "@restatedev/restate-sdk";
import { placesOfClaim, type Slot } from "@seqlang/runner";
import { timeFor, type House } from "../house.ts";
import type { Asked, RecordObject, ThrottleObject } from "../parts.ts";
import { settings } from "../settings.ts";
import { decide, isExpected, isGivenUp, patience } from "./line.ts";
import { stateOf } from "./state.ts";

/**
 * The virtual object that says whose turn it is. All that is throttled of an activity goes through
 * one of them, so that a step that takes several places gets all or none. Asking only notes it; one
 * decision then is about all that have asked by then.
 */
export function throttleObject(house: House) {
  const { parts, clock, service } = house;

  const decideSoon = async (ctx: ObjectContext) => {
    if ((await ctx.get<boolean>("deciding")) === true) return;
    ctx.set("deciding", true);
    ctx.objectSendClient<ThrottleObject>(parts.throttle, ctx.key).decide({ late: false });
  };

  /** Where nobody asks or passes any more, those that wait for others are looked at again. */
  const decideLate = async (ctx: ObjectContext) => {
    if ((await ctx.get<boolean>("deciding late")) === true) return;
    ctx.set("deciding late", true);
    const delay = rpc.sendOpts<{ readonly late: boolean }>({ delay: patience });
    ctx.objectSendClient<ThrottleObject>(parts.throttle, ctx.key).decide({ late: true }, delay);
  };

  const handlers: ThrottleObject = {
    ask: async (ctx, asked: Asked) => {
      const state = stateOf(ctx);
      state.asked.put(asked);
      state.expected.drop(asked.key);
      await decideSoon(ctx);
    },
    pass: async (ctx, { key }) => {
      const state = stateOf(ctx);
      state.asked.drop(key);
      state.expected.drop(key);
      await decideSoon(ctx);
    },
    decide: async (ctx, { late }) => {
      ctx.clear(late ? "deciding late" : "deciding");
      const now = await timeFor(ctx, house);
      const state = stateOf(ctx);
      const places = new Map<string, number>();
      for (const { key, ends, places: taken } of await state.used.all()) {
        if (ends <= now) state.used.drop(key);
        else places.set(key, taken);
      }
      const take = ({ key, ends }: Slot) => {
        const taken = (places.get(key) ?? 0) + 1;
        places.set(key, taken);
        state.used.put({ key, ends, places: taken });
      };
      // Counted as it is now, whenever it asked.
      const waitingOf = ({ key, since, claim }: Pick<Asked, "key" | "since" | "claim">) => ({
        key,
        since,
        slots: placesOfClaim(claim, now, service),
      });
      const expected = await state.expected.all();
      for (const gone of expected.filter((one) => isGivenUp(one, now, clock))) {
        state.expected.drop(gone.key);
      }
      const awaited = expected.filter((one) => isExpected(one, now, clock)).map(waitingOf);
      const all = await state.asked.all();
      const asking = new Map(all.map((asked) => [asked.key, { asked, ...waitingOf(asked) }]));
      const used = (slot: string) => places.get(slot) ?? 0;
      const { turns, waits } = decide([...asking.values()], awaited, used);
      for (const turn of turns) {
        const one = asking.get(turn.key);
        if (one === undefined) continue;
        const { key, since, claim, place } = one.asked;
        if (turn.goes) one.slots.forEach(take);
        else state.expected.put({ key, since, claim, until: turn.until });
        state.asked.drop(key);
        ctx.objectSendClient<RecordObject>(parts.record, place).turn(turn);
      }
      if (waits) await decideLate(ctx);
    },
  };
  return object({
    name: parts.throttle.name,
    handlers,
    options: { ...settings, ingressPrivate: true },
  });
}
