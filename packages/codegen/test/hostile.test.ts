import * as fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { generate } from "../src/index.ts";
import { compile } from "./compile.ts";
import { load, loadOne } from "./load.ts";
import * as e from "./model/expression.ts";
import * as m from "./model/flow.ts";
import * as v from "./model/vocabulary.ts";

const nasty = [
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "default",
  "class",
  "await",
  "record",
  "context",
  "trace",
  "Object",
  "evaluate",
  "Tested",
  "*/",
  "/*",
  "//",
  "`",
  "${globalThis.hacked = 1}",
  "\u2028",
  "\u2029",
  "\ud800",
  "\udc00x",
  "\r\n",
  "\0",
  "\u00010\u0002",
  "'",
  '"',
  "\\",
  "\\u0041",
  "</script>",
  "a-b",
  "Close Deal",
  "größe",
  "日本",
  "1st",
  "",
  " ",
  "@ts-ignore",
  "\\*/",
  "[x]",
  "😀",
  "a".repeat(120),
  "if (x) {",
  "\u202e",
  "*\\/",
  "kind",
  "arguments",
  "let",
  "$key",
];
const word = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.array(fc.constantFrom(...nasty), { maxLength: 3 }).map((parts) => parts.join("")),
  // Lone halves of surrogate pairs among others.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
);

interface Words {
  readonly names: readonly string[];
  readonly text: string;
  readonly words: string;
}

/** A sequence in which every name and text is one of the given ones. */
function hostile({ names, text, words }: Words) {
  const at = (index: number) => names[index % names.length] ?? "";
  const inner = v.entity(at(1), [v.field(at(2), v.text, true, { docs: words })]);
  const member = v.choice(at(3), ...new Set([at(4), at(5), "other"]));
  const nick = v.field(at(6), v.text, true, { docs: text, from: at(7) });
  const owner = v.field(`${at(6)}2`, { kind: "entity", entity: inner });
  const rated = v.field(`${at(6)}3`, { kind: "choice", choice: member });
  const lead = v.entity(at(8), [nick, owner, rated], { docs: words });
  const process = v.addProcess(lead, at(9), ...new Set([at(10), at(11), "last"]));
  const act = v.activity(
    at(12),
    [
      [at(13), v.text],
      [at(14), { kind: "template" }],
    ],
    [at(14)],
  );
  const letter = e.template(at(17), lead, e.t(text), e.joined(words, e.f(nick), text));
  const rule = {
    kind: "rule",
    name: at(15),
    docs: text,
    entity: lead,
    condition: e.compare(e.f(owner, inner.fields.get(at(2))!), "=", e.t(text)),
    origin: v.origin(),
  } as const;
  const ruled = { kind: "rule", rule, type: v.bool, optional: false, origin: v.origin() } as const;
  const { origin } = m.exit("exit");
  return m.sequence(
    lead,
    [
      m.step(act, "named", { [at(13)]: e.t(text), [at(14)]: letter }, at(16)),
      m.branch(e.when(e.compare(e.f(nick), "=", e.t(text)), words), [
        m.step(act, text, { [at(13)]: e.f(nick) }),
      ]),
      m.branch(e.when(ruled, words), [m.exit(`exit ${words}`, text)]),
      {
        kind: "match",
        subject: e.f(rated),
        text: words,
        origin,
        otherwise: [],
        arms: [
          {
            patterns: [e.memberOf(member, at(4))],
            text: words,
            takesMissing: false,
            origin,
            body: [
              {
                kind: "split",
                name: at(17),
                origin,
                arms: [
                  {
                    percent: "50",
                    body: [
                      { kind: "advance", sequence: at(18), position: `advance ${text}`, origin },
                    ],
                    origin,
                  },
                  { percent: "50", body: [], origin },
                ],
              },
            ],
          },
        ],
      },
      {
        kind: "wait-for",
        condition: e.when(e.outcome(at(16), at(14)), words),
        limit: m.days(1),
        position: `wait ${text}`,
        then: [],
        otherwise: [],
        origin,
      },
    ],
    {
      name: at(0),
      docs: text,
      criteria: [
        m.criterion(
          e.when(e.compare(e.stage(process), "=", e.stageOf(process, at(10))), words),
          "exit",
          text,
        ),
      ],
    },
  );
}

const inputsOf = (one: fc.Arbitrary<string>) =>
  fc.record({
    names: fc.uniqueArray(one, { minLength: 19, maxLength: 19 }),
    text: one,
    words: one,
  });
const inputs = inputsOf(word);

/** Words of usual length: how a name longer than a line breaks is of no matter. */
const short = inputsOf(fc.constantFrom(...nasty.filter(({ length }) => length < 30)));

describe("names and texts of a source", () => {
  it("never become code", () => {
    fc.assert(
      fc.property(inputs, (words) => {
        const module = load(m.fileOf(hostile(words)));
        const sequence = Object.values(module).find(
          (one) => typeof one === "object" && "evaluateAll" in one,
        )!;
        expect(sequence.name).toBe(words.names[0]);
        const action = sequence.evaluate(sequence.parse({ id: "1" }), { now: 0 });
        expect(action).toMatchObject({
          kind: "step",
          activity: words.names[12],
          name: words.names[16],
        });
        const { args } = action as { args: object };
        const given = new Map(Object.entries(args));
        expect(given.get(words.names[13]!)).toBe(words.text);
        expect(given.get(words.names[14]!)).toEqual({
          name: words.names[17],
          subject: words.text,
          body: words.words + words.text,
        });
        expect(Reflect.has(globalThis, "hacked")).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it("keep the layout that prettier gives", async () => {
    await fc.assert(
      fc.asyncProperty(short, async (words) => {
        const { code } = generate(m.fileOf(hostile(words)), { version: "0.0.0" });
        expect(code).toBe(await format(code, { parser: "typescript", printWidth: 100 }));
      }),
      { numRuns: 25 },
    );
  });

  it("compile", () => {
    const files = Object.fromEntries(
      fc
        .sample(inputs, { numRuns: 20, seed: 7 })
        .map((words, index) => [
          `m${index}.ts`,
          generate(m.fileOf(hostile(words)), { version: "0.0.0" }).code,
        ]),
    );
    expect(compile(files, "7")).toBe("");
  });

  it("reach an answer as they are", () => {
    const text = "a`${1}\u2028*/\ud800\r\n\"'\\";
    const lead = v.entity("lead", []);
    const act = v.activity("tell", [["what", v.text]]);
    const sequence = loadOne(m.sequence(lead, [m.step(act, text, { what: e.t(text) })]));
    expect(sequence.evaluate(sequence.parse({}), { now: 0 })).toEqual({
      kind: "step",
      activity: "tell",
      args: { what: text },
      position: text,
    });
  });
});
