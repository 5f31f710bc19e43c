import type { Project, SourceFile } from "@seqlang/language";
import { exitCode, type Io } from "../io.ts";
import { Diagnosed, Failure, UsageError } from "../problems.ts";
import { hasErrors, print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { readSource } from "../workspace/host.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import { buildWorkspace, type Built } from "./build.ts";
import { changeLines } from "./changes.ts";
import { SourceWatcher } from "./source-watcher.ts";

/** The last build of each workspace, by its folder. */
type Builds = ReadonlyMap<string, Built>;

/**
 * Builds, and builds again whenever a source or a config changes, until stopped. Errors are printed
 * and waited out; a round rebuilds only what depends on what changed.
 */
export async function watch(words: readonly string[], format: Format, io: Io): Promise<number> {
  const stop = io.stopSignal();
  const watcher = new SourceWatcher((error) => io.err(`seqc: ${String(error)}\n`));
  let builds: Builds = new Map();
  const round = async (): Promise<void> => {
    try {
      builds = await buildRound(words, builds, format, io);
      // What is new to watch may have changed since it was read.
      const added = await watcher.add(pathsOf(builds));
      if (added && isOutdated(builds)) builds = await buildRound(words, builds, format, io);
    } catch (error) {
      await told(error, format, io);
    }
  };
  try {
    await watcher.add([io.cwd]);
    await round();
    io.err("Watching for changes; Ctrl+C ends it.\n");
    await watcher.each(round, stop);
  } finally {
    await watcher.close();
  }
  return exitCode.ok;
}

/** The workspace, a template, or a vocabulary in a package may stand outside of the folder. */
function pathsOf(builds: Builds): readonly string[] {
  return [...builds].flatMap(([folder, { project }]) => [
    folder,
    ...sourcesOf(project).map(({ path }) => path),
  ]);
}

function sourcesOf({ files }: Project): readonly SourceFile[] {
  return [...files.values()].flatMap(({ source, templates }) => [source, ...templates]);
}

function isOutdated(builds: Builds): boolean {
  return [...builds.values()].some(({ project }) =>
    sourcesOf(project).some(({ path, text }) => readSource(path).text !== text),
  );
}

/** What a round may fail with and the next one mend; anything else ends the watch. */
async function told(error: unknown, format: Format, io: Io): Promise<void> {
  if (error instanceof Diagnosed) await print(error.diagnostics, format, io);
  else if (error instanceof Failure || error instanceof UsageError) {
    io.err(`seqc: ${error.message}\n`);
  } else throw error;
}

async function buildRound(
  words: readonly string[],
  builds: Builds,
  format: Format,
  io: Io,
): Promise<Builds> {
  const began = performance.now();
  const next = new Map<string, Built>();
  for (const workspace of await openWorkspaces(words, io.cwd)) {
    const { folder } = workspace;
    const built = await buildWorkspace(workspace, { cwd: io.cwd, previous: builds.get(folder) });
    next.set(folder, built);
    await print(built.diagnostics, format, io);
    // Beside findings for a tool, words for people go where they are no part of them.
    (format === "pretty" ? io.out : io.err)(roundText(built, began, io));
  }
  return next;
}

function roundText(built: Built, began: number, io: Io): string {
  if (hasErrors(built.diagnostics)) return "Nothing was written; the last good modules stay.\n";
  const { modules, generated, changes } = built;
  const time = `${Math.round(performance.now() - began)} ms`;
  const summary = `Rebuilt ${generated.length} of ${modules.size} in ${time}.`;
  return `${[...changeLines(changes, io.cwd), summary].join("\n")}\n`;
}
