import { checkTexts, type FileModel } from "@seqlang/language";
import { generate } from "../src/index.ts";
import { loadCode, type AnySequence } from "./load.ts";

const vocabulary = `
entity lead {
  budget: money(USD)?; spent: money(USD)?; quote: money?; share: percent?
  name: text; nick: text?; tags: [text]; vip: bool?
  born: date?; seen: datetime?; calls: time?; slack: duration?
  rating: choice { Hot, Warm, Cold }?
}
process Flow on lead { Inquiry -> Engage -> Qualify -> Close }
activity email(template: text = "default") yields sent, opened, replied
activity meeting(length: duration = 30 minutes) yields held
activity phone yields connected
activity task(title: text, due: date?, amount: money(USD)?) yields done
`;

export interface Program {
  readonly model: FileModel;
  readonly code: string;
  /** The sequences, and all else that the module exports, by name. */
  readonly exported: Readonly<Record<string, AnySequence>>;
  readonly warnings: readonly string[];
}

/** A program over a vocabulary of leads, from its text to its loaded module. */
export function program(text: string, declarations = vocabulary): Program {
  const project = checkTexts({ "main.seq": `${declarations}\n${text}` }, ["main.seq"]);
  const { diagnostics } = project;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const { model } = project.files.get("main.seq") ?? {};
  if (errors.length > 0 || model === undefined) {
    throw new Error(errors.map(({ code, message }) => `${code} ${message}`).join("\n"));
  }
  const { code } = generate(model, { version: "0.0.0" });
  const warnings = diagnostics.map((one) => `${one.code} ${one.message} ${one.hint ?? ""}`);
  return { model, code, exported: loadCode(code), warnings };
}

/** The sequence `Main` of a program that consists of its statements. */
export function sequenceOf(statements: string, declarations = ""): AnySequence {
  const { exported } = program(`${declarations}\nsequence Main for lead {\n${statements}\n}`);
  return exported["Main"]!;
}
