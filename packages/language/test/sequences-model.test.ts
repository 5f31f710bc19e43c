import { describe, expect, it } from "vitest";
import { checkTexts, type Sequence } from "../src/index.ts";

const vocabulary = `entity lead { name: text; budget: number?; owner: user }
entity user { name: text; timezone: text }
activity email(template: text = "default", to: text?) yields sent, replied
activity phone
calendar Office for lead { Mon..Tue 09:00..12:00, 12:00..13:00; closed 2026-12-25; zone owner.timezone }
exits Standard for lead { exit when budget = 1 as "one"; goal when budget = 2 }
exits Global for lead everywhere { exit when name = "stop" }
exits Others for user everywhere { exit when name = "stop" }
`;

/** The only sequence of `a.seq`, which has to be sound. */
function sequenceOf(body: string, others: Readonly<Record<string, string>> = {}): Sequence {
  const texts = { "crm.seq": vocabulary, ...others, "a.seq": `use "./crm.seq"\n${body}` };
  const { files } = checkTexts(texts);
  const file = files.get("a.seq");
  expect(file?.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [sequence] = file?.model.sequences ?? [];
  if (sequence === undefined) throw new Error("no sequence");
  return sequence;
}

const positionsOf = (sequence: Sequence): readonly string[] =>
  sequence.body.flatMap((statement) => ("position" in statement ? [statement.position] : []));

describe("global criteria", () => {
  it("are tested in this order: everywhere first, by file; then as written, blocks in place", () => {
    const sequence = sequenceOf(
      `sequence S for lead { email; exit when budget = 7; include Standard; include Global; goal when budget = 8 }`,
      { "b.seq": `use "./crm.seq"\nexits More for lead everywhere { exit when budget = 9 }` },
    );
    expect(
      sequence.criteria.map(({ leaves, condition, reason, block }) => [
        leaves,
        condition.text,
        reason,
        block,
      ]),
    ).toEqual([
      ["exit", "budget = 9", undefined, "More"],
      ["exit", 'name = "stop"', undefined, "Global"],
      ["exit", "budget = 7", undefined, undefined],
      ["exit", "budget = 1", "one", "Standard"],
      ["goal", "budget = 2", undefined, "Standard"],
      ["goal", "budget = 8", undefined, undefined],
    ]);
    const positions = sequence.criteria.map(({ position }) => position);
    expect(new Set(positions).size).toBe(positions.length);
  });
});

describe("settings", () => {
  it("are all kept", () => {
    const sequence = sequenceOf(`sequence S for lead {
      enroll when budget > 1
      enroll when budget < 9
      suppress when name = "test"
      reenroll after 1 month 2 days
      exclusive
      throttle email to 50 per owner.name per week
      throttle phone to 5 per hour
      send within Office
      email
    }`);
    const { enroll, suppress, reenroll, exclusive, throttles, calendar, zone } = sequence;
    expect(enroll.map(({ text }) => text)).toEqual(["budget > 1", "budget < 9"]);
    expect(suppress.map(({ text }) => text)).toEqual(['name = "test"']);
    expect(reenroll).toEqual({ kind: "after", months: 1, minutes: 2880 });
    expect(exclusive).toBe(true);
    expect(
      throttles.map(({ activity, limit, per, unit }) => [
        activity.name,
        limit,
        per?.map(({ name }) => name),
        unit,
      ]),
    ).toEqual([
      ["email", 50, ["owner", "name"], "week"],
      ["phone", 5, undefined, "hour"],
    ]);
    expect(calendar?.week.slice(0, 3)).toEqual([
      [{ from: 540, to: 780 }],
      [{ from: 540, to: 780 }],
      [],
    ]);
    expect(calendar?.closed).toEqual([20812]);
    expect(zone).toMatchObject({ kind: "field", path: [{ name: "owner" }, { name: "timezone" }] });
  });

  it("fall back to the config's zone, then to UTC", () => {
    const text = `${vocabulary}sequence S for lead { email }`;
    const zoneFor = (zone?: string): unknown =>
      checkTexts({ "a.seq": text }, ["a.seq"], zone === undefined ? {} : { zone }).files.get(
        "a.seq",
      )?.model.sequences[0]?.zone;
    expect(zoneFor("Asia/Tokyo")).toEqual({ kind: "named", zone: "Asia/Tokyo" });
    expect(zoneFor()).toEqual({ kind: "named", zone: "UTC" });
  });
});

describe("positions", () => {
  it("go by names, else by path and activity; equal ones are counted", () => {
    const sequence = sequenceOf(
      `sequence S for lead { email; intro: email; wait 1 day; email; wait 2 days; set name = "x" }`,
    );
    const all = ["email", "intro", "wait", "email~2", "wait~2", "set name"];
    expect(positionsOf(sequence)).toEqual(all);
  });

  it("never coincide, whatever steps are called", () => {
    const sequence = sequenceOf(
      "sequence S for lead { phone; `phone~2`: email; wait 1 day; phone; `phone/window`: email }",
    );
    const taken = sequence.body.flatMap((statement) =>
      statement.kind === "step" ? [statement.position, statement.windowPosition] : [],
    );
    expect(new Set(taken).size).toBe(taken.length);
  });
});

it("fills arguments in the order of the parameters, with defaults", () => {
  const [step] = sequenceOf(`sequence S for lead { email(to = name) }`).body;
  const given = step?.kind === "step" ? step.arguments : [];
  expect(given.map(({ parameter, value }) => [parameter.name, value.kind])).toEqual([
    ["template", "constant"],
    ["to", "field"],
  ]);
});

it("checks a chain of rules of any length, in any order", () => {
  const count = 5_000;
  const rules = Array.from({ length: count }, (_, index) =>
    index + 1 < count
      ? `rule r${index} for lead = r${index + 1}`
      : `rule r${index} for lead = budget > 3`,
  );
  const { files } = checkTexts({ "a.seq": `${vocabulary}${rules.join("\n")}` });
  expect(files.get("a.seq")?.model.rules).toHaveLength(count);
});
