import {
  type Action,
  actionText,
  explained,
  failed,
  Missing,
  privateReading,
  reading,
  type Site,
  Trace,
} from "@seqlang/runtime";
import { describe, expect, it } from "vitest";

const qualified: Site = {
  kind: "criterion",
  text: "bpf.stage = Qualify",
  file: "big-deal.seq",
  line: 1,
  character: 62,
};
const large: Site = { ...qualified, kind: "when", text: "budget > 1M USD", line: 3, character: 8 };
const source: Site = { ...qualified, kind: "match", text: "source", line: 9, character: 9 };

describe("an explanation", () => {
  it("gives the decisions in order, as data and in words", () => {
    const trace = new Trace();
    expect(trace.test(qualified, false, [reading("bpf.stage", undefined)])).toBe(false);
    expect(trace.test(large, true, [reading("budget", "2000000")])).toBe(true);
    trace.chose(source, "Partner, Referral", [reading("source", "Partner")]);
    const action: Action = {
      kind: "step",
      position: "meeting",
      activity: "meeting",
      args: { length: "PT45M" },
    };
    const explanation = explained(action, trace);
    expect(explanation.action).toBe(action);
    expect(explanation.decisions).toEqual([
      { ...qualified, result: false, reads: [{ path: "bpf.stage" }] },
      { ...large, result: true, reads: [{ path: "budget", value: "2000000" }] },
      { ...source, result: "Partner, Referral", reads: [{ path: "source", value: "Partner" }] },
    ]);
    expect(explanation.text).toBe(
      [
        "meeting(length = PT45M) because",
        "  bpf.stage = Qualify was false (bpf.stage is missing)   big-deal.seq:1:62",
        "  budget > 1M USD was true (budget = 2000000)   big-deal.seq:3:8",
        "  source took Partner, Referral (source = Partner)   big-deal.seq:9:9",
      ].join("\n"),
    );
  });

  it("says so where nothing was decided", () => {
    expect(explained({ kind: "end", position: "end" }, new Trace()).text).toBe(
      "end, with nothing to decide",
    );
  });

  it("shows a value on one line, never a private one, and a long one in part", () => {
    const trace = new Trace();
    trace.test(large, true, [
      privateReading("notes"),
      reading("subject", 'two\nlines \u2028 and "quotes"'),
      reading("tags", ["a", "b c"]),
      reading("done", false),
      reading("empty", ""),
      reading("long", "x".repeat(500)),
      reading(
        "many",
        Array.from({ length: 500 }, () => 1),
      ),
      reading("half", "\ud83d"),
    ]);
    const [, line, ...more] = explained({ kind: "end", position: "end" }, trace).text.split("\n");
    expect(more).toEqual([]);
    expect(line).not.toMatch(/[\u2028\u2029\ud83d]/);
    expect(line).toContain("(notes is private, ");
    expect(line).toContain('subject = "two\\nlines \\u2028 and \\"quotes\\""');
    expect(line).toContain('tags = ["a","b c"], done = false, empty = ""');
    expect(line).toContain(`long = "${"x".repeat(79)}…"`);
    expect(line!.length).toBeLessThan(600);
  });

  it.each<[Action, string]>([
    [
      { kind: "exit", position: "p", reason: "opted out", criterion: "doNotEmail" },
      'exit "opted out"',
    ],
    [{ kind: "exit", position: "p" }, "exit"],
    [{ kind: "goal", position: "p", criterion: "won" }, "goal"],
    [{ kind: "wait", position: "p", until: 0 }, "wait until 1970-01-01T00:00:00Z"],
    [{ kind: "wait", position: "p", until: Infinity }, "wait until never"],
    [
      { kind: "wait", position: "p", for: "intro.replied", deadline: 1000 },
      "wait for intro.replied up to 1970-01-01T00:00:01Z",
    ],
    [{ kind: "set", position: "p", field: "rating", value: "Cold" }, "set rating = Cold"],
    [{ kind: "set", position: "p", field: "rating", value: null }, "set rating = missing"],
    [
      { kind: "set", position: "p", field: "price", value: { amount: "1", currency: "EUR" } },
      'set price = {"amount":"1","currency":"EUR"}',
    ],
    [{ kind: "advance", position: "p", sequence: "Discovery" }, "advance to Discovery"],
    [{ kind: "end", position: "end" }, "end"],
    [
      { kind: "failure", position: "start", missing: "a calendar" },
      "failure: a calendar is missing",
    ],
    [
      {
        kind: "step",
        position: "intro",
        name: "intro",
        activity: "email",
        args: { template: "Thank you, Ann", to: "a@b.example" },
      },
      'intro: email(template = "Thank you, Ann", to = "a@b.example")',
    ],
    [{ kind: "step", position: "phone", activity: "phone", args: {} }, "phone"],
  ])("says %j as %s", (action, text) => {
    expect(actionText(action)).toBe(text);
  });
});

describe("what is missing", () => {
  it("becomes a failure", () => {
    expect(failed(new Missing("a rate from EUR to USD"), "intro")).toEqual({
      kind: "failure",
      missing: "a rate from EUR to USD",
      position: "intro",
    });
  });

  it("never hides another error", () => {
    const bug = new TypeError("a bug");
    expect(() => failed(bug, "start")).toThrow(bug);
  });
});
