import { SaxesParser, type SaxesTagPlain } from "saxes";
import { brokenXml, doctype, tooDeep } from "../findings/files.ts";
import type { XmlDocument } from "./document.ts";
import { Refusal } from "./refusal.ts";

/** An element that was kept whole. Names are without prefixes: those vary from file to file. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** What becomes of an element: look inside, keep it whole, or pass it over. */
export type XmlVerdict = "enter" | "keep" | "skip";

export interface XmlVisitor {
  readonly open: (
    name: string,
    attributes: ReadonlyMap<string, string>,
    depth: number,
  ) => XmlVerdict;
  readonly kept?: (element: XmlElement, depth: number) => void;
  /** After the end of an element that was entered. */
  readonly close?: (name: string, depth: number) => void;
}

/** No metadata nests deeper. */
const deepest = 200;

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a document in one pass, holding only what is kept. Document types are refused, so that no
 * entity is ever read from elsewhere or expanded.
 */
export function readXml(document: XmlDocument, visitor: XmlVisitor): void {
  try {
    readPieces(document, visitor);
  } catch (error) {
    if (error instanceof Refusal) error.path = document.path;
    throw error;
  }
}

function readPieces({ text }: XmlDocument, visitor: XmlVisitor): void {
  const parser = new SaxesParser();
  const stack: { readonly name: string; readonly verdict: XmlVerdict }[] = [];
  const kept: Growing[] = [];
  parser.on("error", (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw Refusal.of(brokenXml, { reason, line: parser.line, column: parser.column + 1 });
  });
  parser.on("doctype", () => {
    throw Refusal.of(doctype, {});
  });
  parser.on("opentag", (tag: SaxesTagPlain) => {
    const name = local(tag.name);
    const depth = stack.length;
    if (depth >= deepest) throw Refusal.of(tooDeep, {});
    const outer = stack.at(-1)?.verdict ?? "enter";
    if (outer === "skip") {
      stack.push({ name, verdict: outer });
      return;
    }
    const attributes = attributesOf(tag);
    const verdict = outer === "enter" ? visitor.open(name, attributes, depth) : outer;
    stack.push({ name, verdict });
    if (verdict !== "keep") return;
    const element: Growing = { name, attributes, children: [], text: "" };
    kept.at(-1)?.children.push(element);
    kept.push(element);
  });
  const addText = (more: string): void => {
    const element = kept.at(-1);
    if (element !== undefined) element.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const closed = stack.pop();
    if (closed === undefined) return;
    if (closed.verdict === "enter") visitor.close?.(closed.name, stack.length);
    if (closed.verdict !== "keep") return;
    const element = kept.pop();
    if (element !== undefined && kept.length === 0) visitor.kept?.(element, stack.length);
  });
  for (const piece of text()) parser.write(piece);
  parser.close();
}

function attributesOf(tag: SaxesTagPlain): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const name of Object.keys(tag.attributes)) {
    attributes.set(local(name), tag.attributes[name] ?? "");
  }
  return attributes;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((inner) => inner.name === name);
}
