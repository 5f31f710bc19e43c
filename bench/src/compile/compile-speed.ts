import { generatedCode, writeModule } from "../generated-module.ts";
import { figure, table } from "../timing/table.ts";
import { seedLine } from "../workloads/seed-line/workload.ts";
import { bundleSize } from "./bundle.ts";
import { commandLine } from "./command-line.ts";
import { frontEnd } from "./front-end.ts";
import { importTime } from "./import.ts";
import type { Sample } from "./sample.ts";
import { sourcesWithRules } from "./thousand-rules.ts";
import { typeCheck } from "./type-check.ts";

const rules = 1000;

/** The compiler's tables: stages, commands and what a module costs who uses it. */
export async function compileSpeed(): Promise<void> {
  const sources = sourcesWithRules(rules);
  const code = generatedCode(sources);
  const bytes = Buffer.byteLength(sources["rules.seq"] ?? "");
  const { parse, check, generate } = await frontEnd(sources);
  const commands = await commandLine(sources);
  const ofText = ({ median }: Sample): string => `${figure(bytes / median / 1000)} MB/s`;
  const ofRules = ({ median }: Sample): string => `${figure((rules / median) * 1000)} rules/s`;
  const rows: readonly (readonly [string, Sample, string])[] = [
    ["text to tree, warm", parse, ofText(parse)],
    ["text to checked model, warm", check, ofRules(check)],
    ["text to TypeScript, warm", generate, ofRules(generate)],
    ...(commands === undefined
      ? []
      : ([
          ["seqc --version", commands.start, ""],
          ["seqc build, cold", commands.cold, ofRules(commands.cold)],
          ["seqc build, nothing changed", commands.unchanged, ""],
        ] as const)),
    ["type-checking the module, over an empty one", typeCheck(code), ""],
    ["importing the module as JavaScript", importTime(writeModule("rules", code)), ""],
  ];
  console.log(
    `\n${rules} rules: ${kilobytes(bytes)} of source, a module of ${kilobytes(code.length)}\n`,
  );
  console.log(
    table(
      ["", "median", "least", "speed"],
      rows.map(([what, { median, least }, speed]) => [
        what,
        `${figure(median)} ms`,
        `${figure(least)} ms`,
        speed,
      ]),
    ),
  );
  if (commands === undefined) console.log("\nFor the commands, run `npx pnpm@12 build` first.");
  console.log(`\n${table(["the seed line, bundled, min+gzip", "size"], await sizes())}`);
}

async function sizes(): Promise<readonly (readonly string[])[]> {
  const file = writeModule("seed-line", generatedCode(seedLine.sources));
  const parts: Readonly<Record<string, readonly string[]>> = {
    evaluate: ["evaluateSeedLine"],
    "evaluate and parse": ["evaluateSeedLine", "parseSeedLine"],
    everything: ["SeedLine"],
  };
  const rows: string[][] = [];
  for (const [what, names] of Object.entries(parts)) {
    rows.push([what, kilobytes(await bundleSize(file, names))]);
  }
  return rows;
}

function kilobytes(bytes: number): string {
  return `${figure(bytes / 1000)} kB`;
}
