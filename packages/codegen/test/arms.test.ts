import { checkTexts } from "@seqlang/language";
import { describe, expect, it } from "vitest";
import { generate, type GenerateOptions } from "../src/index.ts";
import { loadCode } from "./load.ts";

const text = `
entity lead { id: text; size: number?; private grade: choice { A, B, C }? }
activity email; activity phone; activity fax
sequence Main for lead {
  match grade { A -> {}; B -> email; missing -> phone; else -> {} }
  split pitch { 50% -> phone; 50% -> fax }
}
sequence Sizes for lead { match size { 1, 2 -> {}; 3 -> email; missing -> phone; else -> {} }; fax }
`;

/** The arms that a record takes, as `explain` names them. */
function armsOf(name: string, record: object, options: Pick<GenerateOptions, "arms">) {
  const { model } = checkTexts({ "main.seq": text }).files.get("main.seq")!;
  const sequence = loadCode(generate(model, { version: "0.0.0", ...options }).code)[name]!;
  const { decisions } = sequence.explain(sequence.parse(record), { now: 0 });
  return decisions.map(({ result }) => result);
}

describe("the arms that an explanation names", () => {
  it("are the source's words, but for what is private", () => {
    expect(armsOf("Main", { id: "a", grade: "A" }, {})).toEqual(["a private case", "50%"]);
    expect(armsOf("Sizes", { id: "a", size: 2 }, {})).toEqual(["1, 2"]);
  });

  it("are numbers where asked for, which tell all of them apart", () => {
    const numbers = { arms: "numbers" } as const;
    const grades = ["A", "B", undefined, "C"].map(
      (grade) => armsOf("Main", { id: "a", grade }, numbers)[0],
    );
    expect(grades).toEqual(["1", "2", "3", "4"]);
    const ids = Array.from({ length: 20 }, (_, index) => `${index}`);
    const pitches = ids.map((id) => armsOf("Main", { id, grade: "A" }, numbers)[1]);
    expect(new Set(pitches)).toEqual(new Set(["1", "2"]));
    const sizes = [1, 3, undefined, 4].map((size) => armsOf("Sizes", { id: "a", size }, numbers));
    expect(sizes).toEqual([["1"], ["2"], ["3"], ["4"]]);
  });
});
