import { basename, resolve } from "node:path";
import { nearest, type CheckedFile } from "@seqlang/language";
import { generateModule } from "../build/generate.ts";
import { exitCode, type Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import { print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { checkWorkspace } from "../workspace/check.ts";
import { toSourcePath } from "../workspace/host.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import { answer, type Question } from "./answer.ts";
import { contextFrom, instantFrom } from "./context.ts";
import { loadCalendar, loadModule, type AnySequence } from "./load-module.ts";
import { readJson, readRecords, standardInput } from "./read-records.ts";

/** What is asked of a file, as on the command line. */
export interface EvaluateOptions {
  readonly sequence?: string;
  readonly record: string;
  readonly raw?: true;
  readonly now?: string;
  readonly at?: string;
  readonly context?: string;
  readonly explain?: true;
  readonly format: Format;
}

/** Prints the next action of a file's sequence for each record, and answers with the exit code. */
export async function evaluateRecords(
  file: string,
  options: EvaluateOptions,
  io: Io,
): Promise<number> {
  if (options.record === standardInput && options.context === standardInput) {
    throw new UsageError("Only one of --record and --context can be standard input.");
  }
  // What was typed wrongly is said before any work is done.
  const now = options.now === undefined ? {} : { now: instantFrom(options.now, "--now") };
  const checked = await checkOne(file, options.format, io);
  if (checked === undefined) return exitCode.errors;
  const name = nameOf(checked, options.sequence);
  const given =
    options.context === undefined
      ? {}
      : contextFrom(await readJson(options.context, io), options.context);
  const records = await readRecords(options.record, io);
  // What is heavy to load is only needed once all that was given is right.
  const sequence = await loadSequence(checked, name);
  const context = { now: Date.now(), calendar: await loadCalendar(), ...given, ...now };
  const { raw = false, explain = false, at: position } = options;
  return answerAll(records, { sequence, context, raw, position, explain }, io);
}

/** Undefined where the file has errors, which were printed. */
async function checkOne(file: string, format: Format, io: Io): Promise<CheckedFile | undefined> {
  const [workspace] = await openWorkspaces([file], io.cwd);
  const path = toSourcePath(resolve(io.cwd, file));
  if (workspace === undefined || workspace.roots.length !== 1 || workspace.roots[0] !== path) {
    throw new UsageError(`\`${file}\` must be one .seq file.`);
  }
  const { project, diagnostics } = await checkWorkspace(workspace);
  await print(diagnostics, format, io, "err");
  const checked = project.files.get(path);
  return checked?.ok === true ? checked : undefined;
}

async function loadSequence(file: CheckedFile, name: string): Promise<AnySequence> {
  const module = await loadModule((await generateModule(file)).code);
  const found = Object.values(module).find(
    (value) => typeof value === "object" && value?.name === name,
  );
  if (found === undefined) throw new Error(`The module of ${file.source.path} lacks ${name}.`);
  return found;
}

function nameOf({ model, source }: CheckedFile, name: string | undefined): string {
  const names = model.sequences.map((sequence) => sequence.name);
  const [only] = names;
  const file = basename(source.path);
  if (only === undefined) throw new UsageError(`${file} has no sequence to evaluate.`);
  if (name === undefined && names.length > 1) {
    throw new UsageError(
      `${file} has several sequences; say which with --sequence: ${names.join(", ")}.`,
    );
  }
  if (name === undefined || names.includes(name)) return name ?? only;
  const meant = nearest(name, names);
  const remedy = meant === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${meant}?`;
  throw new UsageError(`${file} has no sequence ${name}. ${remedy}`);
}

function answerAll(records: readonly unknown[], question: Question, io: Io): number {
  const faulty: number[] = [];
  const lines: string[] = [];
  for (const [index, record] of records.entries()) {
    const { json, text, ok } = answer(record, question);
    lines.push(`${JSON.stringify(json)}\n`);
    if (!ok) faulty.push(index + 1);
    if (text !== undefined && records.length === 1) io.err(`${text}\n`);
  }
  io.out(lines.join(""));
  if (faulty.length === 0) return exitCode.ok;
  io.err(`seqc: ${faultText(faulty, records.length)}\n`);
  return exitCode.errors;
}

function faultText([first, ...more]: readonly number[], records: number): string {
  if (records === 1) return "The record is not as declared; the answer names each fault.";
  if (more.length === 0) return `Record ${first} is not as declared; its line names each fault.`;
  const count = `${more.length + 1} of ${records} records`;
  return `${count} are not as declared, record ${first} first; their lines name each fault.`;
}
