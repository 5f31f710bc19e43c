// Compares interpreter and generated code on random programs and records:
//
//   pnpm --dir packages/oracle agree --pairs 1000000 --seed 1
//
// Each batch is a process of its own, two at a time, so that nothing piles up over hours, and has a
// seed of its own, which a disagreement is told with: `--pairs 1 --seed THAT` replays it. With
// --alone, all happens in this process, without shrinking. A disagreement ends it with exit code 1.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { calendar } from "@seqlang/calendar";
import { agree, type Outcome } from "../test/agreement/property.ts";

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const { values } = parseArgs({
  options: {
    pairs: { type: "string", default: "20000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
    processes: { type: "string", default: "2" },
    records: { type: "string", default: "80" },
    alone: { type: "boolean", default: false },
    batch: { type: "boolean", default: false },
  },
});

/** Programs of one batch, and records for each at most: some 12,000 pairs. */
const size = { programs: 300, recordsPerProgram: Number(values.records) };

function batch(seed: number, shrinks: boolean): Outcome {
  return agree({ ...size, seed, shrinks, calendar });
}

function batchElsewhere(seed: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const options = ["--batch", "--seed", String(seed), "--records", values.records];
    const args = [...process.execArgv, import.meta.filename, ...options];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(output) as Outcome);
      else reject(new Error(`the batch with seed ${seed} ended with code ${code}`));
    });
  });
}

async function compareAll(wanted: number, seed: number, processes: number): Promise<boolean> {
  const total = { pairs: 0, programs: 0, refused: 0 };
  const started = Date.now();
  let next = seed;
  let failed = false;
  const work = async (): Promise<void> => {
    while (total.pairs < wanted && !failed) {
      const own = next++;
      const outcome = values.alone ? batch(own, false) : await batchElsewhere(own);
      total.pairs += outcome.pairs;
      total.programs += outcome.programs;
      total.refused += outcome.refused;
      if (outcome.counterexample !== undefined) {
        failed = true;
        print(`\nA disagreement, from --seed ${own} --records ${values.records}:`);
        print(outcome.counterexample);
      }
      const seconds = Math.round((Date.now() - started) / 1000);
      const { pairs, programs, refused } = total;
      const line = `${pairs} pairs agreed, ${programs} programs (${refused} refused), ${seconds} s`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line}  `);
      else print(line);
    }
  };
  print(`seed ${seed}, ${wanted} pairs wanted`);
  await Promise.all(Array.from({ length: processes }, work));
  const refusedShare = total.refused / total.programs;
  if (!failed && refusedShare > 1 / 3) {
    print(`\nToo many programs were refused: ${Math.round(refusedShare * 100)} %`);
  }
  return !failed && refusedShare <= 1 / 3;
}

const seed = Number(values.seed);
if (values.batch) {
  process.stdout.write(JSON.stringify(batch(seed, true)));
} else {
  const processes = values.alone ? 1 : Number(values.processes);
  process.exitCode = (await compareAll(Number(values.pairs), seed, processes)) ? 0 : 1;
}
