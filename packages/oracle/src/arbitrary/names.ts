import type { Choices } from "./choices.ts";

const reserved = new Set(
  (
    "use for entity choice process activity calendar rule exits sequence scenario when else match " +
    "wait exit goal set advance split repeat include enroll suppress reenroll exclusive throttle " +
    "send and or not in is contains between true false missing present"
  ).split(" "),
);

/** A name as it is written: in backquotes where it isn't a plain word. */
export function written(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) && !reserved.has(name) ? name : `\`${name}\``;
}

const odd = [
  "größe",
  "名前",
  "Close Deal",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "𝒳 axis",
  'it\'s "so"',
  "${x}",
  "*/",
  "when",
  "class",
  "await",
  "record",
  "context",
  "undefined",
  "Action",
  "default",
  "x-y",
  "π",
];

/** Gives out names, each once; every eighth one is odd. */
export class Names {
  readonly #taken = new Set<string>();

  fresh(choices: Choices, plain: readonly string[]): string {
    const wanted = choices.oneIn(8) ? choices.pick(odd) : choices.pick(plain);
    let name = wanted;
    for (let suffix = 2; this.#taken.has(name); suffix++) name = `${wanted}${suffix}`;
    this.#taken.add(name);
    return name;
  }
}
