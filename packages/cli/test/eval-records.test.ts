import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { linesOf, type Line } from "../src/evaluate/input.ts";
import { folder, read, seqc, write, type Ran } from "./seqc.ts";
import { bigDeal, crm } from "./sources.ts";

const deals = `for deal
entity deal from "opportunities" key "opportunity_id" {
  number: text from "opportunity_id"
  product: Product
  value: money(USD)? from "close_value"
  closed: date? from "close_date"
  won: bool?
  private remark: Product?
  account: account?
}
entity account { sector: Sector }
choice Product { Basic = "GTX Basic", Pro = "GTX Pro" }
choice Sector { Retail = "retail", Health = "medical" }
activity email
activity phone
when value > 1000 and product = Pro and remark is missing -> phone
else when account.sector = Retail and won -> email
`;

function answers({ out }: Ran): readonly unknown[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);
}

const phone = { kind: "step", activity: "phone", args: {}, position: "when/then/phone" };
const end = { kind: "end", position: "end" };
const notPrivate = '"product": "GTX Pro", "close_value": 2000';

describe("the answers for several records", () => {
  const args = ["eval", "deals.seq", "--raw", "--record"];

  it("have each record's key; that for a single object has not", async () => {
    const one = `{ "opportunity_id": "A1", ${notPrivate} }`;
    const cwd = folder({ "deals.seq": deals, "one.json": one, "list.json": `[${one}]` });
    write(cwd, "one.ndjson", one);
    expect(answers(await seqc([...args, "one.json"], { cwd }))).toEqual([phone]);
    const keyed = [{ record: "A1", ...phone }];
    expect(answers(await seqc([...args, "list.json"], { cwd }))).toEqual(keyed);
    expect(answers(await seqc([...args, "one.ndjson"], { cwd }))).toEqual(keyed);
    const stdin = `\n${one}\n\n{ "opportunity_id": 7, "product": "GTX Basic" }\n`;
    expect(answers(await seqc([...args, "-"], { cwd, stdin }))).toEqual([
      ...keyed,
      { record: "7", ...end },
    ]);
  });

  it("do not show a key that is private", async () => {
    const stdin = `[{ "opportunity_id": "A1", ${notPrivate} }]`;
    const cwd = folder({ "deals.seq": deals.replace("number: text", "private number: text") });
    expect(answers(await seqc([...args, "-"], { cwd, stdin }))).toEqual([phone]);
  });

  it("have the key under its declared name without --raw, and under HubSpot's `properties`", async () => {
    const cwd = folder({ "deals.seq": deals });
    const plain = '[{ "number": "A1", "product": "Basic" }, { "id": 2, "product": "Basic" }]';
    const ran = await seqc(["eval", "deals.seq", "--record", "-"], { cwd, stdin: plain });
    expect(answers(ran)).toEqual([
      { record: "A1", ...end },
      { record: "2", ...end },
    ]);
    const hubspot = `[{ "properties": { "opportunity_id": "A1", ${notPrivate} } }]`;
    expect(answers(await seqc([...args, "-"], { cwd, stdin: hubspot }))).toEqual([
      { record: "A1", ...phone },
    ]);
  });
});

