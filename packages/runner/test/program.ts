import { stripTypeScriptTypes } from "node:module";
import { generate } from "@seqlang/codegen";
import { checkTexts } from "@seqlang/language";
import type { AnySequence } from "../src/index.ts";
import { load } from "./load.ts";

const vocabulary = `
entity lead {
  name: text?; budget: money(USD)?; vip: bool?; tags: [text]; notes: text?
  rating: choice { Hot, Warm, Cold }?
  meetingAt: datetime?; patience: duration?; touched: datetime?
  owner: user?
}
entity user { name: text?; timezone: text }
process Flow on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, opened, replied, bounced
activity meeting(length: duration = 30 minutes) yields held, declined
activity phone yields connected
activity task(title: text) yields done
calendar Office for lead { Mon..Fri 09:00..17:00; closed 2026-12-25; zone "Europe/Paris" }
`;

/** The sequences of a program, from its text through the generated module. */
export function program(text: string): Readonly<Record<string, AnySequence>> {
  return sequencesIn(`${vocabulary}\n${text}`);
}

/** The sequences of a text that brings its own vocabulary. */
export function sequencesIn(text: string): Readonly<Record<string, AnySequence>> {
  return load(moduleOf(text));
}

/** The generated module of a text, as a function's body that `load` runs. */
export function moduleOf(text: string): string {
  const { diagnostics, files } = checkTexts({ "main.seq": text });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const model = files.get("main.seq")?.model;
  if (errors.length > 0 || model === undefined) {
    throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
  const { code } = generate(model, { version: "0.0.0" });
  const names = model.sequences.map(({ name }) => name).join(", ");
  const body = stripTypeScriptTypes(code)
    .replace(/^import \{([^}]*)\} from "@seqlang\/runtime";/m, "const {$1} = runtime;")
    .replace(/^export (?=const|function)/gm, "");
  return `"use strict";${body}\nreturn { ${names} };`;
}

/** The sequence `Main` that consists of some statements, beside other declarations. */
export function sequenceOf(statements: string, declarations = ""): AnySequence {
  return program(`${declarations}\nsequence Main for lead {\n${statements}\n}`)["Main"]!;
}
