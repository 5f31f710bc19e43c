import { describe, expect, it } from "vitest";
import { scenarios } from "../src/scenarios/scenarios.ts";
import { folder, seqc, type Ran } from "./seqc.ts";

const crm = `entity lead from "lead" key "leadid" {
  budget: money(USD)?; quote: money?; share: percent?; rating: choice { Hot, Cold = 3 }?
  born: date?; calls: time?; seen: datetime?; slack: duration?
  subject: text; doNotEmail: bool; tags: [text]; owner: user; size: number
}
entity user { name: text; timezone: text; manager: user? }
process Sales on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default", on: date?, amount: money(USD)?, length: duration?) yields sent, replied
activity phone yields connected
calendar Desk for lead { Mon..Sun 08:00..20:00; zone owner.timezone }
`;

const main = `use "./crm.seq"
sequence Main for lead {
  send within Desk
  exit when bpf.stage = Qualify as "qualified"
  when budget > 1M USD and size >= 0 -> call: phone
  else when rating = Hot -> email(on = born, amount = budget, length = slack)
  intro: email(template = "welcome")
  wait for intro.replied up to 3 days -> advance to Other
  else set rating = Cold
}
sequence Other for lead { wait until 12:00; phone }
`;

const right = `
scenario "large" for Main {
  at 2026-03-02T10:00Z
  given budget = 2M USD, bpf.stage = Engage
  expect call: phone
  expect intro: email(template = "welcome")
  expect wait 3 days
  expect set rating = Cold
  expect end
}
scenario "arguments" for Main {
  given rating = Hot, budget = 5k USD, born = 2026-03-02, slack = 90 minutes
  expect email(on = 2026-03-02, amount = 5000 USD, length = 1 hour 30 minutes)
}
scenario "a reply" for Main {
  at 2026-03-02T10:00Z
  expect email
  after 1 day intro.replied
  expect advance to Other
  expect wait until 12:00
  expect phone
}
scenario "closed" for Main {
  at 2026-03-02T07:00Z
  expect wait until 2026-03-02T08:00Z
  given owner.timezone = "Europe/Paris"
  expect email
}
scenario "qualified" for Main {
  expect email
  after 1 month given bpf.stage = Qualify
  expect exit as "qualified"
}
`;

const wrong = `
scenario "too hopeful" for Main {
  at 2026-03-02T10:00Z
  given budget = 5k USD
  expect phone
}
`;

const files = { "crm.seq": crm, "main.seq": main + right };
const rows = ({ out }: Ran) =>
  (JSON.parse(out) as { scenarios: { title: string; ok: boolean }[] }).scenarios;

