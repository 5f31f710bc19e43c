import { resolve } from "node:path";
import { nearest, parse, type Diagnostic } from "@seqlang/language";
import {
  importVocabulary,
  sourceNamed,
  sources,
  type ImportOptions,
  type MetadataSource,
  type Progress,
} from "@seqlang/schema-import";
import { exitCode, type Io } from "../io.ts";
import { Failure, UsageError } from "../problems.ts";
import { publish, readText } from "../publish/write.ts";
import { displayPath } from "../render/display-path.ts";
import { progressLine } from "../render/progress-line.ts";
import { readSource, resolveUse, toSourcePath } from "../workspace/host.ts";
import { namedSources } from "../workspace/sources.ts";
import { breakageOf } from "./breakage.ts";
import { metadataFile } from "./metadata-file.ts";
import { renderImport, type ImportFormat } from "./render-import.ts";

/** What becomes of the metadata, as on the command line. */
export interface ImportFilesOptions {
  readonly out: string;
  readonly entities?: readonly string[];
  readonly fields?: readonly string[];
  readonly usedBy?: readonly string[];
  readonly language?: string;
  readonly currency?: string;
  readonly format: ImportFormat;
}

/**
 * Writes a vocabulary, or brings one up to date and says what that breaks, and answers with the exit
 * code. With an error nothing is written.
 */
export async function importFiles(
  sourceName: string,
  words: readonly string[],
  options: ImportFilesOptions,
  io: Io,
): Promise<number> {
  const source = sourceFor(sourceName);
  const out = toSourcePath(resolve(io.cwd, options.out));
  const before = existingText(out, options.out);
  const files = words.map((word) => metadataFile(word, io.cwd));
  const usedBy = options.usedBy && (await textsOf(options.usedBy, out, io.cwd));
  const line = progressLine(io);
  const { text, findings } = importVocabulary(files, {
    source,
    progress: (progress) => line.show(progressText(progress)),
    ...(before === undefined ? {} : { existing: { path: out, text: before } }),
    ...(usedBy === undefined ? {} : { usedBy }),
    ...selected(options),
  });
  line.clear();
  const broken = text === undefined ? [] : await write(out, before, text, io);
  const rendered = await renderImport(findings, broken, options.format, io);
  if (rendered !== "") io.err(rendered);
  return text === undefined || broken.length > 0 ? exitCode.errors : exitCode.ok;
}

function sourceFor(name: string): MetadataSource {
  const source = sourceNamed(name);
  if (source !== undefined) return source;
  const names = sources.map((row) => row.name);
  const meant = nearest(name, names);
  const remedy = meant === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${meant}?`;
  throw new UsageError(`There is no source \`${name}\`. ${remedy}`);
}

/** The vocabulary that is there; a file that can't be read is not written over. */
function existingText(path: string, word: string): string | undefined {
  if (!path.endsWith(".seq")) throw new UsageError(`--out must be a .seq file, not \`${word}\`.`);
  const { text, problem } = readSource(path);
  if (problem !== undefined) throw new Failure(`\`${word}\` ${problem}.`);
  return text;
}

/** Sequences with their texts; what is imported now is known better than what stands in `--out`. */
async function textsOf(
  words: readonly string[],
  out: string,
  cwd: string,
): Promise<Readonly<Record<string, string>>> {
  const paths = (await namedSources(words, cwd)).filter((path) => path !== out);
  const texts = paths.flatMap((path) => {
    const { text, problem = "is not there" } = readSource(path);
    if (text === undefined) throw new Failure(`${displayPath(path, cwd)} ${problem}.`);
    return [[path, text] as const, ...templatesOf(path, text)];
  });
  return Object.fromEntries(texts);
}

/** The templates of a file, which read fields as the file itself does; `check` tells of lost ones. */
function templatesOf(path: string, text: string): readonly (readonly [string, string])[] {
  return parse({ path, text }).tree.items.flatMap((node) => {
    if (node.kind !== "Template") return [];
    const specifier = node.path.parts.filter((part) => typeof part === "string").join("");
    const target = resolveUse(specifier, path);
    const template = target === undefined ? undefined : readSource(target).text;
    if (target === undefined || template === undefined) return [];
    // One of a package goes by its name there.
    return [[specifier.startsWith(".") ? target : specifier, template] as const];
  });
}

function selected({
  entities,
  fields,
  language,
  currency,
}: ImportFilesOptions): Partial<ImportOptions> {
  return {
    ...(entities === undefined ? {} : { entities }),
    ...(fields === undefined ? {} : { fields }),
    ...(language === undefined ? {} : { language }),
    ...(currency === undefined ? {} : { currency }),
  };
}

function progressText({ path, read, size }: Progress): string {
  if (size === undefined || size === 0) return `Reading ${path}`;
  return `Reading ${path} ${Math.floor((100 * Math.min(read, size)) / size)}%`;
}

/** Writes the vocabulary where it is new or other than before; answers with what that breaks. */
async function write(
  path: string,
  before: string | undefined,
  text: string,
  io: Io,
): Promise<readonly Diagnostic[]> {
  const shown = displayPath(path, io.cwd);
  if (text === before) {
    io.out(`${shown} is up to date.\n`);
    return [];
  }
  const breakage = before === undefined ? undefined : await breakageOf(path, io.cwd);
  const mark = readText(path)?.startsWith("\uFEFF") === true ? "\uFEFF" : "";
  publish(new Map([[path, mark + text]]), io.cwd);
  io.out(`${before === undefined ? "Wrote" : "Updated"} ${shown}\n`);
  return breakage === undefined ? [] : breakage();
}
