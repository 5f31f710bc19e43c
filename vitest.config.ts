import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Tests run on the packages' sources, whether vite, a plain `import` or a worker resolves them.
const source = "@seqlang/source";
const conditions = [source, "module", "node", "development|production"];

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
    testTimeout: 120_000,
  },
});
