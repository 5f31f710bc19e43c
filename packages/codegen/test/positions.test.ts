import { describe, expect, it } from "vitest";
import { program } from "./program.ts";

/** Where a sequence can stand, by what stands there. */
function positionsOf(statements: string): readonly string[] {
  const { exported } = program(`sequence Main for lead {\n${statements}\n}
    exits Standard for lead { exit when vip as "looked after" }`);
  return exported["Main"]!.metadata.positions.map(({ position }) => position);
}

const base = `
  exit when bpf.stage = Close as "closed"
  when budget > 1M USD -> meeting
  else {
    intro: email(template = "welcome")
    wait 3 days
    phone
  }
  match rating { Hot -> task(title = "hurry"); else -> set name = "later" }
  repeat up to 3 times every 1 day { chase: email } until chase.replied`;

describe("the positions of a sequence", () => {
  const kept = positionsOf(base);

  it("are a named step's name, and else the path and what stands there", () => {
    expect(kept).toEqual([
      "when/then/meeting",
      "intro",
      "when/else/wait",
      "when/else/phone",
      "match rating/Hot/task",
      "match rating/else/set name",
      "repeat",
      "chase",
    ]);
  });

  const edits: Readonly<Record<string, (text: string) => string>> = {
    "a comment and another layout": (text) => `// A note.\n${text.replaceAll("\n", "\n\n   ")}`,
    "another threshold": (text) => text.replace("1M USD", "2M USD and rating = Hot"),
    "another argument": (text) => text.replace('"welcome"', '"hello"'),
    "a longer wait": (text) => text.replace("wait 3 days", "wait 5 days"),
    "a criterion more, and shared ones": (text) =>
      `include Standard\nexit when tags contains "x"\n${text}`,
    "a criterion less": (text) => text.replace(/exit when.*/, ""),
    "more rounds": (text) => text.replace("up to 3 times", "up to 9 times"),
    "other words in a case": (text) =>
      text.replace('Hot -> task(title = "hurry")', 'Hot -> task(title = "hurry up")'),
  };
  it.each(Object.entries(edits))("stay as they are after %s", (_, edit) => {
    expect(positionsOf(edit(base))).toEqual(kept);
  });

  const additions: Readonly<Record<string, (text: string) => string>> = {
    "a step before all others": (text) => `first: phone\n${text}`,
    "a step of another kind beside": (text) => text.replace("phone\n", "phone\n set vip = true\n"),
    "a branch of its own at the end": (text) =>
      `${text}\n match vip { true -> email; else -> phone }`,
    "an arm more": (text) => text.replace("Hot -> task", "Warm -> phone\n Hot -> task"),
  };
  it.each(Object.entries(additions))("survive %s", (_, edit) => {
    expect(positionsOf(edit(base))).toEqual(expect.arrayContaining([...kept]));
  });

  it("keep a named step through a move into another block, and lose an unnamed one", () => {
    const [exits = "", ...flow] = base.trim().split("\n");
    const moved = positionsOf(`${exits}
 when vip -> {
${flow.join("\n")}
}`);
    expect(moved.filter((position) => kept.includes(position))).toEqual(["intro", "chase"]);
    expect(moved).toContain("when/then/when/then/meeting");
  });

  it("are lost by an unnamed step that becomes another activity, and by a new name", () => {
    expect(positionsOf(base.replace("-> meeting", "-> phone"))).not.toContain("when/then/meeting");
    const renamed = positionsOf(base.replace("intro:", "hello:"));
    expect(renamed).not.toContain("intro");
    expect(renamed).toContain("hello");
  });

  it("of two equal steps in one place can change places: a warning suggests a name", () => {
    const { warnings, exported } = program("sequence Main for lead {\nphone\nwait 1 day\nphone\n}");
    expect(exported["Main"]!.metadata.positions.map(({ position }) => position)).toEqual([
      "phone",
      "wait",
      "phone~2",
    ]);
    expect(warnings.join("\n")).toMatch(/^SEQ2050 .*another unnamed `phone`.*second: phone/m);
  });

  it("that are gone answer a failure that names them, and `explain` goes along", () => {
    const { exported } = program(`sequence Main for lead {\n${base}\n}`);
    const main = exported["Main"]!;
    const record = main.parse({ name: "Ada", tags: [] });
    expect(main.next("when/then/email", record, { now: 0 })).toMatchObject({
      kind: "failure",
      missing: "the position when/then/email",
    });
    for (const position of ["start", ...kept, "end"]) {
      const action = main.next(position, record, { now: 0 });
      expect(main.explain(record, { now: 0 }, position).action).toEqual(action);
    }
  });
});

describe("what a position means", () => {
  it("stays the same while the rest changes: an enrollment goes on behind its step", () => {
    const before = program("sequence Main for lead { intro: email; wait 3 days; phone }");
    const after = program(`sequence Main for lead {
      when vip -> { meeting; intro: email; task(title = "call") }
      else email(template = "x")
    }`);
    const context = { now: 0, entered: 0 };
    const ask = ({ exported }: typeof before) => {
      const main = exported["Main"]!;
      return main.next("intro", main.parse({ name: "Ada", tags: [] }), context);
    };
    expect(ask(before)).toMatchObject({ kind: "wait" });
    expect(ask(after)).toMatchObject({ activity: "task" });
  });
});
