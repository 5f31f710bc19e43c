import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { workFolder } from "../generated-module.ts";
import { sampleOf, type Sample } from "./sample.ts";

/** What `import` of a JavaScript module takes, in a process that has the runtime already. */
export function importTime(file: string): Sample {
  const code = `
    await import("@seqlang/runtime");
    const start = performance.now();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    console.log(performance.now() - start);`;
  const times = Array.from({ length: 9 }, () =>
    Number(
      execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
        cwd: workFolder,
        encoding: "utf8",
      }),
    ),
  );
  return sampleOf(times);
}
