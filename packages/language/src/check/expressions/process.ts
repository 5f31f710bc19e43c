import type { Expression as Model, ProcessExpression } from "../../model/expression.ts";
import type { Name, PathExpression } from "../../syntax/tree.ts";
import type { Entity } from "../../vocabulary/entity.ts";
import type { Process } from "../../vocabulary/process.ts";
import type { Type } from "../../vocabulary/type.ts";
import { processStatusChoice, stageCategoryChoice } from "../../vocabulary/built-in.ts";
import { ambiguousProcess } from "../../diagnostics/catalog/types/ambiguous-process.ts";
import { noProcess } from "../../diagnostics/catalog/types/no-process.ts";
import { processPart } from "../../diagnostics/catalog/types/process-part.ts";
import type { Scope } from "../scope.ts";
import { nearest, renaming, replacing, spelled } from "./nearest.ts";
import { datetime, erroneous, originOf } from "./values.ts";

type Reads = ProcessExpression["reads"];

// What may follow `bpf` or `bpf.<process>`.
const readings = new Map<string, Reads>([
  ["stage", "stage"],
  ["stage.entered", "entered"],
  ["stage.category", "category"],
  ["status", "status"],
]);

/** `bpf.stage`, `bpf.stage.entered`, `bpf.LeadToOpportunity.status`: a path that begins with `bpf`. */
export function checkProcess(node: PathExpression, entity: Entity, scope: Scope): Model {
  const origin = originOf(node, scope);
  const [bpf, ...rest] = node.parts;
  if (bpf === undefined) return erroneous(origin);
  const { processes } = entity;
  const named = processes.find(({ name }) => name === rest[0]?.text);
  const asked = named === undefined ? rest : rest.slice(1);
  const [only, second] = processes;
  if (only === undefined) {
    if (!scope.isLost("bpf")) scope.report(noProcess, node.span, { entity: entity.name });
    return erroneous(origin);
  }
  const reads = readings.get(asked.map(({ text }) => text).join("."));
  if (reads === undefined) {
    reportPart(node, asked, named, processes, scope);
    return erroneous(origin);
  }
  if (named === undefined && second !== undefined) {
    reportAmbiguous(node, bpf, entity, scope);
    return erroneous(origin);
  }
  const process = named ?? only;
  return {
    kind: "process",
    process,
    reads,
    type: typeRead(process, reads),
    optional: true,
    origin,
  };
}

function typeRead(process: Process, reads: Reads): Type {
  switch (reads) {
    case "stage":
      return { kind: "stage", process };
    case "entered":
      return datetime;
    case "category":
      return { kind: "choice", choice: stageCategoryChoice };
    case "status":
      return { kind: "choice", choice: processStatusChoice };
  }
}

function reportAmbiguous(node: PathExpression, bpf: Name, entity: Entity, scope: Scope): void {
  const names = entity.processes.map(({ name }) => name);
  const asked = node.parts.slice(1).map(({ text }) => text);
  const span = { start: bpf.span.end, end: bpf.span.end };
  scope.report(
    ambiguousProcess,
    node.span,
    { entity: entity.name, names, asked: asked.join(".") },
    {
      fixes: names.map((name) => ({
        title: `Write \`bpf.${name}.${asked.join(".")}\``,
        edits: [{ span, text: `.${spelled(name)}` }],
        unsure: true,
      })),
      related: entity.processes.map(({ name, origin }) => ({
        origin,
        message: `\`${name}\` is declared here.`,
      })),
    },
  );
}

function reportPart(
  node: PathExpression,
  asked: readonly Name[],
  named: Process | undefined,
  processes: readonly Process[],
  scope: Scope,
): void {
  const [first, second, third] = asked;
  const shown = node.parts.map(({ text }) => text).join(".");
  // The part that is wrong: the first one, unless that is the stage.
  const wrong = first?.text === "stage" ? (third === undefined ? second : undefined) : first;
  const known =
    first?.text === "stage"
      ? ["entered", "category"]
      : ["stage", "status", ...(named === undefined ? processes.map(({ name }) => name) : [])];
  const near = wrong && nearest(wrong.text, known);
  // `bpf.entered` lacks a part rather than being misspelt.
  const inserted =
    first !== undefined && second === undefined && readings.has(`stage.${first.text}`);
  const fix = inserted
    ? replacing(first.span, `stage.${first.text}`)
    : wrong === undefined
      ? {}
      : renaming(wrong.span, near);
  const prefix = named === undefined ? "bpf" : `bpf.${named.name}`;
  // What is followed by a part of a process stands where its name would.
  const followed = second?.text === "stage" || second?.text === "status";
  const process = named === undefined && followed && wrong === first ? first?.text : undefined;
  const entity = scope.entity?.name ?? "";
  const names = processes.map(({ name }) => name);
  const meant = named === undefined ? processes : [named];
  const stage = meant
    .flatMap(({ stages }) => stages)
    .find(({ name }) => name === wrong?.text)?.name;
  const data = { shown, prefix, alone: first === undefined, process, entity, names, near, stage };
  scope.report(processPart, node.span, data, fix);
}
