import type { Decision, SplitDecision } from "../plan/plan.ts";
import type { FlowEmission } from "./emission.ts";
import { atom, binary, call, member, string } from "./js.ts";
import { recordOf, type Scope } from "./scope.ts";
import { choose, constDoc, sequence, type Statements } from "./statement.ts";

/** The property that a parsed record has its key under. */
export const keyProperty = "$key";

/** A `split`, by where the record falls between 0 and 100. */
export function splitStatements(
  { split, arms }: SplitDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const name = scope.module.bind(split.name);
  const { sequence: owner } = scope.module;
  const draw = call(
    scope.module.runtime("splitOf"),
    member(recordOf(scope), keyProperty),
    string(owner.name),
    string(split.name),
  );
  const bounds = cumulative(arms.map(({ arm }) => arm.percent));
  const taken = arms.map(({ arm, to }, index): Statements => {
    const statements = inner(to);
    const words = `${arm.percent}%`;
    const note = emission.tracing?.choseSplit(split, { words, number: index + 1 }, scope);
    return note === undefined ? statements : { ...statements, docs: [note, ...statements.docs] };
  });
  const last = taken.at(-1) ?? { docs: [], falls: true };
  const tests = taken
    .slice(0, -1)
    .reduceRight<Statements>(
      (otherwise, statements, index) =>
        choose(binary("<", atom(name), atom(bounds[index] ?? "100")), statements, otherwise),
      last,
    );
  return sequence({ docs: [constDoc(name, draw)], falls: true }, tests);
}

/** Sums so far of decimals, exactly. */
function cumulative(percents: readonly string[]): readonly string[] {
  const places = Math.max(...percents.map((percent) => percent.split(".")[1]?.length ?? 0));
  let sum = 0n;
  return percents.map((percent) => {
    const [whole = "0", fraction = ""] = percent.split(".");
    sum += BigInt(whole + fraction.padEnd(places, "0"));
    const digits = sum.toString().padStart(places + 1, "0");
    const cut = digits.length - places;
    const decimals = digits.slice(cut).replace(/0+$/, "");
    return decimals === "" ? digits.slice(0, cut) : `${digits.slice(0, cut)}.${decimals}`;
  });
}
