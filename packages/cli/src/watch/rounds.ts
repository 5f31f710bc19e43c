import type { Project, SourceFile } from "@seqlang/language";
import type { Io } from "../io.ts";
import { Diagnosed, Failure, UsageError } from "../problems.ts";
import { print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { readSource } from "../workspace/host.ts";
import { SourceWatcher } from "./source-watcher.ts";

/** What a round found: by its folder, each workspace as it was checked. */
export interface Watchable {
  readonly projects: ReadonlyMap<string, Project>;
}

export interface WatchOptions {
  readonly format: Format;
  /** Where findings go that no round can do without. */
  readonly findingsTo?: "out" | "err";
  readonly io: Io;
}

/**
 * Does a round of work, and another one whenever a source or a config changes, until stopped. What
 * a round fails with is printed and waited out.
 *
 * @param round - gets what the last one that succeeded answered with
 */
export async function watchRounds<Result extends Watchable>(
  round: (previous: Result | undefined) => Promise<Result>,
  { format, findingsTo = "out", io }: WatchOptions,
): Promise<void> {
  const stop = io.stopSignal();
  const watcher = new SourceWatcher((error) => io.err(`seqc: ${String(error)}\n`));
  let last: Result | undefined;
  const next = async (): Promise<void> => {
    try {
      last = await round(last);
      // What is new to watch may have changed since it was read.
      const added = await watcher.add(pathsOf(last));
      if (added && isOutdated(last)) last = await round(last);
    } catch (error) {
      await told(error, format, findingsTo, io);
    }
  };
  try {
    await watcher.add([io.cwd]);
    await next();
    io.err("Watching for changes; Ctrl+C ends it.\n");
    await watcher.each(next, stop);
  } finally {
    await watcher.close();
  }
}

/** The workspace, a template, or a vocabulary in a package may stand outside of the folder. */
function pathsOf({ projects }: Watchable): readonly string[] {
  return [...projects].flatMap(([folder, project]) => [
    folder,
    ...sourcesOf(project).map(({ path }) => path),
  ]);
}

function sourcesOf({ files }: Project): readonly SourceFile[] {
  return [...files.values()].flatMap(({ source, templates }) => [source, ...templates]);
}

function isOutdated({ projects }: Watchable): boolean {
  return [...projects.values()].some((project) =>
    sourcesOf(project).some(({ path, text }) => readSource(path).text !== text),
  );
}

/** What a round may fail with and the next one mend; anything else ends the watch. */
async function told(
  error: unknown,
  format: Format,
  findingsTo: "out" | "err",
  io: Io,
): Promise<void> {
  if (error instanceof Diagnosed) await print(error.diagnostics, format, io, findingsTo);
  else if (error instanceof Failure || error instanceof UsageError) {
    io.err(`seqc: ${error.message}\n`);
  } else throw error;
}
