import { readFileSync, writeFileSync } from "node:fs";
import { checkTexts, type FileModel } from "@seqlang/language";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { generate, lower, printPlan } from "../src/index.ts";
import { compile } from "./compile.ts";
import { loadCode } from "./load.ts";

/** Each stands for something: the seed line; every statement of the language page; templates. */
const fixtures = ["big-deal", "follow-up", "letters"];

const at = (name: string) => new URL(`fixtures/${name}`, import.meta.url);
const read = (name: string) => readFileSync(at(name), "utf8");

const beside = Object.fromEntries(
  ["crm.seq", "plain.md", "welcome.md"].map((path) => [path, read(path)]),
);

function modelOf(name: string): FileModel {
  const path = `${name}.seq`;
  const project = checkTexts({ [path]: read(path), ...beside }, [path]);
  const errors = project.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  return project.files.get(path)!.model;
}

/** What is committed. Set `UPDATE=1` to write what is generated now, and read the difference. */
function committed(name: string, text: string): string {
  if (process.env["UPDATE"] === "1") writeFileSync(at(name), text);
  return read(name);
}

describe.each(fixtures)("%s", (name) => {
  const model = modelOf(name);
  const { code, map } = generate(model, { version: "0.0.0" });

  it("gives the module and the plan that are committed", () => {
    const plan = model.sequences.map((one) => `${printPlan(lower(one))}\n`).join("\n");
    expect(code).toBe(committed(`${name}.seq.ts`, code));
    expect(plan).toBe(committed(`${name}.plan`, plan));
  });

  it("is laid out as prettier would, and compiles", async () => {
    expect(code).toBe(await format(code, { parser: "typescript", printWidth: 100 }));
    expect(compile({ "module.ts": code }, "7")).toBe("");
  });

  it("maps lines to the source", () => {
    const { version, sources, sourcesContent, mappings } = JSON.parse(map) as Record<
      string,
      unknown
    >;
    expect(version).toBe(3);
    expect(sources).toContain(`${name}.seq`);
    expect(sourcesContent).toContain(read(`${name}.seq`));
    expect(mappings).toMatch(/[A-Z]/);
  });

  it("maps a line's condition and its answer back to where they stand in the source", () => {
    const source = read(`${name}.seq`).split("\n");
    const traced = new TraceMap(map);
    const lines = code.split("\n");
    /** What stands in the source where a line of the module comes from. */
    const originOf = (text: string): string => {
      const index = lines.findIndex((one) => one.includes(text));
      const column = lines[index]!.search(/\S/);
      const original = originalPositionFor(traced, { line: index + 1, column });
      return source[original.line! - 1]!.slice(original.column!);
    };
    const condition = name === "big-deal" ? "budget > 1000000" : "budget > 1M USD";
    expect(originOf("if (record.budget !== undefined && record.budget > 1_")).toMatch(
      new RegExp(`^${condition}`),
    );
    expect(originOf('if (record.bpf.stage === "Qualify"')).toMatch(/^bpf\.stage = Qualify/);
    expect(originOf("return meeting;")).toMatch(/^meeting/);
  });

  it("has a version that comments and layout don't change", () => {
    const path = `${name}.seq`;
    const text = `// A comment.\n\n${read(path).replaceAll(" -> ", "   ->   ")}`;
    const project = checkTexts({ [path]: text, ...beside }, [path]);
    const other = generate(project.files.get(path)!.model, { version: "0.0.0" });
    const versions = (from: string) => from.match(/^ {2}version: .*/gm);
    expect(versions(other.code)).toEqual(versions(code));
  });
});

describe("the seed line", () => {
  const { BigDeal } = loadCode(generate(modelOf("big-deal"), { version: "0.0.0" }).code);
  const ask = (record: object) => {
    const required = { source: "Web", tags: [], status: "Open", doNotEmail: false };
    return BigDeal!.evaluate(BigDeal!.parse({ ...required, ...record }), { now: 0 });
  };

  it("answers its four cases", () => {
    expect(ask({ budget: 1_000_001 })).toMatchObject({
      activity: "meeting",
      args: { length: "PT30M" },
    });
    expect(ask({ budget: 1_000_000 })).toMatchObject({ activity: "email" });
    expect(ask({})).toMatchObject({ activity: "email", args: { template: "default" } });
    expect(ask({ budget: 2e6, bpf: { stage: "Qualify" } })).toMatchObject({ kind: "exit" });
  });
});
