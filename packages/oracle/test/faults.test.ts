import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { faults } from "./faults/faults.ts";
import { findFault } from "./faults/find.ts";

const packages = join(import.meta.dirname, "../..");

it("at least thirty faults can be planted, each in one place", () => {
  const places = faults.map(({ name, file, find }) => {
    const text = readFileSync(join(packages, file), "utf8");
    return { name, places: text.split(find).length - 1 };
  });
  expect(places.filter((fault) => fault.places !== 1)).toEqual([]);
  expect(new Set(faults.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
});

const sample = [
  "`!=` is generated as `=`",
  "the arms of a `when` are tested from the last",
  "a wait goes on a moment late",
];

it.each(sample)("finds: %s", async (name) => {
  const fault = faults.find((candidate) => candidate.name === name)!;
  const { found, report } = await findFault(fault);
  expect(found ? "found" : report.slice(-2000)).toBe("found");
});
