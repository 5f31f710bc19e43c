import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Tests run on the packages' sources, whether vite, a plain `import` or a worker resolves them.
const source = "@seqlang/source";
const conditions = [source, "module", "node", "development|production"];

/**
 * The files that take longest, which begin first, so that none of them runs on alone at the end. A
 * fresh clone has no times of an earlier run that would say so.
 */
const longest = ["code-blocks", "syntax-hostile", "watch", "crash"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: [source] } },
  test: {
    include: [
      "packages/*/test/**/*.test.ts",
      "examples/*/test/**/*.test.ts",
      "docs/test/**/*.test.ts",
    ],
    execArgv: [`--conditions=${source}`],
    // Both cores of a small machine; vitest would leave one of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
  },
});
