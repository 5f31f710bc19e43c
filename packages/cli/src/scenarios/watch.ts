import { exitCode, type Io } from "../io.ts";
import { findingsBeside } from "../render/formats.ts";
import { watchRounds } from "../watch/rounds.ts";
import { report, type ReportOptions } from "./report.ts";
import { playRound, type Round } from "./round.ts";

/**
 * Plays scenarios, and plays them again whenever a source or a config changes, until stopped. A
 * round plays those of the files that depend on what changed, and tells of all.
 */
export async function watch(
  words: readonly string[],
  options: ReportOptions,
  io: Io,
): Promise<number> {
  const { format, coverage } = options;
  const round = async (previous: Round | undefined): Promise<Round> => {
    const began = performance.now();
    const played = await playRound(words, { cwd: io.cwd, cover: coverage, previous });
    await report(played, options, io);
    (format === "pretty" ? io.out : io.err)(roundText(played, began));
    return played;
  };
  await watchRounds(round, { format, findingsTo: findingsBeside(format), io });
  return exitCode.ok;
}

/** `Played 1 of 3 files in 40 ms.` Files without scenarios go without saying. */
function roundText({ files, played }: Round, began: number): string {
  const all = [...files.values()].filter(({ tested }) => tested.length > 0).length;
  const time = `${Math.round(performance.now() - began)} ms`;
  return `Played ${played} of ${all} file${all === 1 ? "" : "s"} in ${time}.\n`;
}
