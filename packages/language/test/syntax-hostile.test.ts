import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkTexts, parse, rangeOf } from "../src/index.ts";
import type { Diagnostic } from "../src/index.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const programs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".seq"))
  .map((path) => readFileSync(folder + path, "utf8"));

/** Reads and checks a text; whatever it holds, findings are whole and lie within it. */
function survives(text: string): readonly Diagnostic[] {
  const { diagnostics } = checkTexts({ "test.seq": text });
  for (const { message, hint, origin, fixes = [] } of diagnostics) {
    const { start, end } = origin.span;
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(rangeOf(origin.file, origin.span).start.line).toBeGreaterThan(0);
    expect(`${message} ${hint ?? ""}`).not.toMatch(/undefined|\[object|NaN/);
    for (const { edits } of fixes) {
      for (const { span } of edits) expect(span.end).toBeLessThanOrEqual(text.length);
    }
  }
  return diagnostics;
}

const words = [
  ..."use for entity choice process activity calendar rule exits sequence scenario when else".split(
    " ",
  ),
  ..."match wait exit goal set advance split repeat include enroll suppress reenroll exclusive".split(
    " ",
  ),
  ..."throttle send and or not in is contains between true false missing present up to until as".split(
    " ",
  ),
  ...'( ) [ ] { } -> = != < <= > >= + - * / ?? . .. , : ; ? \n " ` { } // /* */ ///'.split(" "),
  ..."lead bpf stage 5 5k 20% 1M_USD 2026-11-24 09:00 3_days __proto__ constructor \u2028 😀".split(
    " ",
  ),
].map((word) => word.replaceAll("_d", " d").replaceAll("_U", " U"));

describe("whatever a file holds, reading and checking it ends with findings in their places", () => {
  it("characters of any kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void survives(text)),
      {
        numRuns: 2_000,
      },
    );
  });

  it("bytes that are no text", () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((raw) => new TextDecoder().decode(raw));
    fc.assert(
      fc.property(bytes, (text) => void survives(text)),
      { numRuns: 1_000 },
    );
  });

  it("the language's own words in any order", () => {
    const soup = fc.array(fc.constantFrom(...words), { maxLength: 80 });
    fc.assert(
      fc.property(soup, (tokens) => void survives(tokens.join(" "))),
      { numRuns: 3_000 },
    );
  });

  it("every program cut off anywhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...programs), fc.nat(), (program, at) => {
        survives(program.slice(0, at % (program.length + 1)));
      }),
      { numRuns: 1_500 },
    );
  });

  it("every program with parts removed, doubled and moved", () => {
    const edit = fc.record({
      from: fc.nat(),
      length: fc.nat(40),
      to: fc.nat(),
      word: fc.constantFrom(...words),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...programs),
        fc.array(edit, { maxLength: 4 }),
        (program, edits) => {
          let text = program;
          for (const { from, length, to, word } of edits) {
            const start = from % (text.length + 1);
            const part = text.slice(start, start + length);
            const rest = text.slice(0, start) + text.slice(start + length);
            const at = to % (rest.length + 1);
            text = rest.slice(0, at) + (length % 2 === 0 ? part : word) + rest.slice(at);
          }
          survives(text);
        },
      ),
      { numRuns: 1_500 },
    );
  });
});

const deep = 10_000;

