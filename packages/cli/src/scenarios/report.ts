import { coverageJson } from "../cover/coverage-json.ts";
import { coverageText } from "../cover/coverage-text.ts";
import { coverageOf, percentOf, type Coverage } from "../cover/coverage.ts";
import { lcovText } from "../cover/lcov.ts";
import { exitCode, type Io } from "../io.ts";
import { publish } from "../publish/write.ts";
import { displayPath } from "../render/display-path.ts";
import { distinct, print } from "../render/findings.ts";
import type { Format } from "../render/formats.ts";
import { coverageFindings, failureFindings } from "./findings.ts";
import { testedJson, testedText } from "./render-tested.ts";
import type { Round } from "./round.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly coverage: boolean;
  /** The file for lcov, as an absolute path. */
  readonly lcov: string | undefined;
  /** Less than this, of a hundred, fails. */
  readonly minCoverage: number | undefined;
}

/**
 * Tells what came of a round.
 *
 * @returns the exit code
 * @throws Failure where the file for lcov can't be written.
 */
export async function report(round: Round, options: ReportOptions, io: Io): Promise<number> {
  const { lcov, minCoverage } = options;
  // Where nothing could be played, what is wrong says enough.
  const none = round.broken && round.files.size === 0;
  const coverage = options.coverage && !none ? coverageOfRound(round) : undefined;
  await tell(round, coverage, options.format, io);
  if (coverage !== undefined && lcov !== undefined) {
    const text = lcovText(coverage, (path) => displayPath(path, io.cwd));
    publish(new Map([[lcov, text]]), io.cwd);
  }
  const enough = coverage === undefined || isEnough(coverage, minCoverage, io);
  const failed = testedOf(round).some(({ mismatch }) => mismatch !== undefined);
  return round.broken || failed || !enough ? exitCode.errors : exitCode.ok;
}

function testedOf({ files }: Round) {
  return [...files.values()].flatMap(({ tested }) => tested);
}

function coverageOfRound(round: Round): Coverage {
  const files = [...round.files.values()].map(({ file }) => file);
  return coverageOf(
    files,
    testedOf(round).map(({ taken }) => taken),
  );
}

async function tell(
  round: Round,
  coverage: Coverage | undefined,
  format: Format,
  io: Io,
): Promise<void> {
  const tested = testedOf(round);
  const diagnostics = distinct(round.diagnostics);
  switch (format) {
    case "github":
    case "sarif": {
      const never = coverage === undefined ? [] : coverageFindings(coverage);
      return print([...diagnostics, ...failureFindings(tested), ...never], format, io);
    }
    case "json": {
      if (diagnostics.length > 0) await print(diagnostics, format, io, "err");
      const data = {
        scenarios: testedJson(tested),
        ...(coverage === undefined ? {} : { coverage: coverageJson(coverage, io.cwd) }),
      };
      io.out(`${JSON.stringify(data, null, 2)}\n`);
      return;
    }
    case "pretty": {
      await print(diagnostics, format, io, "err");
      const { color, cwd } = io;
      const parts = [
        ...(tested.length > 0 || !round.broken ? [testedText(tested, color.out)] : []),
        ...(coverage === undefined ? [] : [coverageText(coverage, cwd, color.out)]),
      ];
      io.out(parts.join("\n"));
    }
  }
}

function isEnough({ total }: Coverage, least: number | undefined, io: Io): boolean {
  if (least === undefined || total.total === 0) return true;
  if (total.taken * 100 >= least * total.total) return true;
  const count = `${total.taken} of ${total.total}`;
  io.err(
    `seqc: The scenarios cover ${percentOf(total)} % (${count}), and --min-coverage wants ${least} %.\n`,
  );
  return false;
}
