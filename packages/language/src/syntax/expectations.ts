import { tokenLabel, type IParserErrorMessageProvider } from "chevrotain";

/** What a reader would call what a rule of the grammar reads; any other rule reads a value. */
const phrases: ReadonlyMap<string, string> = new Map([
  ["fileItem", "a declaration or a statement"],
  ["statement", "a statement"],
  ["block", "a statement or `{`"],
  ["wait", "a length of time, `until` or `for`"],
  ["delay", "a length of time"],
  ["reenroll", "`never` or `after`"],
  ["relation", "a comparison"],
  ["presence", "`missing` or `present`"],
  ["wordTest", "`in`, `between`, `contains` or another test"],
  ["spelt", "`contains` or another test"],
  ["within", "a list in `[ ]`, or `last`, `this` or `next`"],
  ["window", "a unit, like `days` or `quarter`"],
  ["plainType", "a type"],
  ["stored", "a text or a number"],
  ["stageLine", "a stage"],
  ["calendarLine", "hours, `closed` or `zone`"],
  ["hours", "opening hours"],
  ["split", "a name"],
  ["splitArm", "a percentage"],
  ["repeat", "a number"],
  ["scenarioStep", "`at`, `given`, `after` or `expect`"],
  ["fact", "`=` or `missing`"],
  ["expect", "what is expected"],
  ["after", "`given` or an outcome"],
]);

function phrase(rule: string): string {
  return phrases.get(rule) ?? "a value";
}

/** Each of the parser's messages is just what was expected there; `mistakes.ts` makes the sentence. */
export const expectations: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => tokenLabel(expected),
  buildNotAllInputParsedMessage: () => "the end of the statement",
  buildNoViableAltMessage: ({ ruleName }) => phrase(ruleName),
  buildEarlyExitMessage: ({ ruleName }) => phrase(ruleName),
};
