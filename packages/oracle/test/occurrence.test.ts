import * as fc from "fast-check";
import { expect, it } from "vitest";
import { programs } from "../src/arbitrary/program.ts";
import { checkMeaning } from "./agreement/check.ts";
import { expectedOfDeclarations, ofDeclarations, ofSequence } from "./occurrence/declarations.ts";
import { expectedOfExpressions } from "./occurrence/expressions.ts";
import { expectedOfFlows } from "./occurrence/flows.ts";

/** In how many of random programs that check each construct occurs. */
function occurrences(count: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { texts } of fc.sample(programs(), { seed: 20260302, numRuns: count })) {
    const project = checkMeaning(texts, "main.seq");
    if (project.diagnostics.some(({ severity }) => severity === "error")) continue;
    const files = [...project.files.values()].map(({ model }) => model);
    const occurring = [
      ...files.flatMap(ofDeclarations),
      ...files.flatMap(({ sequences }) => sequences).flatMap(ofSequence),
    ];
    for (const construct of new Set(occurring)) {
      counts.set(construct, (counts.get(construct) ?? 0) + 1);
    }
  }
  return counts;
}

it("every construct of the model occurs in random programs", { timeout: 300_000 }, () => {
  const counts = occurrences(1500);
  const expected = [
    ...expectedOfDeclarations,
    ...Object.values(expectedOfFlows).flat(),
    ...Object.values(expectedOfExpressions).flat(),
  ];
  expect(expected.filter((construct) => !counts.has(construct))).toEqual([]);
});
