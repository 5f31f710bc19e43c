import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Fault, Finding } from "./fault.ts";

const script = join(import.meta.dirname, "../../scripts/agree.ts");
const plant = join(import.meta.dirname, "plant.ts");

/** Pairs after which a fault counts as not found. */
export const mostPairs = 100_000;
/** Pairs that have to agree while there is no fault. */
const soundPairs = 5_000;

/**
 * Plants a fault and compares until an answer differs; without a fault, no answer may.
 */
export function findFault(fault: Fault | undefined): Promise<Finding> {
  const planted = fault === undefined ? [] : ["--import", plant];
  const args = [...process.execArgv, ...planted, script];
  const pairsWanted = fault === undefined ? soundPairs : mostPairs;
  const options = ["--pairs", String(pairsWanted), "--seed", "1", "--records", "40", "--alone"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, ...options], {
      env: { ...process.env, NODE_OPTIONS: "", SEQ_FAULT: JSON.stringify(fault) },
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const pairs = Number(/(\d+) pairs agreed/.exec(output)?.[1] ?? 0);
      // An answer that differs counts; code that breaks down would need no oracle.
      const differs = output.includes("\ngenerated: ") && !output.includes('"thrown": ');
      const found = code === 1 && differs;
      resolve({ found, pairs, report: output });
    });
  });
}
