import { describe, expect, it } from "vitest";
import { parse } from "../src/index.ts";

/** A tree without its places, so that two layouts of one program can be compared. */
function shape(text: string): unknown {
  const { tree, diagnostics } = parse({ path: "test.seq", text });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return JSON.parse(
    JSON.stringify(tree.items, (key, value: unknown) => (/[sS]pan$/.test(key) ? undefined : value)),
  );
}

/** Each pair is one program, written in two ways. */
const same: Readonly<Record<string, readonly [string, string]>> = {
  "a semicolon and a new line": ["phone; meeting", "phone\nmeeting"],
  "semicolons that separate nothing": ["phone;; meeting;", "phone\n\n\nmeeting\n"],
  "a semicolon before else": ["when a -> phone; else meeting", "when a -> phone else meeting"],
  "a line that begins with else": ["when a -> phone\nelse meeting", "when a -> phone else meeting"],
  "an else below empty lines and comments": [
    "when a -> phone\n\n// no\n/* no */\nelse meeting",
    "when a -> phone else meeting",
  ],
  "a line that ends in an arrow": ["when a ->\n  phone", "when a -> phone"],
  "a line that begins with an arrow": ["when a\n  -> phone", "when a -> phone"],
  "a line that begins with an operator": [
    "when a\n and b\n or c -> phone",
    "when a and b or c -> phone",
  ],
  "a line that ends in an operator": ["when a +\n 1 >\n 2 -> phone", "when a + 1 > 2 -> phone"],
  "a line that ends in two words": [
    'when a starts with\n "x" -> phone',
    'when a starts with "x" -> phone',
  ],
  "an open parenthesis": ["email(\n\n  template\n = a\n)", "email(template = a)"],
  "an open bracket": ["when a in [\n1,\n2\n] -> phone", "when a in [1, 2] -> phone"],
  "as on a line of its own": ['exit\n  as "x"', 'exit as "x"'],
  "up to on a line of its own": ["wait for a\n  up to 3 days", "wait for a up to 3 days"],
  "yields on a line of its own": [
    "activity a(b: text)\n  yields c, d",
    "activity a(b: text) yields c, d",
  ],
  "until behind the braces of a repeat": [
    "repeat up to 2 times {\n phone\n}\nuntil a",
    "repeat up to 2 times { phone } until a",
  ],
  "a brace on a line of its own": ["sequence A for b\n{\n phone\n}", "sequence A for b { phone }"],
  "arms side by side": [
    "match a { b -> phone; else -> meeting }",
    "match a {\n b -> phone\n else -> meeting\n}",
  ],
  "members side by side": ["choice A { B, C, }", "choice A {\n B\n C\n}"],
  "stages over several lines": [
    "process P on a { A -> B\n -> { C, D }\n -> E }",
    "process P on a { A -> B -> { C, D } -> E }",
  ],
  "carriage returns": ["phone\r\nmeeting\rtask", "phone\nmeeting\ntask"],
  "a byte order mark": ["\ufeffphone", "phone"],
  "a name in backquotes": ["`phone`", "phone"],
  indentation: ["        phone\n  meeting", "phone\nmeeting"],
  "digits in groups": ["when a > 1_000_000 -> b", "when a > 1M -> b"],
  "a comment between words": ["when /* why */ a -> phone // that is why", "when a -> phone"],
};

describe("one program in two layouts:", () => {
  it.each(Object.entries(same))("%s", (_, [one, other]) => {
    expect(shape(one)).toEqual(shape(other));
  });
});

/** Programs whose difference matters. */
const different: Readonly<Record<string, readonly [string, string]>> = {
  "else is an arm of a match": [
    "match a {\n b -> when c -> phone\n else -> meeting\n}",
    "match a {\n b -> when c -> phone else meeting\n}",
  ],
  "until is the name of a step": ["phone\nuntil: meeting", "phone\nmeeting"],
  "a minus at a line's head goes on": ["wait until a\n- 3 days", "wait until a"],
  "not binds tighter than and": ["when not a and b -> c", "when not (a and b) -> c"],
  "and binds tighter than or": ["when a or b and c -> d", "when (a or b) and c -> d"],
  "?? binds looser than +": ["when a ?? b + 1 > 2 -> c", "when (a ?? b) + 1 > 2 -> c"],
};

describe("two programs:", () => {
  it.each(Object.entries(different))("%s", (_, [one, other]) => {
    expect(shape(one)).not.toEqual(shape(other));
  });
});

it("an else belongs to the nearest when", () => {
  expect(shape("when a -> when b -> phone else meeting")).toEqual(
    shape("when a -> when b -> phone\nelse meeting"),
  );
  expect(shape("when a -> { when b -> phone } else meeting")).not.toEqual(
    shape("when a -> { when b -> phone else meeting }"),
  );
});

it.each(["Åben", "Österreich", "größe", "日本語x", "a日b", "éé1", "_é_"])(
  "%s is one word",
  (word) => {
    expect(shape(word)).toMatchObject([{ kind: "Step", activity: { text: word } }]);
  },
);

it("documentation belongs to the declaration below it", () => {
  const text =
    "/// One.\n/// Two.\nentity a {\n  /// Three.\n  b: text // not this\n  // nor this\n  c: text\n}";
  const [entity] = parse({ path: "test.seq", text }).tree.items;
  expect(entity).toMatchObject({
    docs: "One.\nTwo.",
    fields: [{ docs: "Three." }, { docs: undefined }],
  });
});
