// Compares answers, then times, then says how fast the compiler is. `pnpm bench` runs all of it,
// `pnpm bench evaluate` or `pnpm bench compile` a part.
import { compileSpeed } from "./compile/compile-speed.ts";
import { evaluationSpeed } from "./evaluation-speed.ts";

const [part = "all"] = process.argv.slice(2);
if (!["all", "evaluate", "compile"].includes(part)) {
  console.error(`There is no part \`${part}\`; the parts are evaluate and compile.`);
  process.exit(2);
}
if (part !== "compile") await evaluationSpeed();
if (part !== "evaluate") await compileSpeed();
