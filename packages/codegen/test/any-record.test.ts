import * as fc from "fast-check";
import { RecordError } from "@seqlang/runtime";
import { describe, expect, it } from "vitest";
import { program } from "./program.ts";

const { exported } = program(`
  entity account { employees: number?; owner: text? }
  entity deal {
    title: text; amount: money(USD)?; any: money?; share: percent?; size: number?; on: date?
    at: datetime?; hour: time?; pause: duration?; flag: bool?; kind: choice { A, B }?
    names: [text]; company: account?; parts: [account]; \`__proto__\`: text?; constructor: text?
  }
  process Sales on deal { Open -> Won }
  activity call(about: text?) yields done
  sequence Deal for deal {
    exit when bpf.stage = Won and constructor = "x"
    when amount > 1 USD or any is present or share > 1% or size > 1 -> call(about = title)
    else when on = today or at > now or hour = 09:00 or pause > 1 hour or flag or kind = A -> call
    else when names contains "x" or company.employees > 1 or any(parts where owner = "x") -> call
    else when \`__proto__\` = "x" -> call(about = \`__proto__\`)
  }`);
const deal = exported["Deal"]!;

const names = "title amount any share size on at hour pause flag kind names company parts bpf";
const keys = [...names.split(" "), "__proto__", "constructor", "toString", "employees", "currency"];
const texts = [
  "",
  "2026-02-30",
  "2026-11-24",
  "09:00",
  "PT45M",
  "12.5",
  "1e400",
  "A",
  "Won",
  "\ud800",
];

/** JSON of any shape, that has the record's names in it more often than not. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, 0, -0, 1e21, 0.1, 2 ** 53 + 2, ...texts),
    fc.string({ unit: "binary" }),
    fc.array(tie("json"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...keys), tie("json"), { maxKeys: 9 }),
  ),
}));

/** As JSON has it: \`__proto__\` is a property like others. */
const inputs = json.map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("a record of any shape", () => {
  it("is parsed, or refused with faults by path, and changes nothing around", () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, raw) => {
        const before = JSON.stringify(input);
        try {
          const record = deal.parse(input, { raw });
          const action = deal.evaluate(record, { now: 0 });
          expect(["step", "exit", "end", "failure"]).toContain(action.kind);
          expect(deal.explain(record, { now: 0 }).action).toEqual(action);
        } catch (error) {
          expect(error).toBeInstanceOf(RecordError);
          const { faults } = error as RecordError;
          expect(faults.length).toBeGreaterThan(0);
          for (const fault of faults) expect(fault.message).not.toBe("");
        }
        expect(JSON.stringify(input)).toBe(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as { x?: unknown }).x).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the same through the Standard Schema", () => {
    const validate = deal.record["~standard"].validate;
    fc.assert(
      fc.property(inputs, (input) => {
        const result = validate(input) as {
          issues?: readonly { message: string }[];
          value?: unknown;
        };
        let parsed: unknown;
        try {
          parsed = deal.parse(input);
        } catch (error) {
          expect(result.issues?.length).toBe((error as RecordError).faults.length);
          return;
        }
        expect(result.issues).toBeUndefined();
        expect(result.value).toEqual(parsed);
      }),
      { numRuns: 500 },
    );
  });

  it("reads names that objects inherit only where the record has them", () => {
    const record = { title: "x", names: [], parts: [] };
    expect(deal.evaluate(deal.parse(record), { now: 0 })).toMatchObject({ kind: "end" });
    const own = JSON.parse('{"title":"x","names":[],"parts":[],"__proto__":"x"}') as unknown;
    expect(deal.evaluate(deal.parse(own), { now: 0 })).toMatchObject({ args: { about: "x" } });
  });
});
