import { calendar } from "@seqlang/calendar";
import { checkTexts, parse, type Project } from "@seqlang/language";
import { describe, expect, it } from "vitest";
import type { Context, JsonObject } from "../src/index.ts";
import { compile, type Compiled } from "./agreement/compiled.ts";
import { disagreement } from "./agreement/agreement.ts";
import { type Construct, now, record as sharedRecord, vocabulary } from "./constructs/construct.ts";
import { declarations } from "./constructs/declarations.ts";
import { expressions } from "./constructs/expressions.ts";
import { occurring, syntax } from "./constructs/kinds.ts";
import { lines } from "./constructs/lines.ts";
import { literals } from "./constructs/literals.ts";
import { scenarios } from "./constructs/scenarios.ts";
import { shownScenarios } from "./constructs/shown-scenarios.ts";
import { settings } from "./constructs/settings.ts";
import { statements } from "./constructs/statements.ts";

function textOf({ whole }: Construct, program: string): string {
  if (whole) return program;
  return `${vocabulary}\nsequence Main for lead {\n${program}\n}\nsequence Other for lead { phone }\n`;
}

function compiled(project: Project, text: string): Compiled {
  const result = compile(project, "main.seq");
  if ("errors" in result) throw new Error(`${result.errors.join("\n")}\n${text}`);
  return result;
}

function answerOf(construct: Construct, text: string): unknown {
  const project = checkTexts({ ...construct.files, "main.seq": text });
  const { code, sequences } = compiled(project, text);
  if (construct.ask === "scenarios") return shownScenarios(project.files.get("main.seq")!.model);
  const { generated, model } = sequences.get("Main")!;
  if (construct.ask === "text") return code;
  if (construct.ask === "metadata") return { ...generated.metadata, version: undefined };
  const json: JsonObject = { ...sharedRecord, ...construct.given };
  const context: Context = { now, calendar, ...construct.context };
  if (construct.ask === "raw") {
    try {
      return generated.parse(json, { raw: true });
    } catch (thrown) {
      return String(thrown);
    }
  }
  expect(disagreement(model, generated, json, context)).toBeUndefined();
  const record = generated.parse(json);
  if (construct.ask === "enrolls") return generated.enrolls(record, context);
  if (construct.ask === "explanation") {
    const { action, decisions } = generated.explain(record, context, construct.at);
    return { action, reads: decisions.map(({ reads, result }) => ({ reads, result })) };
  }
  return construct.at === undefined
    ? generated.evaluate(record, context)
    : generated.next(construct.at, record, context);
}

const tables: readonly (readonly [name: string, constructs: readonly Construct[]])[] = [
  ["declarations", declarations],
  ["lines", lines],
  ["statements", statements],
  ["settings", settings],
  ["scenarios", scenarios],
  ["expressions", expressions],
  ["literals", literals],
];

describe.each(tables)("nothing is accepted and then dropped: %s", (_, constructs) => {
  it.each(constructs.map((construct) => [construct.name, construct] as const))(
    "%s",
    (_name, construct) => {
      const shown = answerOf(construct, textOf(construct, construct.with));
      const other = answerOf(construct, textOf(construct, construct.without));
      expect(shown).not.toEqual(other);
      expect((shown as { kind?: string } | undefined)?.kind).not.toBe("failure");
    },
  );
});

it("the tables have every kind of syntax and every operator", () => {
  const programs = tables.flatMap(([, constructs]) =>
    constructs.map((one) => textOf(one, one.with)),
  );
  const found = new Set(
    programs.flatMap((text) => occurring(parse({ path: "main.seq", text }).tree)),
  );
  expect(syntax.filter((kind) => !found.has(kind))).toEqual([]);
});

it("no construct is listed twice", () => {
  const names = tables.flatMap(([table, constructs]) =>
    constructs.map(({ name }) => `${table}: ${name}`),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
