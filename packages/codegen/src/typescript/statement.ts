import { choice, group, hardline, indent, join, printDoc, softline, type Doc } from "./doc.ts";
import { not, type Js } from "./js.ts";
import { docOf, propertyDoc } from "./print-js.ts";

/** Statements, and whether control may fall off their end. */
export interface Statements {
  readonly docs: readonly Doc[];
  readonly falls: boolean;
}

export const nothing: Statements = { docs: [], falls: true };

export function sequence(first: Statements, second: Statements): Statements {
  return { docs: [...first.docs, ...second.docs], falls: second.falls };
}

export function returns(js: Js, mark = ""): Statements {
  return { docs: [[mark, returnDoc(js)]], falls: false };
}

/** What breaks over lines stands in parentheses behind `return`, unless it has brackets itself. */
export function returnDoc(js: Js): Doc {
  if (js.kind === "logical" || js.kind === "binary") {
    const parts = docOf(js, "return");
    return group([
      "return ",
      { kind: "if-broken", doc: "(" },
      indent([softline, parts]),
      softline,
      { kind: "if-broken", doc: ")" },
      ";",
    ]);
  }
  return ["return ", docOf(js), ";"];
}

/** `if`, with the words of the condition above it and no `else` where nothing falls through. */
export function choose(
  test: Js,
  then: Statements,
  otherwise: Statements,
  comment: Doc | undefined = undefined,
  mark = "",
): Statements {
  const above = comment === undefined ? [] : [comment];
  if (then.docs.length === 0) {
    if (otherwise.docs.length === 0) return nothing;
    return {
      docs: [...above, [mark, ifDoc(not(test), otherwise.docs)]],
      falls: true,
    };
  }
  if (!then.falls || otherwise.docs.length === 0) {
    const docs = [...above, [mark, ifDoc(test, then.docs)], ...otherwise.docs];
    return { docs, falls: then.falls || otherwise.falls };
  }
  const [only = ""] = otherwise.docs;
  const isChain = otherwise.docs.length === 1 && isIf(only);
  const rest: Doc = isChain ? only : block(otherwise.docs);
  return {
    docs: [...above, [mark, ifDoc(test, then.docs), " else ", rest]],
    falls: then.falls || otherwise.falls,
  };
}

/** Whether a statement binds a name, which must not reach the other cases of a `switch`. */
export function declares(doc: Doc): boolean {
  if (typeof doc === "string") return doc.startsWith("const ");
  if (!("kind" in doc)) return declares(doc.find((part) => part !== "") ?? "");
  if (doc.kind === "choice") return declares(doc.flat);
  return doc.kind === "group" && declares(doc.doc);
}

function isIf(doc: Doc): boolean {
  if (typeof doc === "string") return doc.startsWith("if (");
  if ("kind" in doc) return doc.kind === "group" && isIf(doc.doc);
  const first = doc.find((part) => part !== "");
  return first !== undefined && isIf(first);
}

export function ifDoc(test: Js, docs: readonly Doc[]): Doc {
  const condition = docOf(test, "test");
  return [group(["if (", indent([softline, condition]), softline, ")"]), " ", block(docs)];
}

export function block(docs: readonly Doc[]): Doc {
  return ["{", indent([hardline, join(hardline, docs)]), hardline, "}"];
}

/**
 * `const name: Type = …;` What breaks inside its own brackets begins on the line of the `=`, unless
 * not even its beginning fits there.
 */
export function declarationDoc(head: Doc, value: Doc): Doc {
  const flat = printDoc(head, Number.POSITIVE_INFINITY);
  const sameLine: Doc = [flat, " = ", value];
  const nextLine: Doc = [flat, " =", indent([hardline, value])];
  const isBreakable = typeof head !== "string";
  const brokenHead: readonly Doc[] = isBreakable ? [[group(head), " = ", value]] : [];
  return [choice(sameLine, sameLine, nextLine, ...brokenHead), ";"];
}

/** `const name = …;` */
export function constDoc(name: string, js: Js): Doc {
  return [propertyDoc(`const ${name} =`, js), ";"];
}
