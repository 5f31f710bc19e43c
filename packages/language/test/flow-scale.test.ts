import { describe, expect, it } from "vitest";
import { checkTexts, rangeOf } from "../src/index.ts";

const fields = Array.from({ length: 30 }, (_, index) => `f${index}: number?`).join("; ");
const head = `entity lead { ${fields} }
activity email
activity phone
`;

/** What is told of the flow, by code and line after the vocabulary. */
function told(program: string): readonly string[] {
  const { diagnostics } = checkTexts({ "a.seq": head + program });
  expect(diagnostics.filter(({ code }) => code.startsWith("SEQ1"))).toEqual([]);
  return diagnostics
    .filter(({ code }) => code.startsWith("SEQ3"))
    .map(({ code, origin }) => `${code} ${rangeOf(origin.file, origin.span).start.line - 3}`);
}

/** The same scattered numbers every time. */
function scattered(): (below: number) => number {
  let seed = 1;
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");
const terms = (count: number, joined: string, term: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => term(index)).join(` ${joined} `);

/** Nothing that a diagram of fields, in whatever order, holds in little room. */
const hard = terms(
  15,
  "and",
  (index) => `(f${index} = ${index} or f${29 - index} > f${index})`,
).replace(
  /$/,
  ` and (${terms(15, "or", (index) => `f${index} > 3 and f${(index * 7 + 11) % 30} > 3`)})`,
);

describe("large files are looked through whole", () => {
  it("a thousand rules", () => {
    const rules = lines(1000, (index) => {
      const [a, b, c] = [index % 30, (index + 7) % 30, (index + 13) % 30];
      return index === 700
        ? `rule r700 for lead = f1 > 5 and (f1 < 3 or f1 is missing)`
        : `rule r${index} for lead = f${a} > ${index} and (f${b} < 3 or not (f${c} = ${index}))`;
    });
    expect(told(rules)).toEqual(["SEQ3001 701"]);
  });

  it("rules that build on one another", () => {
    const rules = lines(60, (index) =>
      index === 0
        ? `rule r0 for lead = f0 > 1`
        : `rule r${index} for lead = r${index - 1} and f${index % 30} > ${index} or r${index - 1} and f3 is missing`,
    );
    expect(told(`${rules}\nrule last for lead = r59 and f0 < 1`)).toContain("SEQ3001 61");
  });

  it("a chain of twenty-five rules on ten fields", () => {
    const random = scattered();
    const rules = lines(25, (index) => {
      const [a, b, c] = [0, 3, 7].map((step) => `f${(index + step) % 10}`);
      return `rule r${index} for lead = ${a} > ${random(9)} and (${b} < ${random(9)} or ${c} = ${random(9)})`;
    });
    const arms = lines(
      25,
      (index) =>
        `${index === 0 ? "" : "else "}when r${index} -> ${index % 2 === 0 ? "email" : "phone"}`,
    );
    expect(
      told(`${rules}\nsequence S for lead {\n${arms}\nelse when r3 and f1 > 2 -> email\n}`),
    ).toEqual(["SEQ3005 52"]);
  });

  it("three hundred branches", () => {
    const arms = lines(
      300,
      (index) =>
        `${index === 0 ? "" : "else "}when f0 > ${300 - index} -> ${index % 2 === 0 ? "email" : "phone"}`,
    );
    expect(told(`sequence S for lead {\n${arms}\nelse when f0 > 500 -> email\n}`)).toEqual([
      "SEQ3005 302",
    ]);
  });

  it("a thousand operands over thirty fields", () => {
    const unlike = terms(980, "and", (index) => `f${index % 30} != ${index}`);
    expect(told(`rule a for lead = ${unlike} and f7 = 7`)).toEqual(["SEQ3001 1"]);
    const like = terms(980, "or", (index) => `f${index % 30} = ${index}`);
    expect(told(`rule a for lead = ${like} or f7 != 7`)).toEqual(["SEQ3002 1"]);
  });

  it("a list of three thousand numbers", () => {
    const some = Array.from({ length: 3000 }, (_, index) => String(index)).join(", ");
    expect(told(`rule a for lead = f0 in [${some}] and f0 > 3000`)).toEqual(["SEQ3001 1"]);
  });
});

describe("what is too hard to tell is left alone", () => {
  it("and the rest of the file is still told of", () => {
    const rules = lines(40, (index) => `rule r${index} for lead = ${hard}`);
    expect(told(`${rules}\nrule last for lead = f0 > 5 and f0 < 3`)).toContain("SEQ3001 41");
  });

  it("in a chain of branches too", () => {
    const random = scattered();
    const atom = (): string => `f${random(30)} ${["<", ">", "="][random(3)]} ${random(20)}`;
    const arms = lines(
      400,
      (index) =>
        `${index === 0 ? "" : "else "}when ${atom()} and ${atom()} or ${atom()} -> ${index % 2 === 0 ? "email" : "phone"}`,
    );
    const found = told(
      `sequence S for lead {\n${arms}\n}\nsequence T for lead { email; exit; phone }`,
    );
    expect(found).toContain("SEQ3008 403");
  });
});
