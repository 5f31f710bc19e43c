import type { Condition, Expression, Field, Match, Origin, Split, Type } from "@seqlang/language";
import { readsPrivate } from "../plan/private.ts";
import { readsOf, type Read } from "../plan/reads.ts";
import type { Doc } from "./doc.ts";
import { jsonOf } from "./expression/text.ts";
import { plain, type Value } from "./expression/code.ts";
import { testOf, valueOf } from "./expression/emit.ts";
import {
  array,
  atom,
  binary,
  call,
  conditional,
  member,
  object,
  string,
  undefinedValue,
  yes,
  type Js,
} from "./js.ts";
import { placeOf } from "./places.ts";
import { docOf } from "./print-js.ts";
import { pathOf, recordOf, type Scope } from "./scope.ts";

/** How explanations tell of the arm that a `match` or a `split` took. */
export type ArmNames = "words" | "numbers";

/** An arm: its words, and its number among those of its `match` or `split`, from 1. */
export interface ArmTaken {
  readonly words: string;
  readonly number: number;
}

/** The code that notes decisions, in the twins of functions that `explain` runs. */
export class Tracing {
  readonly #sourceName: (path: string) => string;
  readonly #arms: ArmNames;
  readonly #sites = new Map<string, string>();

  constructor(sourceName: (path: string) => string, arms: ArmNames) {
    this.#sourceName = sourceName;
    this.#arms = arms;
  }

  test(kind: string, { text, expression, origin }: Condition, held: Js, scope: Scope): Js {
    const reads = this.#readings([expression], scope);
    return call("trace.test", this.#site(kind, text, origin, scope), held, reads);
  }

  choseMatch({ text, subject }: Match, arm: ArmTaken, scope: Scope): Doc {
    const site = this.#site("match", text, subject.origin, scope);
    const shown = this.#shown(arm, readsPrivate(subject) ? "a private case" : arm.words);
    return [docOf(call("trace.chose", site, string(shown), this.#readings([subject], scope))), ";"];
  }

  choseSplit({ name, origin }: Split, arm: ArmTaken, scope: Scope): Doc {
    const site = this.#site("split", name, origin, scope);
    const shown = this.#shown(arm, arm.words);
    return [docOf(call("trace.chose", site, string(shown), array([]))), ";"];
  }

  #shown({ number }: ArmTaken, words: string): string {
    return this.#arms === "numbers" ? String(number) : words;
  }

  #site(kind: string, text: string, origin: Origin, scope: Scope): Js {
    const { line, character } = placeOf(origin);
    const file = this.#sourceName(origin.file.path);
    const key = JSON.stringify([kind, text, file, line, character]);
    let name = this.#sites.get(key);
    if (name === undefined) {
      const code = object({
        kind: string(kind),
        text: string(text),
        file: string(file),
        line: atom(String(line)),
        character: atom(String(character)),
      });
      name = scope.module.constant(`line ${line} ${kind}`, code, scope.module.runtimeType("Site"));
      this.#sites.set(key, name);
    }
    return atom(name);
  }

  #readings(expressions: readonly Expression[], scope: Scope): Js {
    const seen = new Set<string>();
    const readings: Js[] = [];
    for (const read of readsOf(expressions)) {
      const path = pathText(read, scope);
      if (path === undefined || seen.has(path)) continue;
      seen.add(path);
      readings.push(reading(read, path, scope));
    }
    return array(readings);
  }
}

/** How a read is called; undefined for what stands on a row. */
export function pathText(read: Read, scope: Pick<Scope, "module">): string | undefined {
  switch (read.kind) {
    case "outcome":
      return `${read.step}.${read.outcome}`;
    case "process": {
      const several = scope.module.sequence.entity.processes.length > 1;
      const from = several ? `bpf.${read.process.name}.stage` : "bpf.stage";
      if (read.reads === "stage") return from;
      return read.reads === "status" ? from.replace(/stage$/, "status") : `${from}.${read.reads}`;
    }
    case "field":
      return read.source === "record" ? read.path.map(({ name }) => name).join(".") : undefined;
  }
}

function reading(read: Read, path: string, scope: Scope): Js {
  const { runtime } = scope.module;
  if (read.kind === "field" && read.path.some((field) => field.private)) {
    return call(runtime("privateReading"), string(path));
  }
  return call(runtime("reading"), string(path), readingValue(read, scope));
}

function readingValue(read: Read, scope: Scope): Js {
  if (read.kind === "field") return fieldReading(read.path, scope);
  const origin = { file: { path: "", text: "" }, span: { start: 0, end: 0 } };
  if (read.kind === "outcome") {
    const type: Type = { kind: "bool" };
    return testOf({ ...read, type, optional: false, origin }, scope);
  }
  const type: Type = read.reads === "entered" ? { kind: "datetime" } : { kind: "text" };
  const value = valueOf({ ...read, type, optional: true, origin }, scope);
  return jsonOf(type, value, scope);
}

/** Lists of records read as their length, records as whether they are there. */
function fieldReading(path: readonly Field[], scope: Scope): Js {
  const optional = path.some((field) => field.optional);
  const js = pathOf(recordOf(scope), path);
  const type = path.at(-1)?.type ?? { kind: "text" };
  if (type.kind === "list" && type.element.kind === "entity") return member(js, "length", optional);
  if (type.kind === "entity") {
    return optional ? conditional(binary("===", js, undefinedValue), undefinedValue, yes) : yes;
  }
  const value: Value = plain(js, optional, true);
  return jsonOf(type, value, scope);
}
