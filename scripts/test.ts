// Every check there is, one after the other, all of them even when one fails.
// The last line counts: each vitest test is one, and so is each other check.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** What vitest's JSON reporter writes, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const checks: Readonly<Record<string, readonly string[]>> = {
  lockfile: ["pnpm", "install", "--frozen-lockfile", "--lockfile-only"],
  types: ["turbo", "run", "typecheck", "--output-logs=errors-only"],
  lint: ["oxlint", "--deny-warnings"],
  layers: ["depcruise", "."],
  format: ["prettier", "--check", "."],
  build: ["turbo", "run", "build", "--output-logs=errors-only"],
  packages: ["turbo", "run", "publishable", "--output-logs=errors-only"],
};

function run([command = "", ...args]: readonly string[]): boolean {
  console.log(`\n\u{25b6} ${[command, ...args].join(" ")}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error) console.error(error.message);
  return status === 0;
}

/** A file that fails as a whole (one that does not load) counts as one failure. */
function countOf({ numPassedTests, numFailedTests, testResults }: Report): Count {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((test) => test.status !== "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** A run that fails, or leaves no report, counts as one failure whatever it reports. */
function runTests(): Count {
  const folder = mkdtempSync(join(tmpdir(), "seq-test-"));
  const file = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const succeeded = run(["vitest", "run", ...reporters]);
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const { passed, failed } = countOf(JSON.parse(readFileSync(file, "utf8")) as Report);
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.chdir(join(import.meta.dirname, ".."));
process.env["TURBO_TELEMETRY_DISABLED"] = "1";
// Hundreds of tests start the command line: only the first has to compile it.
process.env["NODE_COMPILE_CACHE"] ??= join(process.cwd(), "node_modules/.cache/compiled");

const results = Object.entries(checks).map(([name, command]): [string, Count] => {
  return [name, run(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }];
});
results.push(["tests", runTests()]);

console.log();
for (const [name, { passed, failed }] of results) {
  console.log(
    `${failed === 0 ? "\u{2713}" : "\u{2717}"} ${name}: ${passed} passed, ${failed} failed`,
  );
}
const total = (key: keyof Count) => results.reduce((sum, [, count]) => sum + count[key], 0);
console.log(`\n${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") === 0 ? 0 : 1;
