import type { Sequence } from "@seqlang/language";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { generate } from "../src/index.ts";
import { compile, compilers } from "./compile.ts";
import { loadCode } from "./load.ts";
import * as e from "./model/expression.ts";
import * as m from "./model/flow.ts";
import * as l from "./model/lead.ts";
import { samples } from "./model/samples.ts";

const seed = () =>
  m.sequence(
    l.lead,
    [
      m.branch(
        e.when(e.compare(e.f(l.budget), ">", e.dollars("1000000")), "budget > 1000000"),
        [m.step(l.meeting, "when/then/meeting", { length: e.minutes(30) })],
        [m.step(l.email, "intro", {}, "intro")],
      ),
    ],
    { name: "BigDeal", docs: "Large leads get a person." },
  );

const code = (...sequences: readonly Sequence[]) =>
  generate(m.fileOf(...sequences), { version: "0.0.0" }).code;

/** A long `when … else when …`, and as many branches one after the other. */
function manyBranches(count: number) {
  const arms = Array.from({ length: count }, (_, index) => ({
    condition: e.when(e.compare(e.f(l.size), "=", e.n(index)), `size = ${index}`),
    body: [m.step(l.phone, `arm/${index}`)],
  }));
  const { origin } = m.exit("exit");
  const statements = arms.map(({ condition, body }, index) =>
    m.branch(
      condition,
      index % 2 === 0
        ? body.map((one) => ({ ...one, position: `own/${index}` }))
        : [m.exit(`exit/${index}`)],
    ),
  );
  return m.sequence(l.lead, [{ kind: "branch", arms, otherwise: [], origin }, ...statements]);
}

describe.each(Object.keys(samples))("the module of %s", (name) => {
  const text = code(samples[name]!());

  it("is laid out as prettier would", async () => {
    expect(text).toBe(await format(text, { parser: "typescript", printWidth: 100 }));
  });

  it("is the same each time", () => {
    const { file } = m.fileOf(samples[name]!());
    expect(file.path).toBe("test.seq");
    expect(text).toContain("//# sourceMappingURL=test.seq.ts.map\n");
  });
});

describe.each(Object.keys(compilers) as (keyof typeof compilers)[])("TypeScript %s", (version) => {
  it("compiles every module", () => {
    const files = Object.fromEntries(
      Object.entries(samples).map(([name, model]) => [`${name}.ts`, code(model())]),
    );
    expect(compile(files, version)).toBe("");
  });
});

describe("a module of a thousand branches and more", () => {
  const long = code(manyBranches(1000));

  // The time is for a machine that is busy with other tests.
  it.each(["7", "5.9"] as const)(
    "compiles with TypeScript %s, with functions that aren't too large",
    (version) => expect(compile({ "long.ts": long }, version)).toBe(""),
    300_000,
  );

  it("answers", () => {
    const { Tested } = loadCode(long);
    const ask = (size: number) => Tested!.evaluate(Tested!.parse({ name: "x", size }), { now: 0 });
    expect(ask(999)).toMatchObject({ position: "arm/999" });
    expect(ask(-1)).toMatchObject({ kind: "end" });
    const from = (position: string, size: number) =>
      Tested!.next(position, Tested!.parse({ name: "x", size }), { now: 0 });
    expect(from("arm/3", 700)).toMatchObject({ position: "own/700" });
    expect(from("own/700", 701)).toMatchObject({ position: "exit/701" });
    expect(from("own/702", 700)).toMatchObject({ kind: "end" });
  });
});

describe("types", () => {
  const use = (body: string) => ({
    "big-deal.ts": code(seed()),
    "use.ts": `
import { perform, type Activities } from "@seqlang/runtime";
import { BigDeal } from "./big-deal.ts";
const activities: Activities<typeof BigDeal> = {
  meeting: async ({ length }) => length.length,
  email: async ({ template }) => template ?? "",
};
export async function onLead(body: unknown): Promise<unknown> {
  const lead = BigDeal.parse(body);
  const action = BigDeal.evaluate(lead, { now: 0, outcomes: { intro: { opened: 1 } } });
  if (action.kind === "step") return perform(action, activities, { record: lead });
  ${body}
}`,
  });

  it("let a service answer every action", () => {
    expect(compile(use("return action.kind;"), "7")).toBe("");
  });

  it("reject a missing handler, a misspelt field and a misspelt outcome", () => {
    const files = use("return lead.budgit;");
    expect(compile(files, "7")).toContain("'budgit' does not exist");
    const handler = files["use.ts"].replace(/ {2}meeting:.*/, "").replace("budgit", "budget");
    expect(compile({ ...files, "use.ts": handler }, "7")).toContain("'meeting' is missing");
    const outcome = files["use.ts"].replace("opened: 1", "open: 1").replace("budgit", "budget");
    expect(compile({ ...files, "use.ts": outcome }, "7")).toContain("'open' does not exist");
  });
});

it("names functions and types of a lower-case sequence as those of any other", () => {
  const named = (name: string) => m.sequence(l.lead, [m.exit("exit")], { name });
  const text = code(named("default"), named("nurture"));
  for (const name of ["evaluateDefault", "nextDefault", "evaluateNurture"]) {
    expect(text).toContain(`export function ${name}(`);
  }
  expect(text).toContain("export const default_: Sequence<DefaultRecord, DefaultAction>");
  expect(text).toContain("export const nurture: Sequence<NurtureRecord, NurtureAction>");
});
