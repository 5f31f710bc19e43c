import { generate } from "@seqlang/codegen";
import { checkTexts } from "@seqlang/language";
import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { programs } from "../src/arbitrary/program.ts";

describe("the modules of random programs", () => {
  it("are laid out as prettier would", async () => {
    await fc.assert(
      fc.asyncProperty(programs(), async ({ texts }) => {
        const { files, diagnostics } = checkTexts(texts, ["main.seq"]);
        fc.pre(diagnostics.every(({ severity }) => severity !== "error"));
        const { code } = generate(files.get("main.seq")!.model, { version: "0.0.0" });
        expect(code).toBe(await format(code, { parser: "typescript", printWidth: 100 }));
      }),
      // Always the same programs: where a line breaks is of no matter to what it does.
      { seed: 1, numRuns: 40, endOnFailure: true },
    );
  });
});
