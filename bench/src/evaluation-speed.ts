import { compareAnswers } from "./compare-answers.ts";
import { cel } from "./engines/cel.ts";
import type { Engine, Prepared } from "./engines/engine.ts";
import { generated } from "./engines/generated.ts";
import { handWritten } from "./engines/hand-written.ts";
import { jsonLogic } from "./engines/json-logic.ts";
import { jsonRules } from "./engines/json-rules.ts";
import { median, timeInTurn } from "./timing/rounds.ts";
import { figure, table } from "./timing/table.ts";
import { branches } from "./workloads/branches/workload.ts";
import { seedLine } from "./workloads/seed-line/workload.ts";
import type { Workload } from "./workloads/workload.ts";

const engines: readonly Engine[] = [handWritten, generated, jsonLogic, cel, jsonRules];
const rounds = 9;

/** The evaluators' table, a workload after the other. */
export async function evaluationSpeed(): Promise<void> {
  console.log(await tableOf(seedLine));
  console.log(await tableOf(branches));
}

async function tableOf<Json extends object>(workload: Workload<Json>): Promise<string> {
  const prepared = new Map<string, Prepared>();
  for (const engine of engines) prepared.set(engine.name, await engine.prepare(workload));
  const counts = await compareAnswers(prepared, workload.records);
  const timings = await timeInTurn(prepared, rounds, (round) => {
    if (process.stderr.isTTY)
      process.stderr.write(`\r${workload.name}: round ${round} of ${rounds}\u001b[K`);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const base = timings.get(handWritten.name) ?? [];
  const rows = [...timings].map(([name, times]) => {
    // Round by round, as both were timed within seconds; and of the best rounds of each.
    const ratios = times.map((time, round) => time / (base[round] ?? Number.NaN));
    const ofLeast = Math.min(...times) / Math.min(...base);
    return [name, figure(median(ratios)), figure(ofLeast), `${figure(median(times))} ns`];
  });
  return [
    `\n${workload.name}: ${workload.about}; ${workload.records.length} records, ` +
      `${counts.size} different answers, all engines agree\n`,
    table(["engine", "ratio, median", "of the least", "a record"], rows),
  ].join("\n");
}
