import { generate } from "@seqlang/codegen";
import { graphOf, svgOf, type Graph } from "@seqlang/codegen/graph";
import type { Sequence } from "@seqlang/language";
import * as runtime from "@seqlang/runtime";
import * as fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { programs, type Program } from "../src/arbitrary/program.ts";
import { checkMeaning } from "./agreement/check.ts";
import { load } from "./agreement/evaluator.ts";

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a picture shows, as a page would find it. */
interface Picture {
  readonly positions: readonly string[];
  /** Boxes of the flow, and labels on its lines; strips stand inside of their cards. */
  readonly things: readonly (Rect & { readonly label: boolean })[];
  /** The straight pieces of all lines. */
  readonly lines: readonly Rect[];
  readonly whole: Rect;
}

/** Reads a picture with a parser that refuses all that is not well-formed. */
function read(svg: string): Picture {
  const positions: string[] = [];
  const things: Picture["things"][number][] = [];
  const lines: Rect[] = [];
  let whole: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
  let moved = { x: 0, y: 0 };
  const around = (points: readonly number[]): Rect => {
    const xs = points.filter((_, index) => index % 2 === 0).map((x) => x + moved.x);
    const ys = points.filter((_, index) => index % 2 === 1).map((y) => y + moved.y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { left, top, right: Math.max(...xs), bottom: Math.max(...ys) };
  };
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const numbers = (key: string) => (attributes[key] ?? "").match(/-?[\d.]+/g)?.map(Number) ?? [];
    const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].flatMap(
      (key) => numbers(key)[0] ?? 0,
    );
    const look = attributes["class"] ?? "";
    const position = attributes["data-position"];
    if (position !== undefined) positions.push(position);
    if (name === "svg") whole = around([0, 0, width, height]);
    if (name === "g" && attributes["transform"] !== undefined) {
      const [right = 0, down = 0] = numbers("transform");
      moved = { x: right, y: down };
    }
    if (look.startsWith("seq-line")) {
      const stops = numbers("d");
      for (let at = 0; at + 3 < stops.length; at += 2) lines.push(around(stops.slice(at, at + 4)));
    }
    const label = look === "seq-paper" && moved.y > 0;
    if (look === "seq-box" && name === "polygon")
      things.push({ ...around(numbers("points")), label });
    else if (name === "rect" && (label || look === "seq-box")) {
      things.push({ ...around([x, y, x + width, y + height]), label });
    }
  });
  parser.write(svg).close();
  return { positions, things, lines, whole };
}

/** Whether two of them share more than an edge. */
function overlap(a: Rect, b: Rect): boolean {
  const [x, y] = [1, 1];
  return (
    a.left + x < b.right && b.left + x < a.right && a.top + y < b.bottom && b.top + y < a.bottom
  );
}

/** A line has no width, so it is given one for the comparison. */
function runsThrough(line: Rect, box: Rect): boolean {
  const { left, top, right, bottom } = line;
  return overlap({ left: left - 1, top: top - 1, right: right + 1, bottom: bottom + 1 }, box);
}

function reachable({ nodes, edges }: Graph): ReadonlySet<string> {
  const found = new Set([nodes[0]!.id]);
  for (const id of found) for (const { from, to } of edges) if (from === id) found.add(to);
  return found;
}

interface Drawn {
  readonly sequence: Sequence;
  /** Where its generated module says that it can stand. */
  readonly standing: readonly { readonly position: string; readonly kind: string }[];
}

/** A program's sequences; none where the checker refuses it. */
function sequencesOf({ texts }: Program): readonly Drawn[] {
  const { files, diagnostics } = checkMeaning(texts, "main.seq");
  if (diagnostics.some(({ severity }) => severity === "error")) return [];
  const { model } = files.get("main.seq")!;
  const loaded = load(generate(model).code, { "@seqlang/runtime": runtime });
  return model.sequences.map((sequence) => {
    const { positions } = loaded[sequence.name]!.metadata;
    return { sequence, standing: positions as unknown as Drawn["standing"] };
  });
}

/** XML can't hold every character that a text can. */
function asXml(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, "\ufffd");
}

const sorted = (texts: readonly string[]) => texts.toSorted();

function expectComplete(graph: Graph, standing: Drawn["standing"]): void {
  const stops = graph.nodes.filter(({ kind }) => kind !== "start" && kind !== "end");
  const drawn = stops.flatMap(({ kind, position }) =>
    position === undefined ? [] : [`${position}: ${kind}`],
  );
  expect(sorted(drawn)).toEqual(
    sorted(standing.map(({ position, kind }) => `${position}: ${kind}`)),
  );
  expect(sorted([...reachable(graph)])).toEqual(sorted(graph.nodes.map(({ id }) => id)));
}

function expectLegible(graph: Graph): void {
  const svg = svgOf(graph);
  // What a service reads back from JSON gives the same picture, and so does a second time.
  expect(svgOf(JSON.parse(JSON.stringify(graph)) as Graph)).toBe(svg);
  const picture = read(svg);
  const all = [...graph.nodes, ...graph.criteria].flatMap(({ position }) => position ?? []);
  expect(sorted(picture.positions)).toEqual(sorted(all.map(asXml)));
  const { things, lines, whole } = picture;
  const over = things.flatMap((a, index) =>
    things.slice(index + 1).flatMap((b) => (overlap(a, b) ? [{ a, b }] : [])),
  );
  expect(over).toEqual([]);
  const boxes = things.filter(({ label }) => !label);
  const through = lines.flatMap((line) =>
    boxes.flatMap((box) => (runsThrough(line, box) ? [{ line, box }] : [])),
  );
  expect(through).toEqual([]);
  const outside = [...things, ...lines].filter(
    ({ left, top, right, bottom }) =>
      left < whole.left || top < whole.top || right > whole.right || bottom > whole.bottom,
  );
  expect(outside).toEqual([]);
}

describe("the drawn flow of random programs", () => {
  it("has each position once, nothing that can't be reached, and no box on another one", () => {
    let drawn = 0;
    fc.assert(
      fc.property(programs(), (program) => {
        for (const { sequence, standing } of sequencesOf(program)) {
          const graph = graphOf(sequence);
          expectComplete(graph, standing);
          expectLegible(graph);
          drawn += 1;
        }
      }),
      { seed: 20261126, numRuns: 150, endOnFailure: true },
    );
    expect(drawn).toBeGreaterThan(200);
  }, 120_000);
});
