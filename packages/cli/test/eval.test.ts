import { describe, expect, it } from "vitest";
import { folder, seqc, type Ran } from "./seqc.ts";
import { bigDeal, crm, lead, misspelt } from "./sources.ts";

const two = `use "./crm.seq"
sequence Nurture for lead {
  intro: email(template = "welcome")
  wait until 2026-03-04T09:00Z
  set rating = Cold
  advance to Followup
}
sequence Followup for lead { wait for rating = Hot up to 3 days -> exit as "hot" else meeting }
`;

const files = { "crm.seq": crm, "big-deal.seq": bigDeal, "two.seq": two };

function answers({ out }: Ran): readonly unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

const meeting = {
  kind: "step",
  activity: "meeting",
  args: { length: "PT30M" },
  position: "when/then/meeting",
};

describe("seqc eval", () => {
  it("answers for an object in a file, with nothing else on standard output", async () => {
    const cwd = folder({ ...files, "lead.json": lead });
    const ran = await seqc(["eval", "big-deal.seq", "--record", "lead.json"], { cwd });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(answers(ran)).toEqual([meeting]);
  });

  it("answers a line each for an array, and for a record a line", async () => {
    const records = [
      '{ "budget": 1000001, "doNotEmail": false }',
      '{ "budget": 1000000, "doNotEmail": false }',
      '{ "doNotEmail": false }',
      '{ "budget": 1000001, "doNotEmail": false, "bpf": { "stage": "Qualify" } }',
    ];
    const expected = [
      { kind: "step", activity: "meeting" },
      { kind: "step", activity: "email" },
      { kind: "step", activity: "email" },
      { kind: "exit", criterion: "bpf.stage = Qualify" },
    ];
    const cwd = folder({ ...files, "leads.json": `[${records.join(",\n")}]` });
    const array = await seqc(["eval", "big-deal.seq", "--record", "leads.json"], { cwd });
    expect(array).toMatchObject({ code: 0, err: "" });
    expect(answers(array)).toMatchObject(expected);
    const stdin = `\uFEFF${records.join("\r\n")}\r\n\r\n`;
    const lines = await seqc(["eval", "big-deal.seq", "--record", "-"], { cwd, stdin });
    expect(lines).toEqual(array);
  });

  it("answers nothing for no records", async () => {
    const cwd = folder(files);
    const ran = await seqc(["eval", "big-deal.seq", "--record", "-"], { cwd, stdin: "[]" });
    expect(ran).toEqual({ code: 0, out: "", err: "" });
  });

  it("reads the CRM's own names and stored values with --raw", async () => {
    const raw = `entity lead from "lead" key "leadid" { budget: money(USD)? from "budgetamount"; rating: Rating? from "ratingcode" }
choice Rating { Hot = 1, Cold = 3 }
activity email
`;
    const cwd = folder({
      "raw.seq": `${raw}for lead\nwhen budget > 5 and rating = Hot -> email\n`.replace(
        /^([\s\S]*)(for lead\n)/,
        "$2$1",
      ),
    });
    const stdin = '{ "leadid": "1", "budgetamount": 7, "ratingcode": 1 }';
    const args = ["eval", "raw.seq", "--record", "-"];
    expect(answers(await seqc([...args, "--raw"], { cwd, stdin }))).toMatchObject([
      { kind: "step", activity: "email" },
    ]);
    expect(answers(await seqc(args, { cwd, stdin }))).not.toMatchObject([{ kind: "step" }]);
  });

  it("names each fault of a record by path, and goes on with the others", async () => {
    const stdin = `[{ "budget": "much", "doNotEmail": 1 }, ${lead}, 7]`;
    const cwd = folder(files);
    const ran = await seqc(["eval", "big-deal.seq", "--record", "-"], { cwd, stdin });
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(
      "seqc: 2 of 3 records are not as declared, the first at standard input[0]; their answers name each fault.\n",
    );
    expect(answers(ran)).toMatchObject([
      { kind: "failure", faults: [{ path: "budget", found: "much" }], index: 0 },
      meeting,
      { kind: "failure", faults: [{ path: "" }], index: 2 },
    ]);
  });

  it("explains: each condition with its value and place, and in words for one record", async () => {
    const cwd = folder({ ...files, "lead.json": lead });
    const args = ["eval", "big-deal.seq", "--record", "lead.json", "--explain"];
    const ran = await seqc(args, { cwd });
    expect(ran.code).toBe(0);
    expect(answers(ran)).toMatchObject([
      {
        ...meeting,
        decisions: [
          { text: "bpf.stage = Qualify", result: false },
          { text: "budget > 1000000", result: true, file: "big-deal.seq", line: 3, character: 6 },
        ],
      },
    ]);
    expect(ran.err).toContain("budget > 1000000 was true");
    expect(ran.err).toContain("big-deal.seq:3:6");
  });

  it("goes on from a position, in one of several sequences, at a time that is given", async () => {
    const cwd = folder({ ...files, "lead.json": lead });
    const at = async (now: string, ...more: readonly string[]): Promise<readonly unknown[]> =>
      answers(
        await seqc(
          [
            "eval",
            "two.seq",
            "--sequence",
            "Nurture",
            "--record",
            "lead.json",
            "--now",
            now,
            ...more,
          ],
          { cwd },
        ),
      );
    expect(await at("2026-03-02T10:00Z")).toMatchObject([{ kind: "step", position: "intro" }]);
    const [wait] = await at("2026-03-02T10:00Z", "--at", "intro");
    expect(wait).toMatchObject({ kind: "wait", until: "2026-03-04T09:00:00.000Z" });
    const { position } = wait as { position: string };
    expect(await at("2026-03-04T10:00+02:00", "--at", position)).toMatchObject([{ kind: "wait" }]);
    expect(await at("2026-03-04T09:00Z", "--at", position)).toMatchObject([
      { kind: "set", field: "rating", value: "Cold" },
    ]);
  });

  it("prints a wait's condition with its deadline, and takes when it began from --context", async () => {
    const cwd = folder({
      ...files,
      "lead.json": lead,
      "context.json": '{ "now": "2026-03-05T00:00Z", "entered": "2026-03-02T10:00Z" }',
    });
    const args = ["eval", "two.seq", "--sequence", "Followup", "--record", "lead.json"];
    const [wait] = answers(await seqc([...args, "--now", "2026-03-02T10:00Z"], { cwd }));
    expect(wait).toMatchObject({
      kind: "wait",
      for: "rating = Hot",
      deadline: "2026-03-05T10:00:00.000Z",
    });
    const { position } = wait as { position: string };
    const later = [...args, "--at", position, "--context", "context.json"];
    expect(answers(await seqc(later, { cwd }))).toMatchObject([
      { kind: "wait", deadline: "2026-03-05T10:00:00.000Z" },
    ]);
    const over = await seqc([...later, "--now", "2026-03-05T10:00:01Z"], { cwd });
    expect(answers(over)).toMatchObject([{ kind: "step", activity: "meeting" }]);
  });

  it("prints what is wrong with the file beside its results, and answers nothing", async () => {
    const cwd = folder({ ...files, "wrong.seq": misspelt });
    const ran = await seqc(["eval", "wrong.seq", "--record", "-"], { cwd, stdin: lead });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain("wrong.seq:3:6 error");
  });
});

