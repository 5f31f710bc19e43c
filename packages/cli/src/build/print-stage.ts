import { rangeOf, type CheckedFile, type Origin } from "@seqlang/language";
import type { Stage } from "./stages.ts";

/** A stage of one file as text: JSON for values, the plan in its own notation. */
export async function printStage(file: CheckedFile, stage: Stage): Promise<string> {
  switch (stage) {
    case "tree":
      return `${JSON.stringify(file.tree, null, 2)}\n`;
    case "model":
      return `${JSON.stringify(plain(file.model, new Set()), null, 2)}\n`;
    case "plan": {
      const { lower, printPlan } = await import("@seqlang/codegen");
      return file.model.sequences.map((sequence) => `${printPlan(lower(sequence))}\n`).join("\n");
    }
  }
}

/** Declared things appear in full where they are declared, and by name where they are referred to. */
const named = new Set(["entity", "choice", "process", "activity", "calendar", "template", "rule"]);
const lists = new Set([
  "entities",
  "choices",
  "processes",
  "activities",
  "calendars",
  "templates",
  "rules",
  "sequences",
  "scenarios",
]);

function plain(value: unknown, declared: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((element) => plain(element, declared));
  if (value instanceof Map) {
    return [...value.values()].map((element) => plain(element, new Set([element])));
  }
  if (typeof value !== "object" || value === null) return value;
  const { kind, name } = value as { kind?: unknown; name?: unknown };
  // An expression that refers to one is of its kind too, and has no name of its own.
  const isDeclared = typeof kind === "string" && typeof name === "string" && named.has(kind);
  if (isDeclared && !declared.has(value)) return { [kind]: name };
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    if (key === "file") return [key, (part as { path: string }).path];
    if (key === "origin") return [key, place(part as Origin)];
    if (lists.has(key) && key !== "processes") {
      return [key, (part as unknown[]).map((element) => plain(element, new Set([element])))];
    }
    if (key === "type" && isType(part)) return [key, typeName(part)];
    return [key, plain(part, "sequences" in value ? new Set(part as unknown[]) : new Set())];
  });
  return Object.fromEntries(entries);
}

interface TypeLike {
  readonly kind: string;
  readonly currency?: string | undefined;
  readonly choice?: { readonly name: string };
  readonly process?: { readonly name: string };
  readonly entity?: { readonly name: string };
  readonly element?: TypeLike;
}

function isType(value: unknown): value is TypeLike {
  return typeof value === "object" && value !== null && "kind" in value;
}

function typeName(type: TypeLike): string {
  if (type.element !== undefined) return `[${typeName(type.element)}]`;
  if (type.kind === "stage") return `stage of ${type.process?.name}`;
  if (type.currency !== undefined) return `money(${type.currency})`;
  return type.choice?.name ?? type.entity?.name ?? type.kind;
}

function place({ file, span }: Origin): string {
  const { line, character } = rangeOf(file, span).start;
  return `${line}:${character}`;
}
