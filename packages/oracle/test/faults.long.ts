import { expect, it } from "vitest";
import { faults } from "./faults/faults.ts";
import { findFault, mostPairs } from "./faults/find.ts";

it("there are at least thirty faults", () => {
  expect(faults.length).toBeGreaterThanOrEqual(30);
});

it("finds nothing where there is no fault", async () => {
  const { found, pairs } = await findFault(undefined);
  expect({ found, enough: pairs >= mostPairs }).toEqual({ found: false, enough: true });
});

it.each(faults.map((fault) => [fault.name, fault] as const))("finds: %s", async (_, fault) => {
  const { found, report } = await findFault(fault);
  expect(found ? "found" : report.slice(-2000)).toBe("found");
});
