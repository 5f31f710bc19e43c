import type { tree } from "@seqlang/language";
import type { ProcessDraft, StageDraft } from "../draft/process.ts";
import { added, gone, orderChanged, removed } from "../findings/changes.ts";
import { printStages } from "../print/process.ts";
import { bracesOf } from "./edits.ts";
import { fromOf, storedOf } from "./existing.ts";
import type { Updating } from "./fields.ts";

/** Brings the stages of a process up to date. */
export function updateProcess(
  process: ProcessDraft,
  node: tree.ProcessDeclaration,
  { matched, edits, printing, report }: Updating,
): void {
  const { existing } = matched;
  const file = existing.source;
  const ranks = new Map<string | number, number>();
  for (const [rank, group] of node.groups.entries()) {
    for (const stage of group) ranks.set(storedOf(stage), rank);
  }
  const stages = inOrder(process, ranks);
  const values = new Set(stages.map(({ stored }) => stored));
  const lost = node.groups.flat().filter((stage) => !values.has(storedOf(stage)));
  const news = stages.filter(({ stored }) => !ranks.has(stored));
  const origin = { file, span: node.name.span };
  const of = (name: string): string => `${node.name.text}.${name}`;
  for (const stage of news) {
    report(added, { what: "stage", name: of(printing.names.of(stage)) }, { origin });
  }
  for (const { name } of lost) {
    const place = { origin: { file, span: name.span } };
    report(removed, { what: "stage", name: of(name.text) }, place);
  }
  const moved = isOutOfOrder(stages, ranks);
  if (moved) report(orderChanged, { name: node.name.text }, { origin });
  if (!moved && news.length === 0 && lost.length === 0) return;
  const braces = bracesOf(existing, node);
  const line = file.text.lastIndexOf("\n", braces.start - 1) + 1;
  const text = printStages({ ...process, stages }, printing, braces.start - line);
  edits.replace(braces, text);
}

/** A guessed order is no reason to move what has an order already; what is new then comes last. */
function inOrder(
  { stages, guessedOrder }: ProcessDraft,
  ranks: ReadonlyMap<string | number, number>,
): readonly StageDraft[] {
  if (guessedOrder !== true) return stages;
  const rank = ({ stored }: StageDraft): number => ranks.get(stored) ?? Infinity;
  return stages.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** Alternatives share a rank: a person may have made neighbors alternatives. */
function isOutOfOrder(
  stages: readonly StageDraft[],
  ranks: ReadonlyMap<string | number, number>,
): boolean {
  const known = stages.flatMap(({ stored }) => ranks.get(stored) ?? []);
  return known.some((rank, index) => rank < (known[index - 1] ?? 0));
}

/** Processes of entities whose processes were read, which aren't among them. */
export function reportGone(
  processes: readonly ProcessDraft[],
  { matched, report }: Updating,
): void {
  const { existing } = matched;
  const there = new Set(processes.map(({ from }) => from));
  const entities = new Set(processes.map(({ entity }) => entity));
  for (const node of existing.processes) {
    const entity = existing.entities.find(({ name }) => name.text === node.entity.text);
    if (there.has(fromOf(node)) || entity === undefined || !entities.has(fromOf(entity))) continue;
    const origin = { file: existing.source, span: node.name.span };
    report(gone, { what: "process", name: node.name.text }, { origin });
  }
}
