import { calendar } from "@seqlang/calendar";
import type { AnySequence } from "@seqlang/runner";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Choices, choices as tapes } from "../src/arbitrary/choices.ts";
import { programs } from "../src/arbitrary/program.ts";
import { checkMeaning } from "./agreement/check.ts";
import { compile } from "./agreement/compiled.ts";
import { same } from "./agreement/same.ts";
import { changes } from "./changes/changes.ts";

it(
  "a change that asks only what reads it leads where asking everything leads",
  { timeout: 300_000 },
  () => {
    const counts = { changes: 0, left: 0, quiet: 0, moved: 0 };
    const draws = fc.array(tapes(1500), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(programs(), draws, (program, tape) => {
        const compiled = compile(checkMeaning(program.texts, "main.seq"), "main.seq");
        if ("errors" in compiled) return;
        const [{ model, generated }] = [...compiled.sequences.values()] as [
          { model: Parameters<typeof changes>[1]; generated: unknown },
        ];
        for (const numbers of tape) {
          const all = changes(
            program,
            model,
            generated as AnySequence,
            calendar,
            new Choices(numbers as number[]),
          );
          for (const { precise, thorough, fields, told } of all) {
            counts.changes++;
            if (thorough.enrollment.status.kind === "left") counts.left++;
            else if (thorough.effects.length === 0) counts.quiet++;
            else counts.moved++;
            if (same(precise, thorough)) continue;
            expect({ fields, told, ...precise }).toEqual({ fields, told, ...thorough });
          }
        }
      }),
      { seed: 20260302, numRuns: 240, endOnFailure: true },
    );
    // Enough of each, or much goes untested.
    expect(Math.min(counts.left, counts.quiet, counts.moved)).toBeGreaterThan(50);
  },
);
