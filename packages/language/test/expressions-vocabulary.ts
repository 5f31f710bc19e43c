import { checkExpression } from "../src/check/expressions/expression.ts";
import type { Report, Scope } from "../src/check/scope.ts";
import { diagnose } from "../src/diagnostics/definition.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import type { Expression as Model } from "../src/model/expression.ts";
import type { Rule } from "../src/model/rule.ts";
import type { SourceFile } from "../src/source/source-file.ts";
import { parse } from "../src/index.ts";
import type { Expression as Tree } from "../src/syntax/tree.ts";
import type { Activity } from "../src/vocabulary/activity.ts";
import type { Choice } from "../src/vocabulary/choice.ts";
import type { Entity, Field } from "../src/vocabulary/entity.ts";
import type { Process } from "../src/vocabulary/process.ts";
import type { Type } from "../src/vocabulary/type.ts";

const origin = { file: { path: "crm.seq", text: "" }, span: { start: 0, end: 0 } };
const docs = undefined;

function choice(name: string, members: readonly (string | [string, string | number])[]): Choice {
  return {
    kind: "choice",
    name,
    docs,
    members: members.map((member) => {
      const [own, stored] = typeof member === "string" ? [member, member] : member;
      return { name: own, stored, docs, origin };
    }),
    origin,
    builtIn: false,
  };
}

/** Fields by name; a `?` behind the name makes one optional. */
function entity(name: string, types: Record<string, Type>, processes: Process[] = []): Entity {
  const fields = Object.entries(types).map(([written, type]): [string, Field] => {
    const own = written.replace("?", "");
    const optional = written.endsWith("?");
    return [
      own,
      { kind: "field", name: own, docs, private: false, type, optional, from: own, origin },
    ];
  });
  const fieldMap = new Map(fields);
  return { kind: "entity", name, docs, from: name, key: "id", fields: fieldMap, processes, origin };
}

function addProcess(on: Entity, name: string, groups: readonly (readonly string[])[]): Process {
  const stages = groups.flatMap((group, rank) =>
    group.map((stage) => {
      return { name: stage, rank, stored: stage, category: undefined, entity: on, origin };
    }),
  );
  const process: Process = { kind: "process", name, docs, entity: on, from: name, stages, origin };
  (on.processes as Process[]).push(process);
  return process;
}

const of = <
  Kind extends "text" | "number" | "percent" | "bool" | "date" | "time" | "datetime" | "duration",
>(
  kind: Kind,
) => ({ kind }) as const;
const money = (currency?: string): Type => ({ kind: "money", currency });
const chosen = (c: Choice): Type => ({ kind: "choice", choice: c });
const lookup = (e: Entity): Type => ({ kind: "entity", entity: e });
const list = (element: Type): Type => ({ kind: "list", element });

export const Rating = choice("Rating", [
  ["Hot", 1],
  ["Warm", 2],
  ["Cold", 3],
]);
const status = choice("lead.status", ["Open", "Disqualified"]);
const source = choice("lead.source", ["Web", "Referral", ["Partner", "Partner network"]]);
const budgetStatus = choice("lead.budgetStatus", ["None", "Planned", "Approved"]);

const user = entity("user", { name: of("text"), "region?": of("text") });
const account = entity("account", {
  name: of("text"),
  "employees?": of("number"),
  owner: lookup(user),
});
const product = entity("product", { name: of("text"), weight: of("number") });
const line = entity("line", {
  title: of("text"),
  price: money("USD"),
  "rebate?": money("USD"),
  amount: money(),
  quantity: of("number"),
  product: lookup(product),
});
const todo = entity("todo", {
  title: of("text"),
  done: of("bool"),
  subject: of("number"),
  parts: list(lookup(line)),
});

export const lead: Entity = entity("lead", {
  subject: of("text"),
  "nickname?": of("text"),
  "budget?": money("USD"),
  spent: money("USD"),
  cost: money("EUR"),
  fee: money(),
  budgetStatus: chosen(budgetStatus),
  "rating?": chosen(Rating),
  previous: chosen(Rating),
  status: chosen(status),
  source: chosen(source),
  tags: list(of("text")),
  "ratings?": list(chosen(Rating)),
  "employees?": of("number"),
  score: of("number"),
  "probability?": of("percent"),
  discount: of("percent"),
  "lastContact?": of("datetime"),
  enteredOn: of("datetime"),
  created: of("date"),
  "callAt?": of("time"),
  length: of("duration"),
  doNotEmail: of("bool"),
  "optedOut?": of("bool"),
  owner: lookup(user),
  "company?": lookup(account),
  tasks: list(lookup(todo)),
  "lines?": list(lookup(line)),
  Warm: of("text"),
});
addProcess(lead, "LeadToOpportunity", [
  ["Inquiry"],
  ["Engage"],
  ["Qualify"],
  ["Propose", "Trial"],
  ["Close"],
]);

export const deal: Entity = entity("deal", { amount: money("USD") });
addProcess(deal, "Sales", [["Open"], ["Won"]]);
addProcess(deal, "Service", [["Asked"], ["Solved"]]);

const email: Activity = {
  kind: "activity",
  name: "email",
  docs,
  parameters: [],
  outcomes: ["sent", "opened", "replied"],
  origin,
};

const bool: Type = { kind: "bool" };
const hotRule: Model = {
  kind: "constant",
  value: { kind: "bool", value: true },
  type: bool,
  optional: false,
  origin,
};
export const bigDeal: Rule = {
  kind: "rule",
  name: "bigDeal",
  docs,
  entity: lead,
  condition: hotRule,
  origin,
};

/** The expression of `when … -> email`, if it could be read. */
export function parseExpression(text: string): { file: SourceFile; node: Tree | undefined } {
  const file = { path: "test.seq", text: `when ${text} -> email` };
  const { tree, diagnostics } = parse(file);
  const [item] = tree.items;
  // What the reader had to leave words out of is no longer the text's own.
  const isRead = diagnostics.length === 0 && item?.kind === "When";
  const node = isRead ? item.arms[0]?.condition : undefined;
  return { file, node };
}

export function scopeOf(
  file: SourceFile,
  on: Entity | undefined,
): { readonly scope: Scope; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (definition, at, data, extras) => {
    const place = "file" in at ? at : { file, span: at };
    diagnostics.push(diagnose(definition, place, data, extras));
  };
  const scope: Scope = {
    file,
    entity: on,
    rows: [],
    rule: (name) => (name === "bigDeal" && on === lead ? bigDeal : undefined),
    ruleNames: on === lead ? ["bigDeal"] : [],
    ruleEntity: (name) => (name === "bigDeal" ? lead : undefined),
    isLost: () => false,
    template: () => undefined,
    incomplete: false,
    entering: false,
    steps: new Map(on === undefined ? [] : [["intro", email]]),
    choices: [Rating, status, source, budgetStatus],
    report,
  };
  return { scope, diagnostics };
}

export interface CheckedText {
  readonly model: Model;
  readonly diagnostics: readonly Diagnostic[];
  readonly file: SourceFile;
}

/** @param on - null where there is no record to ask */
export function checkText(text: string, on: Entity | null = lead, expected?: Type): CheckedText {
  const { file, node } = parseExpression(text);
  if (node === undefined)
    throw new Error(`not readable: ${text}: ${parse(file).diagnostics[0]?.message ?? ""}`);
  const { scope, diagnostics } = scopeOf(file, on ?? undefined);
  return { model: checkExpression(node, scope, expected), diagnostics, file };
}