describe("seqc eval, used wrongly", () => {
  const use = ["eval", "big-deal.seq", "--record"];
  it.each([
    { args: ["eval", "nope.seq", "--record", "-"], says: "There is no .seq file `nope.seq`." },
    { args: ["eval", ".", "--record", "-"], says: "`.` must be one .seq file." },
    { args: ["eval", "crm.seq", "--record", "-"], says: "crm.seq has no sequence to evaluate." },
    {
      args: ["eval", "two.seq", "--record", "-"],
      says: "two.seq has several sequences; say which with --sequence: Nurture, Followup.",
    },
    {
      args: ["eval", "two.seq", "--sequence", "Nurtur", "--record", "-"],
      says: "two.seq has no sequence Nurtur. Did you mean Nurture?",
    },
    { args: [...use, "nope.json"], says: "There is no file `nope.json`." },
    { args: [...use, "."], says: "`.` is a folder, not a file." },
    {
      args: [...use, "-", "--now", "tomorrow"],
      says: "--now must be a time such as 2026-11-24T09:00Z, not `tomorrow`.",
    },
    {
      args: [...use, "-", "--now", "2026-11-24T09:00"],
      says: "--now must be a time such as 2026-11-24T09:00Z, not `2026-11-24T09:00`.",
    },
    {
      args: [...use, "-", "--at", "when/then/meting"],
      says: "BigDeal has no position `when/then/meting`. Did you mean `when/then/meeting`?",
    },
    {
      args: [...use, "-", "--at", "elsewhere"],
      says: "BigDeal has no position `elsewhere`. It has:",
    },
  ])("$args: $says", async ({ args, says }) => {
    const ran = await seqc(args, { cwd: folder(files), stdin: lead });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(`seqc: ${says}`);
  });

  it.each([
    { stdin: "", says: "Standard input is empty; a record in JSON is expected." },
    {
      stdin: '{ "budget": 5, }',
      says: /^seqc: Standard input is not JSON: [^(]+, at character 16\.\n$/,
    },
    {
      stdin: '{\n  "budget": 5,\n}',
      says: /^seqc: Standard input is not JSON: [^(]+, at line 3, character 1\.\n$/,
    },
    { stdin: "budget,notes\n5,none\n", says: /^seqc: Standard input is not JSON: / },
  ])("says what is wrong with records that are no JSON ($#)", async ({ stdin, says }) => {
    const ran = await seqc([...use, "-"], { cwd: folder(files), stdin });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toMatch(says);
  });

  it.each([
    { context: { now: "soon" }, says: "now: must be a time such as 2026-11-24T09:00Z" },
    { context: { outcome: {} }, says: "it has no `outcome` (did you mean `outcomes`?)" },
    { context: { rounds: [{ count: 1 }] }, says: "it lacks `rounds.0.began`" },
    { context: { rates: { "EUR/USD": 0 } }, says: "rates.EUR/USD: must be a number above 0" },
    {
      context: { rates: { EUR: "1.1" } },
      says: "rates.EUR: must be named by two currencies, such as EUR/USD",
    },
  ])("says what is wrong with the context $context", async ({ context, says }) => {
    const cwd = folder({ ...files, "context.json": JSON.stringify(context) });
    const ran = await seqc([...use, "-", "--context", "context.json"], { cwd, stdin: lead });
    expect(ran).toEqual({
      code: 1,
      out: "",
      err: `seqc: context.json is no context: ${says}.\n`,
    });
  });
});
