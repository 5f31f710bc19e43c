import * as fc from "fast-check";

/** Some characters of a program, and what is written in their place. */
export interface Mistake {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export function broken(program: string, { at, length, text }: Mistake): string {
  return program.slice(0, at) + text + program.slice(at + length);
}

/** Words and signs; braces stay, since without one it isn't known what stands in what. */
const token = /"[^"\n]*"|\/\/[^\n]*|[A-Za-z_][\w.]*|\d+(?:\.\d+)?%?|->|[<>!]?=|[<>?()[\],:+*/-]/g;

/** What other languages, or nobody, would write. */
const garbage = ["", "?", ")", "(", "5 5", "wehn", ", ,", "= =", '"text"', "unknownName", "#"];

/** One mistake: of a name, of a type, or of the syntax. */
export function mistakes(program: string): fc.Arbitrary<Mistake> {
  const from = program.indexOf("\n", program.indexOf("\nuse ") + 1);
  const tokens = [...program.matchAll(token)].filter(
    ({ index, 0: text }) => index > from && !text.startsWith("//") && !isHead(program, index),
  );
  return fc.constantFrom(...tokens).chain(({ index: at, 0: { length }, 0: word }) => {
    const instead = [...garbage, `${word}x`, `${word} ${word}`];
    return fc.constantFrom(...instead).map((text) => ({ at, length, text }));
  });
}

/** What can't be read of a sequence's first line leaves open what the sequence is for. */
function isHead(program: string, at: number): boolean {
  return program.startsWith("sequence ", program.lastIndexOf("\n", at - 1) + 1);
}
