/**
 * The one place through which names and texts of a source reach generated code: as literals, as
 * comments, or as identifiers that were checked to be such.
 */

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

/** Control characters, line separators, direction marks, lone surrogates, and the byte order mark. */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\\\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeCharacters(text: string): string {
  return text.replace(
    unsafe,
    (unit) => escapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** A string literal, in the quotes that need fewer escapes, double ones where it doesn't matter. */
export function stringLiteral(text: string): string {
  const doubles = text.split('"').length;
  const singles = text.split("'").length;
  const quote = doubles > singles ? "'" : '"';
  return `${quote}${escapeCharacters(text).replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** Text between the holes of a template literal. */
export function templateText(text: string): string {
  return escapeCharacters(text).replaceAll("`", "\\`").replaceAll("${", "\\${");
}

/** Text inside a comment: on one line, and not ending it. */
export function commentText(text: string): string {
  return escapeCharacters(text.replaceAll("\\", "\u0000"))
    .replaceAll("\\u0000", "\\")
    .replaceAll("*/", "*\\/")
    .replaceAll("/*", "/\\*")
    .trim();
}

/** A doc comment of some text's lines, or nothing. */
export function docComment(docs: string | undefined): readonly string[] {
  const lines = (docs ?? "").split(/\r\n|[\n\r]/).map((text) => escapeTags(commentText(text)));
  while (lines.length > 0 && lines.at(-1) === "") lines.pop();
  while (lines.length > 0 && lines[0] === "") lines.shift();
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`/** ${lines[0]} */`];
  return ["/**", ...lines.map((text) => (text === "" ? " *" : ` * ${text}`)), " */"];
}

/** A tag that a source writes is text: `@ts-ignore` and the like have no say in generated code. */
function escapeTags(text: string): string {
  return text.replace(/@(?=\w)/g, "\\@");
}

const identifier = /^[A-Za-z_$][\w$]*$/;

/** Names that can't be bound in a module, or whose binding would shadow what the code relies on. */
const reserved = new Set(
  (
    "abstract any arguments as asserts async await bigint boolean break case catch class const " +
    "constructor continue debugger declare default delete do else enum eval export extends false " +
    "finally for from function get global if implements import in infer instanceof interface is " +
    "keyof let module namespace never new null number object of override package private " +
    "protected public readonly require return satisfies set static string super switch symbol " +
    "this throw true try type typeof undefined unique unknown using var void while with yield " +
    "NaN Infinity Object Math Number String Array Error Record Readonly Promise Symbol Function " +
    "Boolean BigInt Date Map Set globalThis isNaN isFinite parseInt parseFloat exports " +
    "__proto__ hasOwnProperty toString valueOf"
  ).split(" "),
);

/** An identifier that reads like the text, and that a module may bind. */
export function identifierFrom(text: string, fallback: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .split(/[^A-Za-z0-9_$]+/)
    .filter((word) => word !== "");
  const joined = words
    .map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join("")
    .slice(0, 60);
  const name = /^[A-Za-z_$]/.test(joined) ? joined : joined === "" ? fallback : `_${joined}`;
  return reserved.has(name) || !identifier.test(name) ? `${name}_` : name;
}

/**
 * What needs no quotes as a property's name. Letters outside of these ranges are quoted, since tools
 * differ in the version of Unicode that they know.
 */
const plainName =
  /^[A-Za-z$_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3][\w$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03a1\u03a3-\u03c9\u0410-\u044f\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]*$/;

function isPlain(name: string): boolean {
  return plainName.test(name);
}

/** A property's name in an object type. */
export function propertyName(name: string): string {
  return isPlain(name) ? name : stringLiteral(name);
}

/** A property's name in an object literal, where `__proto__` alone would set the prototype. */
export function propertyKey(name: string): string {
  return name === "__proto__" ? '["__proto__"]' : propertyName(name);
}

/** Access to a property: `.name`, `?.name`, `["close date"]`. */
export function propertyAccess(name: string, optional: boolean): string {
  if (isPlain(name)) return `${optional ? "?" : ""}.${name}`;
  return `${optional ? "?." : ""}[${stringLiteral(name)}]`;
}
