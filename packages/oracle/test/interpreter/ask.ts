import { calendar } from "@seqlang/calendar";
import type { Sequence } from "@seqlang/language";
import { expect } from "vitest";
import { type Action, type Context, evaluate, type JsonObject } from "../../src/index.ts";
import { checkMeaning } from "../agreement/check.ts";
import { now, record, vocabulary } from "../constructs/construct.ts";

/** The sequence with a body, beside the shared vocabulary and further declarations. */
export function sequenceOf(body: string, declarations = ""): Sequence {
  const text = `${vocabulary}\n${declarations}\nsequence Main for lead {\n${body}\n}\nsequence Other for lead { phone }\n`;
  const project = checkMeaning({ "main.seq": text }, "main.seq");
  const errors = project.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map(({ message }) => message)).toEqual([]);
  return project.files.get("main.seq")!.model.sequences.find(({ name }) => name === "Main")!;
}

/** What differs from the shared record and context. */
export interface Asked {
  readonly given?: JsonObject;
  readonly context?: Partial<Context>;
  readonly at?: string;
  readonly declarations?: string;
}

/** The interpreter's answer. */
export function answer(body: string, asked: Asked = {}): Action {
  const { given, context, at, declarations } = asked;
  const json = { ...record, ...given };
  return evaluate(sequenceOf(body, declarations), json, { now, calendar, ...context }, at);
}

/** Whether a condition holds. */
export function holds(condition: string, asked: Asked = {}): boolean {
  return answer(`when ${condition} -> phone else email`, asked).position === "when/then/phone";
}

/** The same, in a zone that differs from UTC. */
export function holdsIn(zone: string, condition: string, asked: Asked = {}): boolean {
  const declarations = `calendar Always { Mon..Sun 00:00..24:00; zone "${zone}" }`;
  const body = `send within Always\nwhen ${condition} -> phone else email`;
  return answer(body, { ...asked, declarations }).position === "when/then/phone";
}

/** An instant, as in `2026-03-02T10:00Z`. */
export const instant = (text: string): number => Date.parse(text);
