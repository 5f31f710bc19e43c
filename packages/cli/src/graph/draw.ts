import { resolve } from "node:path";
import type { Graph } from "@seqlang/codegen/graph";
import { exitCode, type Io } from "../io.ts";
import { Failure, UsageError } from "../problems.ts";
import { publish } from "../publish/write.ts";
import { displayPath } from "../render/display-path.ts";
import { checkOne, sequenceOf } from "../workspace/one-sequence.ts";
import { formFor, type GraphForm } from "./forms.ts";

/** What to draw, as on the command line. */
export interface DrawOptions {
  readonly sequence?: string;
  readonly format?: GraphForm;
  readonly out?: string;
}

/** Draws the flow of a file's sequence, and answers with the exit code. */
export async function draw(file: string, options: DrawOptions, io: Io): Promise<number> {
  const { sequence, out, format = formFor(out) } = options;
  if (out?.toLowerCase().endsWith(".seq")) {
    throw new UsageError(`--out ${out} would write a picture over a .seq file.`);
  }
  const checked = await checkOne(file, "pretty", io);
  if (checked === undefined) return exitCode.errors;
  const meant = sequenceOf(checked, sequence, "draw");
  const { graphOf } = await import("@seqlang/codegen/graph");
  const text = await rendered(graphOf(meant), format);
  if (out === undefined) io.out(text);
  else {
    const path = resolve(io.cwd, out);
    publish(new Map([[path, text]]), io.cwd);
    io.err(`Wrote ${displayPath(path, io.cwd)}\n`);
  }
  return exitCode.ok;
}

async function rendered(graph: Graph, form: GraphForm): Promise<string> {
  if (form === "json") return `${JSON.stringify(graph, null, 2)}\n`;
  const { mermaidOf, svgOf } = await import("@seqlang/codegen/graph");
  if (form === "mermaid") return mermaidOf(graph);
  try {
    return svgOf(graph);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`${error.message} --format json has them all.`);
  }
}
