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

describe("what metadata say of the flow", () => {
  const metadataOf = (statements: string) =>
    program(`sequence Main for lead {\n${statements}\n}`).exported["Main"]!.metadata;

  it.each([
    ["phone; wait 1 day; set vip = true", "..."],
    ["when vip -> phone else when budget > 1M USD -> { email; phone }", "(?.|?..|)"],
    ["match rating { Hot -> phone; Warm, missing -> email; Cold -> meeting }", "?(.|.|.)"],
    ["match rating { Hot -> phone; missing -> email; else -> meeting }", "?(.|.|.)"],
    ["a: email; wait for a.replied up to 1 day -> phone else { meeting; exit }", "..?(.|..)"],
    ["a: email; wait for a.replied up to 1 day", "..?(|)"],
    ["split s { 50% -> email; 50% -> { phone; meeting } }", "(.|..)"],
    ["repeat up to 3 times every 1 day { a: email; phone } until a.replied", "[...?]"],
    ["repeat up to 2 times { phone }; email", "[..]."],
  ])("%s", (statements, shape) => {
    expect(metadataOf(statements).flow).toBe(shape);
  });

  it("has a mark in the shape for each position and each condition, windows aside", () => {
    const text = `${base}\nwhen vip -> { repeat up to 2 times { email } until budget > 5 USD }`;
    const { exported } = program(`
      calendar Office for lead { Mon..Fri 09:00..17:00; zone "Europe/Paris" }
      sequence Main for lead { send within Office\n${text}\n}`);
    const { flow, positions, branches } = exported["Main"]!.metadata;
    const places = positions.filter(({ kind }) => kind !== "window");
    expect(flow.split(".").length - 1).toBe(places.length);
    expect(flow.split("?").length - 1).toBe(branches.length);
    expect(places.length).toBeLessThan(positions.length);
  });

  it("tells what a step or an update does wherever it stands, whatever it is called", () => {
    const doesOf = (statement: string) => {
      const { positions } = metadataOf(`when vip -> meeting else { ${statement} }`);
      return positions.at(-1)!.does;
    };
    const does = doesOf('email(template = "a")');
    expect(does).toMatch(/^[0-9a-f]{8}$/);
    expect(metadataOf('x: email(template   =  "a")').positions[0]!.does).toBe(does);
    expect(doesOf('email(template = "b")')).not.toBe(does);
    expect(doesOf('task(title = "a")')).not.toBe(does);
    expect(doesOf('set nick = "a"')).not.toBe(doesOf('set name = "a"'));
    expect(doesOf("wait 1 day")).toBeUndefined();
  });
});