describe("seqc test", () => {
  it("plays the scenarios of the files, and answers with 0 where all come as expected", async () => {
    const { code, out, err } = await seqc(["test"], { cwd: folder(files) });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(
      [
        "✓ large  main.seq:13",
        "✓ arguments  main.seq:22",
        "✓ a reply  main.seq:26",
        "✓ closed  main.seq:34",
        "✓ qualified  main.seq:40",
        "",
        "5 scenarios, all as expected",
        "",
      ].join("\n"),
    );
  });

  it("says what came instead, and why, with its place, and answers with 1", async () => {
    const cwd = folder({ ...files, "main.seq": main + wrong });
    const { code, out } = await seqc(["test", "main.seq"], { cwd });
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "✗ too hopeful  main.seq:13",
        "    main.seq:16:3",
        "      expected  phone",
        "      came      intro: email(template = welcome)",
        "      at        2026-03-02T10:00:00.000Z",
        "      because",
        "        bpf.stage = Qualify was false (bpf.stage is missing)   main.seq:4:13",
        "        budget > 1M USD and size >= 0 was false (budget = 5000, size = 0)   main.seq:5:8",
        "        rating = Hot was false (rating is missing)   main.seq:6:13",
        "",
        "1 scenario: 0 as expected, 1 not",
        "",
      ].join("\n"),
    );
  });

  it("tells it as JSON", async () => {
    const cwd = folder({ ...files, "main.seq": main + wrong + right });
    const ran = await seqc(["test", "--format", "json"], { cwd });
    expect(ran).toMatchObject({ code: 1, err: "" });
    expect(rows(ran).map(({ title, ok }) => [title, ok])).toEqual([
      ["too hopeful", false],
      ["large", true],
      ["arguments", true],
      ["a reply", true],
      ["closed", true],
      ["qualified", true],
    ]);
    expect(rows(ran)[0]).toMatchObject({
      sequence: "Main",
      file: "main.seq",
      line: 13,
      mismatch: { line: 16, character: 3, expected: "phone", at: "2026-03-02T10:00:00.000Z" },
    });
  });

  it("plays scenarios of sequences in other files, that advance to yet others", async () => {
    const other = `use "./main.seq"
scenario "from afar" for Main {
  at 2026-03-02T10:00Z
  expect email
  after 1 day intro.replied
  expect advance to Other
  expect wait
}
`;
    const cwd = folder({ "crm.seq": crm, "main.seq": main, "other.seq": other });
    const { code, out } = await seqc(["test", "other.seq"], { cwd });
    expect(out).toContain("✓ from afar  other.seq:2");
    expect(code).toBe(0);
  });

  it("tests what is right where another file is wrong, and answers with 1", async () => {
    const cwd = folder({ ...files, "broken.seq": 'use "./crm.seq"\nfor lead\nemial\n' });
    const ran = await seqc(["test", "--format", "json"], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("emial");
    expect(rows(ran).every(({ ok }) => ok)).toBe(true);
  });

  it("gives a record a key where the entity has it as a field, and another one where that is given", async () => {
    const keyed = `entity lead key "leadid" { leadid: text }
activity email
sequence Main for lead { when leadid = "scenario" -> email(); when leadid = "b" -> email() }
scenario "some" for Main { expect email; expect end }
scenario "b" for Main { given leadid = "b"; expect email; expect end }
`;
    const { out } = await seqc(["test"], { cwd: folder({ "keyed.seq": keyed }) });
    expect(out).toContain("2 scenarios, all as expected");
  });

  it("expects a wait of business days by value", async () => {
    const waits = `entity lead { size: number }
sequence Main for lead { wait 2 business days }
scenario "right" for Main { at 2026-03-06T10:00Z; expect wait 2 business days; expect end }
scenario "wrong" for Main { at 2026-03-06T10:00Z; expect wait 2 days }
`;
    const { out } = await seqc(["test"], { cwd: folder({ "waits.seq": waits }) });
    expect(out).toMatch(/^✓ right .*\n✗ wrong /);
    expect(out).toContain("came      wait until 2026-03-10T10:00:00Z");
  });

  it("expects what is computed of the record, as it is when it comes", async () => {
    const computing = `entity lead {
  company: text?; budget: money(USD)?; size: number?; seen: datetime?; born: date?
  zone: text
}
activity mail(title: text, amount: money(USD)?, n: number?, at: datetime?) yields replied
calendar Desk for lead { Mon..Sun 08:00..20:00; zone zone }
sequence Main for lead {
  send within Desk
  intro: mail(title = "Hello {company ?? "you"}", amount = budget * 2, n = size + 1, at = 2 days from now)
  set size = size + 10
  when intro.replied -> mail(title = "{size}") else mail(title = lower("No {company}"))
}
scenario "right" for Main {
  given company = "Acme", budget = 1.50 USD, size = 2
  expect mail(title = "Hello {company}", amount = budget + budget, n = size * 1.5, at = 2 days from now)
  expect set size = 10 + size
  expect mail(title = "{lower("NO")} acme")
}
scenario "missing" for Main {
  given size = 0
  expect intro: mail(title = "Hello {company ?? "you"}", amount = budget)
  after 1 hour intro.replied
  expect set size = size + 10
  expect mail(title = "{size}")
}
sequence Later for lead {
  send within Desk
  wait until seen
  wait until born
}
scenario "later" for Later {
  at 2026-03-02T10:00Z
  given born = 2026-03-09, zone = "Europe/Paris"
  expect wait until born
  expect end
}
scenario "seen" for Later { given seen = 2026-03-09T12:00Z; expect wait until seen }
scenario "not then" for Later { given seen = 2026-03-09T12:00Z; expect wait until 2 days from now }
scenario "wrong title" for Main { given company = "Acme"; expect mail(title = "Hello {company}!") }
scenario "wrong amount" for Main { given budget = 2 USD; expect mail(amount = budget) }
scenario "wrong update" for Main { given size = 0; expect mail; expect set size = size + 9 }
`;
    const ran = await seqc(["test", "--format", "json"], {
      cwd: folder({ "computing.seq": computing }),
    });
    expect(ran.err).toBe("");
    expect(rows(ran).map(({ title, ok }) => [title, ok])).toEqual([
      ["right", true],
      ["missing", true],
      ["later", true],
      ["seen", true],
      ["not then", false],
      ["wrong title", false],
      ["wrong amount", false],
      ["wrong update", false],
    ]);
  });

  it("finds no scenario without a fuss", async () => {
    const { code, out } = await seqc(["test", "crm.seq"], { cwd: folder(files) });
    expect({ code, out }).toEqual({ code: 0, out: "There are no scenarios.\n" });
  });

  it("answers with 2 where it is used wrongly", async () => {
    for (const words of [["nowhere.seq"], ["--format", "xml"]]) {
      const { code, out, err } = await seqc(["test", ...words], { cwd: folder(files) });
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/^seqc: /);
    }
  });
});

describe("the scenarios of files as tests", () => {
  it("have titles, and fail with what came instead", async () => {
    const tests = await scenarios(["main.seq"], folder({ ...files, "main.seq": main + wrong }));
    expect(tests.map(({ title }) => title)).toEqual(["too hopeful"]);
    expect(tests[0]!.run).toThrow(
      /^main\.seq:16:3\n {2}expected {2}phone\n {2}came {6}intro: email/,
    );
    const good = await scenarios([], folder(files));
    expect(good.map(({ title }) => title)).toEqual([
      "large",
      "arguments",
      "a reply",
      "closed",
      "qualified",
    ]);
    for (const { run } of good) expect(run).not.toThrow();
  });

  it("are none of a file with errors", async () => {
    const cwd = folder({ ...files, "main.seq": `${main}\nscenario "x" for Man { expect email }` });
    await expect(scenarios([], cwd)).rejects.toThrow(/main\.seq:13[\s\S]*Man/);
  });
});
