import { mergeConfig } from "vitest/config";
import tests from "./vitest.config.ts";

// The same properties over far more inputs: files named `*.long.ts` beside the tests.
const long = mergeConfig(tests, {
  test: { testTimeout: 24 * 60 * 60 * 1000 },
});
long.test.include = ["packages/*/test/**/*.long.ts", "examples/*/test/**/*.long.ts"];

export default long;
