/** What the grammar expected, and around what. */
export interface Expectation {
  readonly expected: string;
  readonly after: string | undefined;
  readonly found?: string;
}

/** What to do where something else is expected: the second sentence. */
export function whatToWrite({ expected, after, found }: Expectation): string {
  switch (expected) {
    case "`->`":
      return "Write `->`, and behind it what is to be done.";
    case "`up`":
      return after === "repeat"
        ? "Say how often at most, as in `repeat up to 3 times`."
        : "Say how long at most, as in `up to 3 days`.";
    case "`)`":
      return found !== undefined && /^[:"\d]/.test(found)
        ? 'A value is given with `=`, as in `template = "welcome"`.'
        : "Close the parenthesis, or put a comma between two arguments.";
    case "`]`":
      return "Close the list, or put a comma between two values.";
    case "a text":
      return "Write a text there, in quotes.";
    case "a list in `[ ]`, or `last`, `this` or `next`":
      return 'List the values, as in `in [a, b]`; what a list holds is asked with `contains`, as in `tags contains "vip"`.';
    case "hours, `closed` or `zone`":
      return "Hours are written `Mon..Fri 09:00..17:00`, with several spans behind commas.";
    case "a statement or `{`":
      return found === "->"
        ? "Behind `else` the statement follows at once; remove the `->`."
        : "Write what is to be done there.";
    case "a value":
      return "Name a field there, or write a value.";
    case "the end of the statement":
      return "Remove what follows, or put it on a line of its own.";
    case "a declaration or a statement":
      return "A line begins with an activity, or with a word such as `when`, `wait` or `exit`.";
    case "what is expected":
      return "Say the next action, such as a step, `exit` or `end`.";
    default:
      return `Write ${expected} there.`;
  }
}
