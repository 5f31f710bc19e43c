// Compares answers, then times, then says how fast the compiler is and what enrollments cost.
// `pnpm bench` runs all of it; `pnpm bench evaluate`, `compile` or `enrollments` a part, the last with
// the numbers of enrollments, such as `pnpm bench enrollments 1000000 10000000`.
import { compileSpeed } from "./compile/compile-speed.ts";
import { enrollmentSpeed } from "./enrollments/enrollment-speed.ts";
import { evaluationSpeed } from "./evaluation-speed.ts";

const [part = "all", ...sizes] = process.argv.slice(2);
if (!["all", "evaluate", "compile", "enrollments"].includes(part)) {
  console.error(`There is no part \`${part}\`; the parts are evaluate, compile and enrollments.`);
  process.exit(2);
}
const wanted = (name: string): boolean => part === "all" || part === name;
if (wanted("evaluate")) await evaluationSpeed();
if (wanted("compile")) await compileSpeed();
if (wanted("enrollments")) {
  await enrollmentSpeed(sizes.length === 0 ? [10_000, 100_000] : sizes.map(Number));
}
