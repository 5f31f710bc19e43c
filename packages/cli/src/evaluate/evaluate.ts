import type { CheckedFile } from "@seqlang/language";
import { exitCode, type Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import type { Format } from "../render/formats.ts";
import { checkOne, sequenceOf } from "../workspace/one-sequence.ts";
import type { Question } from "./answer.ts";
import { answerAll } from "./answer-all.ts";
import { contextFrom, instantFrom } from "./context.ts";
import { standardInput } from "./input.ts";
import { readJson } from "./json.ts";
import { loadCalendar, type AnySequence } from "./load-module.ts";
import { sequencesOf } from "./load-sequences.ts";
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
  const { name, entity } = sequenceOf(checked, options.sequence, "evaluate");
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

async function loadSequence(file: CheckedFile, name: string): Promise<AnySequence> {
  const found = (await sequencesOf(file)).get(name);
  if (found === undefined) throw new Error(`The module of ${file.source.path} lacks ${name}.`);
  return found;
}
