import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTexts } from "../src/index.ts";
import {
  type Condition,
  conditions,
  holds,
  type Placed,
  replaced,
  variablesOf,
  written,
} from "./flow/conditions.ts";
import { runs } from "./flow/effort.ts";
import { atoms, type Record, recordsOf, vocabulary } from "./flow/vocabulary.ts";

interface Finding {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** What is found in a condition, by place within it. */
function findingsIn(before: string, text: string, after: string): readonly Finding[] {
  const program = `${before}${text}${after}`;
  const { diagnostics } = checkTexts({ "a.seq": program });
  const found = diagnostics.filter(({ code }) => /^SEQ300[1-4]$/.test(code));
  // Of a first stage as criterion another rule warns.
  const others = diagnostics.filter((one) => !found.includes(one) && one.code !== "SEQ2049");
  expect(others.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  return found.map(({ code, origin: { span } }) => ({
    code,
    start: span.start - before.length,
    end: span.end - before.length,
  }));
}

/** Where conditions stand, and all that may follow them there. */
const places: readonly (readonly [before: string, after: string])[] = [
  ["rule r for lead = ", "\n"],
  ["sequence S for lead { when ", " -> email }\n"],
  ["sequence S for lead { email; exit when ", " }\n"],
  ["sequence S for lead { email; goal when ", " }\n"],
  ["sequence S for lead { enroll when ", "; email }\n"],
  ["sequence S for lead { suppress when ", "; email }\n"],
  ["sequence S for lead { wait for ", " up to 1 day -> email }\n"],
  ["sequence S for lead { repeat up to 3 times every 1 day { email } until ", " }\n"],
  ["exits X for lead { exit when ", " }\n"],
];

function truth(condition: Condition, records: readonly Record[]): readonly boolean[] {
  return records.map((record) => holds(condition, record));
}

const same = (a: readonly boolean[], b: readonly boolean[]): boolean =>
  a.every((value, index) => value === b[index]);

function overlaps(finding: Finding, part: Placed): boolean {
  return finding.start < part.end && part.start < finding.end;
}

/** What a report claims of the condition holds for every record. */
function expectSound(
  condition: Condition,
  parts: readonly Placed[],
  findings: readonly Finding[],
  records: readonly Record[],
): void {
  const values = truth(condition, records);
  const left = new Map<Condition, boolean>();
  for (const { code, start, end } of findings) {
    const placed = parts.find((part) => part.start === start && part.end === end);
    expect(placed, `${code} at ${start}-${end}`).toBeDefined();
    const { part, parent } = placed!;
    if (code === "SEQ3003") {
      const without = replaced(condition, new Map([[part, false]]));
      expect(same(truth(without, records), values), `${code} in ${written(condition).text}`).toBe(
        true,
      );
    }
    if (code === "SEQ3004") {
      const neutral = parent?.part.kind === "and";
      const without = replaced(condition, new Map([[part, neutral]]));
      expect(same(truth(without, records), values), `${code} in ${written(condition).text}`).toBe(
        true,
      );
      left.set(part, neutral);
    }
  }
  expect(same(truth(replaced(condition, left), records), values), "all left out").toBe(true);
}

/**
 * Every part that is decided by itself, and every operand that adds nothing to its own `and` or
 * `or`, is told of: at it, in it or around it. Within what is decided anyway one report is enough.
 */
function expectComplete(
  condition: Condition,
  parts: readonly Placed[],
  findings: readonly Finding[],
  records: readonly Record[],
): void {
  const decided = new Set<Placed>();
  for (const placed of parts) {
    const { part, parent } = placed;
    const values = truth(part, records);
    if (values.every((value) => value === values[0])) decided.add(placed);
    if (parent !== undefined && decided.has(parent)) {
      decided.add(placed);
      continue;
    }
    const operands = part.kind === "and" || part.kind === "or" ? part.operands : [];
    const needless = operands.some(
      (operand) =>
        !asksPresence(operand) &&
        same(truth(replaced(part, new Map([[operand, part.kind === "and"]])), records), values),
    );
    if (!needless && !decided.has(placed)) continue;
    expect(isTold(placed, condition, findings, records), written(part).text).toBe(true);
  }
}

/** Told of at it, in it or around it, or by a report on something around it that does nothing. */
function isTold(
  placed: Placed,
  condition: Condition,
  findings: readonly Finding[],
  records: readonly Record[],
): boolean {
  const values = truth(condition, records);
  for (let around: Placed | undefined = placed; around !== undefined; around = around.parent) {
    const { part } = around;
    const idle = [true, false].some((value) =>
      same(truth(replaced(condition, new Map([[part, value]])), records), values),
    );
    const here: Placed = around;
    if (here !== placed && !idle) continue;
    if (findings.some((finding) => overlaps(finding, here))) return true;
  }
  return false;
}

function asksPresence(condition: Condition): boolean {
  if (condition.kind === "not") return asksPresence(condition.operand);
  return condition.kind === "atom" && condition.atom.presence;
}

function checkAgainstEnumeration(
  condition: Condition,
  before: string,
  after: string,
  rules = "",
): void {
  const { text, parts } = written(condition);
  const records = recordsOf(variablesOf(condition));
  const values = truth(condition, records);
  const findings = findingsIn(vocabulary + rules + before, text, after);
  const has = (code: string): boolean => findings.some((finding) => finding.code === code);
  expect(has("SEQ3001"), `never: ${text}`).toBe(!values.includes(true));
  expect(has("SEQ3002"), `always: ${text}`).toBe(!values.includes(false));
  if (!has("SEQ3001") && !has("SEQ3002")) {
    expectSound(condition, parts, findings, records);
    expectComplete(condition, parts, findings, records);
  }
}

describe("what is told of a condition equals going through all records", () => {
  it("wherever conditions stand", () => {
    const cases = atoms.chain((atom) =>
      fc.record({ condition: conditions(atom), place: fc.constantFrom(...places) }),
    );
    fc.assert(
      fc.property(cases, ({ condition, place: [before, after] }) => {
        checkAgainstEnumeration(condition, before, after);
      }),
      { numRuns: runs(2500) },
    );
  });

  it("with rules in it", () => {
    const cases = atoms.chain((atom) =>
      conditions(atom)
        // A rule that never or always holds is told of at the rule alone.
        .filter((meaning) => new Set(truth(meaning, recordsOf(variablesOf(meaning)))).size === 2)
        .chain((meaning) =>
          fc.record({
            meaning: fc.constant(meaning),
            condition: conditions(atom, [["known", meaning]]),
          }),
        ),
    );
    fc.assert(
      fc.property(cases, ({ meaning, condition }) => {
        const { text } = written(meaning);
        const rule = `rule known for lead = ${text}\n`;
        const other = checkTexts({ "a.seq": vocabulary + rule }).diagnostics.length;
        // What is told at the rule would stand among what is told of the condition.
        if (other > 0) return;
        checkAgainstEnumeration(condition, "rule r for lead = ", "\n", rule);
      }),
      { numRuns: runs(800) },
    );
  });
});