const towers: Readonly<Record<string, string>> = {
  blocks: "when a -> {\n".repeat(deep) + "phone" + "\n}".repeat(deep),
  "statements on one line": `${"when a -> ".repeat(deep)}phone`,
  "else when": "when a -> phone" + " else when b -> phone".repeat(deep),
  parentheses: `when ${"(".repeat(deep)}a${")".repeat(deep)} -> phone`,
  "parentheses that nothing closes": `when ${"(".repeat(deep)}a -> phone`,
  calls: `when ${"lower(".repeat(deep)}a${")".repeat(deep)} = "x" -> phone`,
  aggregates: `when ${"any(a where ".repeat(deep)}b${")".repeat(deep)} -> phone`,
  not: `when ${"not ".repeat(deep)}a -> phone`,
  minus: `when ${"- ".repeat(deep)}1 > 2 -> phone`,
  "or over and over": `when ${"a or ".repeat(deep)}b -> phone`,
  sums: `when ${"1 + ".repeat(deep)}1 > 2 -> phone`,
  comparisons: `when a${" < 1".repeat(deep)} -> phone`,
  lists: `entity a { b: ${"[".repeat(deep)}text${"]".repeat(deep)} }`,
  "texts in texts": `task(title = ${'"{'.repeat(deep)}a${'}"'.repeat(deep)})`,
  braces: "{".repeat(deep),
  "closing braces": "}".repeat(deep),
  paths: `when a${".b".repeat(deep)} -> phone`,
  arguments: `task(${"title = 1, ".repeat(deep)})`,
  "an arm of a match": "match a { b -> ".repeat(deep) + "phone" + "}".repeat(deep),
  splits: "split s { 50% -> ".repeat(deep) + "phone" + "}".repeat(deep),
  "waits for": `${"wait for a up to 1 day -> ".repeat(deep)}phone`,
};

describe("ten thousand levels are no more than a diagnostic:", () => {
  it.each(Object.entries(towers))("%s", (_, text) => {
    const vocabulary =
      "entity lead { a: text }\nactivity phone\nactivity task(title: text)\nfor lead\n";
    expect(survives(vocabulary + text).length).toBeGreaterThan(0);
  });
});

const size = 10_000_000;
/** Of what makes a token of every character or two; more shows nothing new. */
const dense = 1_000_000;

const bulks: Readonly<Record<string, string>> = {
  "one word": "a".repeat(size),
  "one digit": "1".repeat(size),
  "one text": `"${"x".repeat(size)}`,
  "one text in other quotes": `'${"x".repeat(size)}`,
  "one comment": `/*${"x".repeat(size)}`,
  "new lines": "\n".repeat(size),
  blanks: " ".repeat(size),
  "unknown signs": "#".repeat(size),
  slashes: "/".repeat(size),
  zeros: "\0".repeat(size),
  "lone surrogates": "\ud800".repeat(size),
  quotes: '"'.repeat(dense),
  backquotes: "`".repeat(dense),
  "foreign signs": "=> ".repeat(dense / 3),
  holes: `task(title = "${"{a}".repeat(dense / 3)}")`,
  "new lines with blanks": "\n ".repeat(dense / 2),
};

describe("megabytes of", () => {
  it.each(Object.entries(bulks))("%s", (_, text) => {
    expect(parse({ path: "test.seq", text }).diagnostics.length).toBeLessThanOrEqual(101);
  });

  it("a real program", () => {
    const step = 'task(title = "Call {name} back") // and write it down\n';
    const text = `entity lead { name: text }\nactivity task(title: text)\nsequence A for lead {\n${step.repeat(size / step.length)}}`;
    const { tree, diagnostics } = parse({ path: "test.seq", text });
    expect(diagnostics).toEqual([]);
    expect(tree.items[2]).toMatchObject({ kind: "Sequence" });
  });
});

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf"];

describe("names that objects have by birth are names like any other:", () => {
  it.each(names)("%s", (name) => {
    const program = `
      entity ${name} { ${name}: number?; other: choice { ${name}, B } }
      process P on ${name} { ${name} -> Done }
      activity go(${name}: text = "x") yields ${name}
      rule big for ${name} = ${name} > 5
      exits Common for ${name} { exit when bpf.stage != ${name} as "${name}" }
      sequence Main for ${name} {
        include Common
        ${name}2: go(${name} = "y")
        when ${name}2.${name} and big -> go
        match other { ${name} -> go(${name} = "{${name}}"); B -> exit }
      }`;
    const { diagnostics } = checkTexts({ "test.seq": program });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    const unknown = checkTexts({
      "test.seq": `entity lead { a: text }\nactivity go\nsequence A for lead { when ${name} = "x" -> go }`,
    });
    expect(unknown.diagnostics.map(({ code }) => code)).toEqual(["SEQ2201"]);
  });
});
