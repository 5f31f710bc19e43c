import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { checkTexts, type Diagnostic, type Origin } from "../src/index.ts";
import { settled } from "./flow/effort.ts";
import { broken, type Mistake, mistakes } from "./flow/mistakes.ts";

const folder = fileURLToPath(new URL("flow/", import.meta.url));
const read = (name: string): string => readFileSync(folder + name, "utf8");
const crm = read("crm.seq");
/** All but those that stand for others, or that have mistakes of their own. */
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".seq") && !["crm.seq", "rules-elsewhere.seq"].includes(name))
  .map(read);

function check(text: string): readonly Diagnostic[] {
  return checkTexts({ "a.seq": text, "crm.seq": crm }, ["a.seq"]).diagnostics;
}

function isFlow({ code }: Diagnostic): boolean {
  return code.startsWith("SEQ3");
}

/** Where something of the broken program stands in the intact one. */
function before({ at, length, text }: Mistake, place: number): number {
  if (place <= at) return place;
  return place >= at + text.length ? place - text.length + length : at;
}

/** A finding, by its place in the intact program. */
function placed({ code, origin }: Diagnostic, mistake?: Mistake): string {
  return `${code} ${placeOf(origin, mistake)}`;
}

/** Where it begins: what nothing reaches may end elsewhere. */
function placeOf({ span: { start } }: Origin, mistake?: Mistake): number {
  return mistake === undefined ? start : before(mistake, start);
}

/**
 * What a finding is about. That a condition always holds may be told at the `else` that it leaves
 * nothing to; where that `else` can't be read, it is told at the condition.
 */
function placesOf({ origin, related = [] }: Diagnostic): readonly number[] {
  return [origin, ...related.map((place) => place.origin)].map((at) => placeOf(at));
}

/** Whether what is told is told of the mistake's own place, or of the one before a blank. */
function touches({ origin: { span } }: Diagnostic, { at, text }: Mistake): boolean {
  return span.start <= at + text.length + 1 && at - 1 <= span.end;
}

/** What is told of one condition, `match` or `split`, whatever stands around. */
const ownWords: ReadonlySet<string> = new Set([
  "SEQ3001", "SEQ3003", "SEQ3011", "SEQ3016", "SEQ3017",
]); // prettier-ignore

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

/** Programs, and one mistake in each of them. */
const cases = fc
  .constantFrom(...programs)
  .chain((program) => fc.tuple(fc.constant(program), mistakes(program)));

it("one mistake makes no finding of the flow that isn't there without it", () => {
  let tried = 0;
  fc.assert(
    fc.property(cases, ([program, mistake]) => {
      const text = broken(program, mistake);
      const found = check(text);
      // Another program, perhaps, but not a broken one.
      fc.pre(found.some(({ code, severity }) => severity === "error" && !code.startsWith("SEQ3")));
      const intact = check(program).filter(isFlow);
      const places = new Set(intact.flatMap(placesOf));
      const dead = intact.filter(({ code }) => code === "SEQ3008").map(({ origin }) => origin.span);
      const isKnown = ({ code, origin }: Diagnostic): boolean => {
        const at = placeOf(origin, mistake);
        // What nothing reaches begins further on where its first statement is lost.
        const isDead = code === "SEQ3008" && dead.some(({ start, end }) => start <= at && at < end);
        return isDead || places.has(at);
      };
      const made = found.filter((one) => isFlow(one) && !touches(one, mistake) && !isKnown(one));
      if (found.some(isFlow)) tried += 1;
      expect(
        made.map(({ code, message }) => `${code} ${message}`),
        text,
      ).toEqual([]);
    }),
    settled(1_500),
  );
  expect(tried).toBeGreaterThan(100);
});

it("what is found in one statement stays, whatever is wrong with another", () => {
  let tried = 0;
  fc.assert(
    fc.property(cases, ([program, mistake]) => {
      const text = broken(program, mistake);
      const found = check(text);
      fc.pre(found.some(({ code, severity }) => severity === "error" && !code.startsWith("SEQ3")));
      // A line may go on with the one before it.
      const isNear = (at: number): boolean =>
        Math.abs(lineAt(program, at) - lineAt(program, mistake.at)) <= 1;
      const kept = check(program).filter(
        ({ code, origin }) =>
          ownWords.has(code) && !isNear(origin.span.start) && !isNear(origin.span.end),
      );
      const told = new Set(found.map((finding) => placed(finding, mistake)));
      tried += kept.length;
      expect(
        kept.map((one) => placed(one)).filter((one) => !told.has(one)),
        text,
      ).toEqual([]);
    }),
    settled(1_500),
  );
  expect(tried).toBeGreaterThan(100);
});

it("what doesn't depend on a mistake is told beside it, and nothing else is", async () => {
  const text = read("doubt/in-doubt.seq");
  const lines = text.split("\n");
  const told = check(text).map(({ code, message, origin }) => {
    const line = lineAt(text, origin.span.start);
    return `${line}: ${(lines[line - 1] ?? "").trim()}\n  ${code} ${message}`;
  });
  await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(`${folder}doubt/in-doubt.txt`);
});