describe("a record that can't be read", () => {
  it("costs no other answer, be it wrong or no JSON, and its line is named", async () => {
    const good = '{ "budget": 2000000, "doNotEmail": false }';
    const lines = [good, '{ "budget": 5, "doNotEmail" false }', "", '{ "doNotEmail": 1 }', good];
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal });
    write(cwd, "leads.ndjson", lines.join("\n"));
    const ran = await seqc(["eval", "big-deal.seq", "--record", "leads.ndjson"], { cwd });
    expect(answers(ran)).toMatchObject([
      { kind: "step" },
      {
        kind: "failure",
        missing: "a valid record",
        faults: [
          { path: "", message: "is not JSON: Expected ':' after property name, at character 29" },
        ],
        line: 2,
      },
      { kind: "step", activity: "email" },
      { kind: "step" },
    ]);
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(
      "seqc: The record at leads.ndjson:2 is not as declared; its answer names each fault.\n",
    );
  });

  it("may be the first of standard input", async () => {
    const cwd = folder({ "crm.seq": crm, "big-deal.seq": bigDeal });
    const stdin = '{ "budget": \n{ "doNotEmail": false }\n';
    const ran = await seqc(["eval", "big-deal.seq", "--record", "-"], { cwd, stdin });
    expect(answers(ran)).toMatchObject([{ kind: "failure", line: 1 }, { kind: "step" }]);
    expect(ran.err).toContain("The record at standard input:1 is not");
  });

  it("has what was found beside what was expected, shortened, but never of a private field", async () => {
    const cwd = folder({ "deals.seq": deals });
    const record = {
      product: "GTXPro",
      won: "y".repeat(100),
      remark: "secret",
      account: { sector: "Reteil" },
    };
    const stdin = JSON.stringify(record);
    const ran = await seqc(["eval", "deals.seq", "--record", "-"], { cwd, stdin });
    expect(ran.out).not.toContain("secret");
    const [answer] = answers(ran) as { faults: { path: string; found?: unknown }[] }[];
    expect(answer?.faults.map(({ path, found }) => [path, found])).toEqual([
      ["product", "GTXPro"],
      ["remark", undefined],
      ["account.sector", "Reteil"],
      ["won", `${"y".repeat(60)}…`],
    ]);
  });
});

describe("a record in the other form", () => {
  const cwd = (): string => folder({ "deals.seq": deals });

  it("is told of with what --raw would read", async () => {
    const stdin = '{ "product": "Pro", "close_value": 2000 }';
    const ran = await seqc(["eval", "deals.seq", "--record", "-"], { cwd: cwd(), stdin });
    expect(answers(ran)).toEqual([end]);
    expect(ran.err).toContain(
      "There is no `value`, but there is `close_value`, which is what the CRM",
    );
    const envelope = '{ "properties": { "product": "Pro" } }';
    const wrapped = await seqc(["eval", "deals.seq", "--record", "-"], {
      cwd: cwd(),
      stdin: envelope,
    });
    expect(wrapped.err).toContain("There is no `product`, but there is `properties.product`");
  });

  it("is told of where --raw was given and its names are the declared ones", async () => {
    const stdin = '{ "product": "Pro", "value": 2000 }';
    const ran = await seqc(["eval", "deals.seq", "--raw", "--record", "-"], { cwd: cwd(), stdin });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(
      "There is no `close_value`, but there is `value`, which is its declared",
    );
  });

  it("is not suspected where both names are the same", async () => {
    const stdin = '{ "product": "Basic" }';
    const ran = await seqc(["eval", "deals.seq", "--record", "-"], { cwd: cwd(), stdin });
    expect(ran).toMatchObject({ code: 0, err: "" });
  });
});

