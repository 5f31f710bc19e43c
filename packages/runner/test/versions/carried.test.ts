import { describe, expect, it } from "vitest";
import { nothingTwiceOrMissed, sameBehind } from "./properties.ts";

describe("an enrollment that goes on under an edited version", { timeout: 120000 }, () => {
  it("is handed nothing twice, and misses nothing that both versions have for it", () => {
    const { safe, unsafe } = nothingTwiceOrMissed({ numRuns: 250, seed: 20260302 });
    expect(safe).toBeGreaterThan(31);
    expect(unsafe).toBeGreaterThan(31);
  });

  it("may after any edit behind it, and does what one does that began in the new version", () => {
    const { safe } = sameBehind({ numRuns: 100, seed: 20260302 });
    expect(safe).toBe(100);
  });
});
