import { calendar } from "@seqlang/calendar";
import { expect, it } from "vitest";
import { agree } from "./agreement/property.ts";

it(
  "interpreter and generated code agree on random programs and records",
  { timeout: 300_000 },
  () => {
    const outcome = agree({
      seed: 20260302,
      programs: 240,
      recordsPerProgram: 36,
      shrinks: true,
      calendar,
    });
    expect(outcome.counterexample ?? "").toBe("");
    expect(outcome.pairs).toBeGreaterThan(2_000);
    // Programs are drawn to be well-formed: when many are refused, much goes untested.
    const share = outcome.refused / outcome.programs;
    expect(share < 1 / 3 ? [] : outcome.refusals).toEqual([]);
  },
);
