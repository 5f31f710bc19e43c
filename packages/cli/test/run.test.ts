import { once } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { folder, read, seqc, start } from "./seqc.ts";
import { crm } from "./sources.ts";

const main = `use "./crm.seq"
sequence Main for lead {
  enroll when rating is present
  exit when bpf.stage = Qualify as "qualified"
  when budget > 1000000 -> meeting
  else when notes contains "tea" -> email(template = "tea")
  else email
  wait 2 days
  email(template = "later")
}
`;

const activities = `import { appendFileSync } from "node:fs";
const calls = new URL("calls.log", import.meta.url);
const note = (what: string) => appendFileSync(calls, what + "\\n");
export const activities = {
  meeting: (_: object, { key }: { key: string }) => note("meeting " + key),
  email({ template }: { template: string }, { record }: { record: { notes?: string } }) {
    if (template === "tea") throw Object.assign(new Error("no tea"), { name: "PermanentError" });
    note("email " + template);
  },
};
`;

const records = `{"id":"1","budget":2000000,"rating":"Hot","doNotEmail":false}
{"id":"2","rating":"Cold","doNotEmail":false}
{"id":"3","doNotEmail":false}
{"id":"4","rating":"Boiling","doNotEmail":false}
{"id":"5","rating":"Cold","doNotEmail":false,"notes":"likes tea"}
`;

const files = {
  "crm.seq": crm,
  "main.seq": main,
  "activities.ts": activities,
  "leads.ndjson": records,
};

const run = ["run", "main.seq", "--activities", "activities.ts", "--once"];

async function ran(): Promise<string> {
  const cwd = folder(files);
  const first = await seqc([...run, "--records", "leads.ndjson"], { cwd });
  expect(first.code).toBe(1);
  expect(first.out).toBe("");
  expect(first.err).toMatch(/^leads\.ndjson:4: .*rating/m);
  expect(first.err).toMatch(/^2 activities were carried out\.$/m);
  expect(called(cwd)).toEqual([
    expect.stringMatching(/^meeting .*\/when\/then\/meeting\/1$/),
    "email default",
  ]);
  return cwd;
}

/** What was carried out, in an order that is nobody's business. */
function called(cwd: string): readonly string[] {
  return read(cwd, "calls.log").trimEnd().split("\n").toSorted().toReversed();
}

/** The enrollment of a record. */
async function idOf(record: string, cwd: string): Promise<string> {
  const { out } = await seqc(["status", "--record", `lead/${record}`], { cwd });
  return /^\S+/.exec(out)![0];
}

describe("seqc run and seqc status", () => {
  it("runs enrollments, and tells where they stand and why", async () => {
    const cwd = await ran();
    const { out, code } = await seqc(["status"], { cwd });
    expect(code).toBe(0);
    const lines = out.split("\n").map((line) => line.replace(/\s{2,}/g, "  ").trim());
    expect(lines[0]).toBe("Sequence  Version  Position  Status  Enrollments  Oldest");
    expect(lines[1]).toMatch(/^Main  \w+  wait  active  2  0 min$/);
    expect(lines[2]).toMatch(/^Main  \w+  when\/elsewhen\/email  active  1  0 min$/);
    expect(lines[3]).toMatch(/^0 to be carried out, 0 under way outside, 1 dead letter, next 2/);

    const id = await idOf("5", cwd);
    const one = await seqc(["status", id], { cwd });
    expect(one.out).toContain(`${id}  lead 5 in Main, version `);
    expect(one.out).toMatch(/notes contains "tea" was true \(notes is private\) +main\.seq:6:/);
    expect(one.out).toMatch(/gave up .* after 1 attempt: no tea/);
    expect(one.out).not.toContain("likes tea");
    const json = JSON.parse((await seqc(["status", id, "--format", "json"], { cwd })).out) as {
      readonly history: readonly { readonly event: string }[];
    };
    expect(json.history.map(({ event }) => event)).toEqual(["enrolled", "given up"]);
    expect(JSON.stringify(json)).not.toContain("likes tea");
  });

  it("does what operators say, when a worker runs", async () => {
    const cwd = await ran();
    const id = await idOf("2", cwd);
    expect(await seqc(["skip", id], { cwd })).toEqual({ code: 0, out: "", err: "" });
    const again = await seqc(run, { cwd });
    expect(again).toEqual({ code: 0, out: "", err: "1 activity was carried out.\n" });
    expect(called(cwd)).toContain("email later");
    expect((await seqc(["status", id], { cwd })).out).toMatch(/^left .*: end$/m);

    const first = await idOf("1", cwd);
    await seqc(["pause", first, "--reason", "on leave"], { cwd });
    await seqc(run, { cwd });
    expect((await seqc(["status", first], { cwd })).out).toMatch(/paused: on leave/);
    await seqc(["resume", first], { cwd });
    await seqc(["remove", first, "--reason", "a competitor"], { cwd });
    await seqc(run, { cwd });
    expect((await seqc(["status", first], { cwd })).out).toMatch(/removed \(a competitor\)/);

    const letters = await seqc(["status", "--dead-letters"], { cwd });
    const [key = ""] = letters.out.split(/\s/);
    expect(await seqc(["retry", key], { cwd })).toEqual({ code: 0, out: "", err: "" });
    expect(await seqc(["forget", "lead", "5"], { cwd })).toEqual({ code: 0, out: "", err: "" });
    expect((await seqc(["status", "--record", "lead/5"], { cwd })).code).toBe(2);
    expect((await seqc(["status", "--dead-letters"], { cwd })).out).toBe(
      "There is no dead letter.\n",
    );
  });

  it("takes changes of records, and goes on until it is stopped", async () => {
    const cwd = await ran();
    const qualified = '{"id":"2","rating":"Cold","doNotEmail":false,"bpf":{"stage":"Qualify"}}';
    const child = start([...run.slice(0, -1), "--records", "-"], { cwd });
    child.stdin?.end(qualified);
    const id = await idOf("2", cwd);
    await vi.waitFor(
      async () => expect((await seqc(["status", id], { cwd })).out).toMatch(/exit \(qualified\)/),
      { timeout: 60_000, interval: 500 },
    );
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number];
    expect(code).toBe(0);
  });

  it("says what is wrong with what it is given", async () => {
    const cwd = folder({ ...files, "broken.ts": "export const activities = { email() {} };" });
    const cases: readonly (readonly [args: readonly string[], code: number, said: RegExp])[] = [
      [["run", "main.seq", "--activities", "no.ts"], 2, /There is no file `no\.ts`/],
      [["run", "main.seq", "--activities", "broken.ts"], 1, /no function for `meeting`/],
      [["run", "main.seq", "--activities", "crm.seq"], 1, /can't be run|exports no/],
      [["status"], 2, /There is no store `seq\.db`; `seqc run` creates one/],
      [["status", "--store", "main.seq"], 1, /is not a Seq store/],
      [["pause", "1-x", "--store", "main.seq"], 1, /is not a Seq store/],
    ];
    for (const [args, code, said] of cases) {
      const told = await seqc(args, { cwd });
      expect([args, told.code]).toEqual([args, code]);
      expect(told.err).toMatch(said);
      expect(told.err).not.toMatch(/\n\s+at /);
    }
    await seqc([...run], { cwd });
    for (const args of [
      ["pause", "1-x"],
      ["status", "1-x"],
      ["retry", "1-x/a/1"],
    ]) {
      expect(await seqc(args, { cwd })).toMatchObject({ code: 2, out: "" });
    }
  });
});
