import { basename, resolve } from "node:path";
import { nearest, type CheckedFile, type Sequence } from "@seqlang/language";
import { generateModule } from "../build/generate.ts";
import { exitCode, type Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import { print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { checkWorkspace } from "../workspace/check.ts";
import { toSourcePath } from "../workspace/host.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import type { Question } from "./answer.ts";
import { answerAll } from "./answer-all.ts";
import { contextFrom, instantFrom } from "./context.ts";
import { standardInput } from "./input.ts";
import { readJson } from "./json.ts";
import { loadCalendar, loadModule, type AnySequence } from "./load-module.ts";
import { namingOf } from "./record-names.ts";
import { readRecords } from "./records.ts";

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
  const { name, entity } = sequenceOf(checked, options.sequence);
  const given =
    options.context === undefined
      ? {}
      : contextFrom(await readJson(options.context, io), options.context);
  const { raw = false, explain = false, at: position } = options;
  const records = await readRecords(options.record, raw, io);
  // What is heavy to load is only needed once all that was given is right.
  const sequence = await loadSequence(checked, name);
  const context = { now: Date.now(), calendar: await loadCalendar(), ...given, ...now };
  const naming = namingOf(entity, raw);
  const question: Question = { sequence, context, naming, position, explain };
  return answerAll(records, question, io);
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

function sequenceOf({ model, source }: CheckedFile, name: string | undefined): Sequence {
  const names = model.sequences.map((sequence) => sequence.name);
  const [only] = model.sequences;
  const file = basename(source.path);
  if (only === undefined) throw new UsageError(`${file} has no sequence to evaluate.`);
  if (name === undefined && names.length > 1) {
    throw new UsageError(
      `${file} has several sequences; say which with --sequence: ${names.join(", ")}.`,
    );
  }
  if (name === undefined) return only;
  const named = model.sequences.find((sequence) => sequence.name === name);
  if (named !== undefined) return named;
  const meant = nearest(name, names);
  const remedy = meant === undefined ? `It has ${names.join(", ")}.` : `Did you mean ${meant}?`;
  throw new UsageError(`${file} has no sequence ${name}. ${remedy}`);
}
