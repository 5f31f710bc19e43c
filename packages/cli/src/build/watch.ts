import type { Project } from "@seqlang/language";
import { exitCode, type Io } from "../io.ts";
import { hasErrors, print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { watchRounds } from "../watch/rounds.ts";
import { openWorkspaces } from "../workspace/workspace.ts";
import { buildWorkspace, type Built } from "./build.ts";
import { changeLines } from "./changes.ts";

/** The last build of each workspace, by its folder. */
interface Builds {
  readonly projects: ReadonlyMap<string, Project>;
  readonly built: ReadonlyMap<string, Built>;
}

/**
 * Builds, and builds again whenever a source or a config changes, until stopped. Errors are printed
 * and waited out; a round rebuilds only what depends on what changed.
 */
export async function watch(words: readonly string[], format: Format, io: Io): Promise<number> {
  const round = (previous: Builds | undefined): Promise<Builds> =>
    buildRound(words, previous, format, io);
  await watchRounds(round, { format, io });
  return exitCode.ok;
}

async function buildRound(
  words: readonly string[],
  previous: Builds | undefined,
  format: Format,
  io: Io,
): Promise<Builds> {
  const began = performance.now();
  const next = new Map<string, Built>();
  for (const workspace of await openWorkspaces(words, io.cwd)) {
    const { folder } = workspace;
    const before = previous?.built.get(folder);
    const built = await buildWorkspace(workspace, { cwd: io.cwd, previous: before });
    next.set(folder, built);
    await print(built.diagnostics, format, io);
    // Beside findings for a tool, words for people go where they are no part of them.
    (format === "pretty" ? io.out : io.err)(roundText(built, began, io));
  }
  return {
    built: next,
    projects: new Map([...next].map(([folder, { project }]) => [folder, project])),
  };
}

function roundText(built: Built, began: number, io: Io): string {
  if (hasErrors(built.diagnostics)) return "Nothing was written; the last good modules stay.\n";
  const { modules, generated, changes } = built;
  const time = `${Math.round(performance.now() - began)} ms`;
  const summary = `Rebuilt ${generated.length} of ${modules.size} in ${time}.`;
  return `${[...changeLines(changes, io.cwd), summary].join("\n")}\n`;
}
