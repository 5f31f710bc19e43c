import { basename, resolve } from "node:path";
import { nearest, type CheckedFile, type Sequence } from "@seqlang/language";
import type { Io } from "../io.ts";
import { UsageError } from "../problems.ts";
import { print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { checkWorkspace } from "./check.ts";
import { toSourcePath } from "./host.ts";
import { openWorkspaces } from "./workspace.ts";

/**
 * Checks a file for a command that prints data: findings go to standard error.
 *
 * @returns undefined where the file has errors, which were printed.
 * @throws UsageError where the word names anything else than one file.
 */
export async function checkOne(
  file: string,
  format: Format,
  io: Io,
): Promise<CheckedFile | undefined> {
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

/**
 * The sequence of a file that is meant: the one with this name, or the only one.
 *
 * @param purpose - what it is wanted for, as the end of a sentence: `evaluate`
 * @throws UsageError where none is meant.
 */
export function sequenceOf(
  { model, source }: CheckedFile,
  name: string | undefined,
  purpose: string,
): Sequence {
  const names = model.sequences.map((sequence) => sequence.name);
  const [only] = model.sequences;
  const file = basename(source.path);
  if (only === undefined) throw new UsageError(`${file} has no sequence to ${purpose}.`);
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
