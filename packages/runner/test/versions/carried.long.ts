import { describe, expect, it } from "vitest";
import { nothingTwiceOrMissed, sameBehind } from "./properties.ts";

describe(
  "an enrollment that goes on under an edited version of far more programs",
  { timeout: 3600000 },
  () => {
    it("is handed nothing twice, and misses nothing that both versions have for it", () => {
      const { safe, unsafe } = nothingTwiceOrMissed({ numRuns: 20000 });
      expect(safe).toBeGreaterThan(2500);
      expect(unsafe).toBeGreaterThan(2500);
    });

    it("may after any edit behind it, and does what one does that began in the new version", () => {
      const { safe } = sameBehind({ numRuns: 8000 });
      expect(safe).toBe(8000);
    });
  },
);
