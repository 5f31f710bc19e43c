import { group, ifBroken, indent, join, line, softline, type Doc } from "./doc.ts";

/** `head A | B`: on one line, on the next, or with a line for each member. */
export function unionDoc(head: Doc, members: readonly Doc[]): Doc {
  const distinct = [...new Set(members)];
  if (distinct.length === 1) return [head, " ", distinct[0] ?? ""];
  return group([head, indent([line, union(distinct)])]);
}

/** A union where something else decides on the line that it begins on. */
function union(members: readonly Doc[]): Doc {
  const parts = members.map((member) => indent(member));
  return group([ifBroken("| "), join([line, "| "], parts)]);
}

/** `readonly T[]` of a union's members. */
export function listType(members: readonly Doc[]): Doc {
  const [first = ""] = members;
  if (members.length <= 1) return ["readonly ", first, "[]"];
  return group(["readonly (", indent([softline, union(members)]), softline, ")[]"]);
}

/** A generic type with its arguments, in lines of their own where they are too long. */
export function genericDoc(name: string, args: readonly Doc[]): Doc {
  if (args.length === 0) return name;
  return group([name, "<", indent([softline, join([",", line], args)]), softline, ">"]);
}

/** Literals as a type argument. */
export function literalUnion(literals: readonly Doc[]): Doc {
  const distinct = [...new Set(literals)];
  if (distinct.length === 0) return "never";
  if (distinct.length === 1) return distinct[0] ?? "";
  return union(distinct);
}

/** `{ readonly a: A; readonly b?: B }` */
export function objectType(members: readonly Doc[]): Doc {
  if (members.length === 0) return "{}";
  return group(["{", indent([line, join([";", line], members)]), ifBroken(";"), line, "}"]);
}
