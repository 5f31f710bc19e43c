// What the sequence decides for a few hundred leads, and why in one case.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import type { ActionOf, Explanation } from "@seqlang/runtime";
import { getBorderCharacters, table, type TableUserConfig } from "table";
import { LeadFollowUp } from "../sequences/lead-follow-up.seq.ts";
import { leads } from "./leads.ts";

type Action = ActionOf<typeof LeadFollowUp>;

const count = 300;
const shown = 12;
const layout: TableUserConfig = {
  border: getBorderCharacters("norc"),
  drawHorizontalLine: (index, rows) => index <= 1 || index === rows,
};

const context = { now: Date.parse("2026-03-03T10:30:00Z"), calendar };
const decided = leads(count).map((body) => {
  const record = LeadFollowUp.parse(body);
  const entry = LeadFollowUp.enrolls(record, context);
  const action = LeadFollowUp.evaluate(record, context);
  return { body, record, action, next: entry.enrolls ? described(action) : entry.because };
});

console.log(`The next action for ${count} leads, on a Tuesday at 10:30 in London:\n`);
const head = ["lead", "budget", "rating", "source", "stage", "next action"];
const rows = decided
  .slice(0, shown)
  .map(({ body: { subject, budget, rating = "", source, bpf }, next }) => [
    subject,
    budget === undefined ? "" : budget.toLocaleString("en"),
    rating,
    source,
    bpf?.stage ?? "",
    next,
  ]);
console.log(table([head, ...rows], { ...layout, columns: { 1: { alignment: "right" } } }));
console.log(`… and ${count - shown} more. All of them, by next action:\n`);

const counts = [...Map.groupBy(decided, ({ next }) => next)]
  .map(([next, { length }]): [string, number] => [next, length])
  .toSorted(([, a], [, b]) => b - a);
console.log(
  table([["next action", "leads"], ...counts], {
    ...layout,
    columns: { 1: { alignment: "right" } },
  }),
);

const large = decided.find(({ next }) => next === "meeting");
if (large !== undefined) {
  const explanation = LeadFollowUp.explain(large.record, context);
  console.log(`Why a meeting for “${large.body.subject}”?\n`);
  console.log(`${explanation.text}\n`);
  console.log(sourceLine(explanation));
}

function described(action: Action): string {
  switch (action.kind) {
    case "step":
      return action.activity;
    case "exit":
      return `exit: ${action.reason ?? action.criterion ?? ""}`;
    case "wait":
      return "wait for office hours";
    case "goal":
      return "goal: qualified";
    default:
      return action.kind;
  }
}

/** The line of the `.seq` file that decided. */
function sourceLine({ decisions }: Explanation<Action>): string {
  const last = decisions.at(-1);
  if (last === undefined) return "";
  const file = join(import.meta.dirname, "../sequences", last.file);
  const line = readFileSync(file, "utf8").split("\n")[last.line - 1];
  return `${last.file}:${last.line}  ${line?.trim()}`;
}
