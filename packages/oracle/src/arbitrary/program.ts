import { there } from "../there.ts";
import * as fc from "fast-check";
import { Choices, choices as tapes } from "./choices.ts";
import { condition } from "./conditions.ts";
import { Names, written } from "./names.ts";
import { vocabularyText } from "./print-vocabulary.ts";
import { readablesOf, type Scope } from "./scope.ts";
import { block, type Body, reason, stepText } from "./statements.ts";
import { Thresholds } from "./thresholds.ts";
import type { ActivityShape, VocabularyShape } from "./types.ts";
import { vocabulary as drawVocabulary } from "./vocabulary.ts";

/** A program as text, and what records and contexts for it are drawn from. */
export interface Program {
  /** By path; the program is `main.seq`. */
  readonly texts: Readonly<Record<string, string>>;
  readonly vocabulary: VocabularyShape;
  readonly thresholds: Thresholds;
  /** Epoch milliseconds that the program's dates stand around. */
  readonly base: number;
  readonly steps: ReadonlyMap<string, ActivityShape>;
}

/** Ordinary days, month and year ends, leap days, changes of clocks. */
const bases = [
  Date.UTC(2026, 2, 2, 10),
  Date.UTC(2026, 2, 29, 0, 30),
  Date.UTC(2026, 9, 25, 0, 30),
  Date.UTC(2028, 1, 29, 23, 30),
  Date.UTC(2026, 11, 31, 22, 59),
  Date.UTC(2026, 0, 31, 12),
  Date.UTC(2026, 2, 8, 6, 59),
  Date.UTC(2026, 3, 4, 15, 59),
];

function plannedSteps(choices: Choices, vocabulary: VocabularyShape, names: Names) {
  const capable = vocabulary.activities.filter(({ outcomes }) => outcomes.length > 0);
  if (capable.length === 0) return new Map<string, ActivityShape>();
  return new Map(
    choices.several(0, 2, () => [
      names.fresh(choices, ["intro", "chase", "followUp"]),
      choices.pick(capable),
    ]),
  );
}

function criterion(scope: Scope): string {
  const { choices } = scope;
  const leaves = choices.pick(["exit", "goal"]);
  return `${leaves} when ${condition(scope, choices.pick([0, 1])).text}${reason(scope)}`;
}

function options(scope: Scope, body: Body): readonly string[] {
  const { choices, vocabulary } = scope;
  const lines: string[] = [];
  if (choices.oneIn(2)) lines.push(`enroll when ${condition(scope, 1).text}`);
  if (choices.oneIn(3)) lines.push(`enroll when ${condition(scope, 0).text}`);
  if (choices.oneIn(2)) lines.push(`suppress when ${condition(scope, 1).text}`);
  if (choices.oneIn(4)) lines.push(choices.pick(["reenroll never", "reenroll after 30 days"]));
  if (choices.oneIn(4)) lines.push("exclusive");
  if (choices.oneIn(4)) {
    const per = scope.readables.find(({ type }) => type.kind === "entity");
    const by = per === undefined || choices.oneIn(3) ? "" : ` per ${per.text}`;
    const unit = choices.pick(["day", "hour", "week", "month", "minute"]);
    const { name } = there(body.vocabulary.activities[0]);
    lines.push(`throttle ${written(name)} to 50${by} per ${unit}`);
  }
  if (vocabulary.calendars.length > 0) lines.push("send within Office");
  return lines;
}

/** Draws a program: its vocabulary from one tape, what it says from another one. */
export function drawProgram(ofVocabulary: Choices, choices: Choices): Program {
  const base = choices.pick(bases);
  const vocabulary = drawVocabulary(ofVocabulary, base);
  const thresholds = new Thresholds();
  const names = new Names();
  for (const field of vocabulary.entity.fields) names.fresh(new Choices([]), [field.name]);
  const readables = readablesOf(vocabulary.entity, 2);
  const plain: Scope = {
    choices,
    vocabulary,
    readables,
    rules: [],
    steps: new Map(),
    thresholds,
    base,
  };
  const lead = written(vocabulary.entity.name);
  const rules: string[] = [];
  const ruleLines = choices.several(0, 2, () => {
    const text = condition({ ...plain, rules: [...rules] }, 1).text;
    const name = names.fresh(choices, ["bigDeal", "stale"]);
    rules.push(name);
    return `rule ${written(name)} for ${lead} = ${text}`;
  });
  const withRules = { ...plain, rules };
  const shared = choices.oneIn(2);
  const exitsLines = shared
    ? [
        `exits Standard for ${lead} {`,
        ...choices.several(1, 2, () => `  ${criterion(withRules)}`),
        "}",
      ]
    : [];
  // What holds everywhere stands in a file that nothing names.
  const compliance = choices.oneIn(4)
    ? [
        'use "./crm.seq"',
        `exits Compliance for ${lead} everywhere {`,
        ...choices.several(1, 2, () => `  ${criterion(plain)}`),
        "}",
      ]
    : undefined;

  const steps = plannedSteps(choices, vocabulary, names);
  const scope: Scope = { ...withRules, steps };
  const body: Body = {
    ...scope,
    unplaced: new Map(steps),
    splits: new Names(),
    templates: new Map(),
    sequences: ["Other"],
  };
  const drawn = block(body, 2, 5);
  const first: string[] = [];
  while (body.unplaced.size > 0) first.push(stepText(body, true));
  const include = shared ? ["include Standard"] : [];
  const before = [...options(withRules, body), ...include];
  const criteria = choices.several(0, 2, () => criterion(scope));
  // Global criteria hold wherever they stand, so some stand last.
  const criteriaLast = choices.oneIn(2);
  const lines = [
    ...before,
    ...(criteriaLast ? [] : criteria),
    ...first,
    ...drawn.lines,
    ...(criteriaLast && drawn.goesOn ? criteria : []),
  ];
  const other = [
    `sequence Other for ${lead} {`,
    `  ${stepText({ ...body, unplaced: new Map(), steps: new Map() })}`,
    "}",
  ];
  const templates = [...body.templates].map(([name, text]) => [name, `${name}.md`, text] as const);
  const templateLines = templates.map(
    ([name, path]) => `template ${name} for ${lead} from "./${path}"`,
  );
  const declarations = [...ruleLines, ...exitsLines, ...templateLines];
  const bare = choices.oneIn(4);
  const sequence = bare
    ? [`for ${lead}`, ...lines]
    : [
        "/// What happens: `${x}` */",
        `sequence Main for ${lead} {`,
        ...lines.map((text) => `  ${text}`),
        "}",
      ];
  const crm = vocabularyText(vocabulary);
  const main = [
    'use "./crm.seq"',
    ...(bare ? [] : declarations),
    ...sequence,
    ...(bare ? declarations : []),
    ...other,
  ];
  return {
    texts: {
      "crm.seq": crm,
      "main.seq": `${main.join("\n")}\n`,
      ...Object.fromEntries(templates.map(([, path, text]) => [path, text])),
      ...(compliance === undefined ? {} : { "compliance.seq": `${compliance.join("\n")}\n` }),
    },
    vocabulary,
    thresholds,
    base,
    steps,
  };
}

/** Programs that are nearly always well-formed; a few the checker refuses for their flow. */
export function programs(): fc.Arbitrary<Program> {
  return fc
    .tuple(tapes(300), tapes(700))
    .map(([vocabulary, body]) => drawProgram(new Choices(vocabulary), new Choices(body)));
}
