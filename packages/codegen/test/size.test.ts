import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bundle } from "./bundle.ts";

describe("the seed line's module, bundled with what it uses", () => {
  it("takes at most 3 kB for `evaluate`, minified and compressed", async () => {
    const code = await bundle('export { evaluateBigDeal } from "./big-deal.seq.ts";');
    expect(code).toContain("Qualify");
    expect(gzipSync(code).length).toBeLessThanOrEqual(3000);
  });

  it("leaves out what isn't used: parsing, explaining, metadata", async () => {
    const evaluate = await bundle('export { evaluateBigDeal } from "./big-deal.seq.ts";');
    const parse = await bundle('export { parseBigDeal } from "./big-deal.seq.ts";');
    const whole = await bundle('export { BigDeal } from "./big-deal.seq.ts";');
    expect(evaluate).not.toMatch(/budgetamount|Inquiry|db64913424|standard/);
    expect(parse).not.toContain("when/then/meeting");
    expect(evaluate.length).toBeLessThan(parse.length);
    expect(evaluate.length + parse.length).toBeLessThan(whole.length);
  });

  it("imports nothing where the runtime isn't needed to answer", async () => {
    const code = await bundle('export * from "@seqlang/runtime";');
    expect(code).not.toMatch(/^import\b|\brequire\(|node:/m);
  });
});
