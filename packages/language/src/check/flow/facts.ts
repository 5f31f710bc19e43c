import type { Origin } from "../../source/source-file.ts";
import { type Diagram, everything, nothing } from "./logic/diagram.ts";
import type { Reasoning } from "./reasoning.ts";

/** Something that holds where another thing is asked, and the words that say so. */
export interface Fact {
  readonly diagram: Diagram;
  readonly origin: Origin;
  /** Whether the words hold, or their contrary does since an earlier branch took the rest. */
  readonly holds: boolean;
}

interface Link {
  readonly fact: Fact;
  readonly before: Link | undefined;
}

/** All that is known of the record at one place, since time last passed. */
export interface Facts {
  readonly known: Diagram;
  readonly last: Link | undefined;
  /** Whether more would be too much to keep in mind. */
  readonly full: boolean;
}

export const noFacts: Facts = { known: everything, last: undefined, full: false };

/** One fact more. Where that is too much to keep in mind, as much as before. */
export function learn(facts: Facts, fact: Fact, reasoning: Reasoning): Facts {
  if (facts.full) return facts;
  const known = reasoning.ask(() => reasoning.diagrams.and(facts.known, fact.diagram));
  if (known === undefined) return { ...facts, full: true };
  return { known, last: { fact, before: facts.last }, full: false };
}

/** What holds whichever way was taken from `entry`. */
export function either(ways: readonly Facts[], entry: Facts, reasoning: Reasoning): Facts {
  const [only] = ways;
  if (
    only !== undefined &&
    ways.every(({ known, last }) => known === only.known && last === only.last)
  ) {
    return only;
  }
  if (ways.some(({ known }) => known === everything)) return noFacts;
  const known = reasoning.ask(() => reasoning.diagrams.anyOf(ways.map((way) => way.known)));
  return known === undefined
    ? noFacts
    : { known, last: entry.last, full: ways.some(({ full }) => full) };
}

/** Facts are told by the few that suffice; more are not looked through. */
const mostTold = 200;

/** The facts that rule a condition out: a single one if it suffices, none if it takes very many. */
export function ruledOutBy(
  condition: Diagram,
  facts: Facts,
  reasoning: Reasoning,
): readonly Fact[] {
  const all: Fact[] = [];
  for (let link = facts.last; link !== undefined && all.length < mostTold; link = link.before) {
    all.push(link.fact);
  }
  const found = reasoning.ask(() => {
    const { diagrams } = reasoning;
    const excludes = (some: readonly Fact[]): boolean =>
      diagrams.allOf([condition, ...some.map(({ diagram }) => diagram)]) === nothing;
    const single = all.find((fact) => excludes([fact]));
    if (single !== undefined) return [single];
    if (all.length > 20 || !excludes(all)) return [];
    return all.reduce<readonly Fact[]>((needed, fact) => {
      const without = needed.filter((other) => other !== fact);
      return excludes(without) ? without : needed;
    }, all);
  });
  return (found ?? []).toReversed();
}
