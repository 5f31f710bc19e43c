/** A sequence as a generated module exports it. */
export interface ExportedSequence {
  /** What the module calls it. */
  readonly identifier: string;
  /** Its name, as the literal that the module has. */
  readonly literal: string;
  readonly version: string;
}

/**
 * The end of a generated module, for each of its sequences. Texts and comments of a source can't
 * look like it: they never begin a line of a module.
 */
const exported =
  /^export const ([^\s:]+): Sequence<[^;]*?> = \{\n {2}name: ("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'),\n {2}version: "([0-9a-f]+)",$/gm;

/** The sequences of a generated module's text. */
export function sequencesIn(text: string): readonly ExportedSequence[] {
  return [...text.replaceAll("\r\n", "\n").matchAll(exported)].map(
    ([, identifier = "", literal = "", version = ""]) => ({ identifier, literal, version }),
  );
}
