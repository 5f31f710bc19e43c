import {
  group,
  hardline,
  ifBroken,
  indent,
  join,
  line,
  printDoc,
  softline,
  type Doc,
} from "./doc.ts";
import { block } from "./statement.ts";

export interface FunctionParts {
  readonly docs?: readonly string[];
  readonly exported?: boolean;
  readonly name: string;
  readonly parameters: readonly (readonly [name: string, type: Doc])[];
  readonly result: Doc;
  readonly body: readonly Doc[];
}

/** A function; a parameter that its body doesn't use is marked as such by an underscore. */
export function functionDoc(parts: FunctionParts): Doc {
  const { docs = [], exported = false, name, parameters, result, body } = parts;
  const code = printDoc(join(hardline, body)).replace(/^\s*\/\/.*$/gm, "");
  // Words in texts are no uses. A template may hold a lone quotation mark, so nothing is taken out
  // beside one: a parameter that seems used is right, one that seems unused would be missing.
  const text = code.includes("`") ? code : code.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  const shown = parameters.map(([parameter, type]): Doc => {
    const own = parameter.replace("?", "");
    const isUsed =
      new RegExp(`(?<![\\w$.])${own}(?![\\w$])`).test(text) || text.includes(`...${own}`);
    return [isUsed ? parameter : `_${parameter}`, ": ", type];
  });
  const head = group([
    `${exported ? "export " : ""}function ${name}(`,
    indent([softline, join([",", line], shown)]),
    ifBroken(","),
    softline,
    "): ",
    result,
    " ",
  ]);
  return [...docs.map((one): Doc => [one, hardline]), head, block(body)];
}
