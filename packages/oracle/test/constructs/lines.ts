import type { Construct } from "./construct.ts";

const goesOn = (where: string, condition: string): Construct => ({
  name: `a line goes on ${where}`,
  with: `when employees = 10${condition} -> phone\nelse email`,
  without: "when employees = 10 -> phone\nelse email",
});

/** Comments, names, and where a statement ends. */
export const lines: readonly Construct[] = [
  { name: "line comment", with: "phone // email", without: "phone\nemail", at: "phone" },
  { name: "block comment", with: "phone /* \nemail */", without: "phone\nemail", at: "phone" },
  { name: "semicolon", with: "phone; email", without: "phone", at: "phone" },
  {
    name: "a ; before else is ignored",
    with: "when vip -> phone; else email",
    without: "when vip -> phone; email; meeting",
    given: { vip: true },
    at: "when/then/phone",
  },
  {
    name: "a line goes on after an operator",
    with: "when employees = 10 and\n  vip -> phone\nelse email",
    without: "when employees = 10 -> phone\nelse email",
  },
  {
    name: "a line goes on before an operator",
    with: "when employees = 10\n  and vip -> phone\nelse email",
    without: "when employees = 10 -> phone\nelse email",
  },
  goesOn("within parentheses", " and (\n  vip\n)"),
  {
    name: "a line goes on within brackets",
    with: "when employees in [\n  10,\n  11\n] -> phone",
    without: "when employees in [11] -> phone",
  },
  {
    name: "a line goes on after a comma",
    with: 'email(template = "a",\n  to = "b")',
    without: 'email(template = "a")',
  },
  {
    name: "a line goes on after an arrow",
    with: "when vip ->\n  phone\nemail",
    without: "when vip -> email; phone\nemail",
  },
  {
    name: "a line goes on before an arrow",
    with: "when vip\n  -> phone\nemail",
    without: "when vip\n  -> email\nphone",
  },
  {
    name: "a line goes on before else",
    with: "when vip -> phone\nelse meeting\nemail",
    without: "when vip -> phone\nmeeting; email",
    at: "when/else/meeting",
  },
  {
    name: "a line goes on before as",
    with: 'exit\n  as "done"',
    without: "exit",
  },
  {
    name: "a line goes on before up to",
    with: "wait for vip\n  up to 3 days\nphone",
    without: "wait for vip\n  up to 4 days\nphone",
  },
  {
    name: "a line goes on before until",
    with: "repeat up to 2 times { phone }\nuntil employees = 10\nemail",
    without: "repeat up to 2 times { phone }\nemail",
    at: "repeat/phone",
    context: { rounds: [{ count: 1, began: 0 }] },
  },
  {
    name: "a new line begins a new statement",
    with: "phone\nemail",
    without: "phone",
    at: "phone",
  },
  {
    name: "a reserved word in backquotes is a name",
    with: "`when`: phone",
    without: "phone",
  },
  {
    name: "other words are names where a name is expected",
    with: "last: phone",
    without: "next: phone",
  },
];