describe("a CSV file", () => {
  const csv = async (text: string, sources = deals): Promise<Ran> => {
    const cwd = folder({ "deals.seq": sources, "deals.csv": text });
    return seqc(["eval", "deals.seq", "--raw", "--record", "deals.csv"], { cwd });
  };

  it("is a row of names and a record a row: blank is missing, the rest are texts", async () => {
    const ran = await csv(
      '\uFEFFopportunity_id;"product";close_value;won\r\nA1;GTX Pro;2000.50;\r\n\r\nA2;"GTX Pro"; ;false\r\n',
    );
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(answers(ran)).toEqual([
      { record: "A1", ...phone },
      { record: "A2", ...end },
    ]);
  });

  it("names the line that a record begins in, below cells of several lines", async () => {
    const ran = await csv(
      'opportunity_id,product,note\nA1,GTX Pro,"one,\ntwo ""three"""\nA2,GTXPro,\nA3,GTX Basic\n',
    );
    expect(answers(ran)).toMatchObject([
      { record: "A1", kind: "end" },
      { record: "A2", kind: "failure", line: 4, faults: [{ path: "product", found: "GTXPro" }] },
      { kind: "failure", line: 5, faults: [{ message: "has 2 cells, and the row of names 3" }] },
    ]);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.err).toContain("2 of 3 records are not as declared, the first at deals.csv:4;");
  });

  it("goes on in the next line where a quote is never closed", async () => {
    const ran = await csv(
      'opportunity_id,product\nA1,"GTX Pro\nA2,GTX Basic\n"A"3,x\nA4,GTX Pro\n',
    );
    expect(answers(ran)).toMatchObject([
      { kind: "failure", line: 2, faults: [{ message: "has a quote that is never closed" }] },
      { record: "A2", kind: "end" },
      { kind: "failure", line: 4 },
      { record: "A4", kind: "end" },
    ]);
  });

  it.each([
    { text: "", says: "deals.csv is empty; a row of names is expected." },
    { text: "a,b,a\n1,2,3\n", says: "deals.csv has two columns named `a`." },
  ])("is refused: $says", async ({ text, says }) => {
    expect(await csv(text)).toEqual({ code: 1, out: "", err: `seqc: ${says}\n` });
  });

  it("answers nothing for no rows", async () => {
    expect(await csv("opportunity_id,product\n")).toEqual({ code: 0, out: "", err: "" });
  });

  it("is only read with --raw", async () => {
    const cwd = folder({ "deals.seq": deals, "deals.csv": "product\nGTX Pro\n" });
    const ran = await seqc(["eval", "deals.seq", "--record", "deals.csv"], { cwd });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("read it with --raw");
  });

  it("may be far larger than memory", async () => {
    const rows = Array.from({ length: 20_000 }, (_, id) => `${id},GTX Basic,${"x".repeat(5000)}`);
    const cwd = folder({ "deals.seq": deals });
    write(cwd, "deals.csv", `opportunity_id,product,note\n${rows.join("\n")}\n`);
    // The file's 100 MB would not fit beside the compiler.
    const node = ["--max-old-space-size=130"];
    const args = ["eval", "deals.seq", "--raw", "--record", "deals.csv"];
    const ran = await seqc(args, { cwd, node });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(answers(ran)).toHaveLength(20_000);
  });
});

describe("the rounds of a repeat", () => {
  it("are printed as --context takes them", async () => {
    const sources = `${crm}
sequence Remind for lead { repeat up to 3 times every 2 days { email } until rating = Hot }
`;
    const cwd = folder({ "remind.seq": sources, "lead.json": '{ "doNotEmail": false }' });
    const ask = async (now: string, ...more: readonly string[]): Promise<Printed> => {
      const args = ["eval", "remind.seq", "--record", "lead.json", "--now", now, ...more];
      const ran = await seqc(args, { cwd });
      expect(ran).toMatchObject({ code: 0, err: "" });
      return answers(ran)[0] as Printed;
    };
    const first = await ask("2026-03-02T10:00Z");
    expect(first.rounds).toEqual([{ count: 1, began: "2026-03-02T10:00:00.000Z" }]);
    let { position, rounds } = first;
    const kinds: string[] = [];
    for (const now of ["2026-03-02T11:00Z", "2026-03-04T10:00Z", "2026-03-04T11:00Z"]) {
      write(cwd, "context.json", JSON.stringify({ rounds }));
      const next = await ask(now, "--at", position, "--context", "context.json");
      kinds.push(`${next.kind} ${next.rounds?.at(-1)?.count} ${next.rounds?.at(-1)?.began}`);
      ({ position, rounds } = next);
    }
    expect(kinds).toEqual([
      "wait 1 2026-03-02T10:00:00.000Z",
      "step 2 2026-03-04T10:00:00.000Z",
      "wait 2 2026-03-04T10:00:00.000Z",
    ]);
    expect(read(cwd, "context.json")).toContain("2026-03-04T10:00:00.000Z");
  });
});

interface Printed {
  readonly kind: string;
  readonly position: string;
  readonly rounds?: readonly { readonly count: number; readonly began: string }[];
}

describe("lines", () => {
  const lines = async (...pieces: readonly string[]): Promise<readonly Line[]> => {
    const found: Line[] = [];
    for await (const line of linesOf(Readable.from(pieces))) found.push(line);
    return found;
  };

  it("end in line feeds alone, wherever a piece ends", async () => {
    const expected = [
      { number: 1, text: "a\u2028b\rc" },
      { number: 2, text: "" },
      { number: 3, text: "d" },
    ];
    expect(await lines("a\u2028b\rc\n\nd")).toEqual(expected);
    expect(await lines(..."a\u2028b\rc\n\nd\n")).toEqual(expected);
    expect(await lines()).toEqual([]);
  });
});
