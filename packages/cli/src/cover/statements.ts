import { delayWords } from "@seqlang/codegen";
import { graphOf } from "@seqlang/codegen/graph";
import {
  rangeOf,
  sourceWords,
  type Advance,
  type Branch,
  type Flow,
  type FlowStatement,
  type Leave,
  type Match,
  type Origin,
  type Repeat,
  type Sequence,
  type Split,
  type WaitFor,
} from "@seqlang/language";
import { criterionId, placeId, siteId, wayId } from "./ids.ts";

/** What coverage counts: ways that are taken, ways of leaving, and waits. */
export const kinds = ["branches", "exits", "waits"] as const;

export type Kind = (typeof kinds)[number];

/** One thing that scenarios may or may not have tried. */
export interface Point {
  readonly id: string;
  readonly kind: Kind;
  /** In the words of the source. */
  readonly text: string;
  readonly origin: Origin;
}

/** A statement or a condition that an enrollment comes to. */
export interface Statement {
  /** Any of these tells that somebody came to it. */
  readonly ids: readonly string[];
  readonly origin: Origin;
  readonly points: readonly Point[];
}

/** All that a sequence consists of: its global criteria, its flow, and itself with its end. */
export function statementsOf(sequence: Sequence): readonly Statement[] {
  const { criteria, body, origin } = sequence;
  const inside = [
    ...criteria.map((criterion, index): Statement => {
      const { leaves, condition, reason, position } = criterion;
      const id = placeId(position);
      const text = `${leaves} when ${condition.text}${reasonWords(reason)}`;
      const point: Point = { id, kind: "exits", text, origin: criterion.origin };
      return { ids: [criterionId(index), id], origin: criterion.origin, points: [point] };
    }),
    ...flowStatements(body),
  ];
  const end = placed("end", "exits", "end", origin);
  const ends = graphOf(sequence).nodes.some(({ kind }) => kind === "end");
  const ids = [end, ...inside].flatMap((statement) => statement.ids);
  return [...inside, { ids, origin, points: ends ? end.points : [] }];
}

function flowStatements(flow: Flow): readonly Statement[] {
  return flow.flatMap((statement) => statementsIn(statement));
}

function statementsIn(statement: FlowStatement): readonly Statement[] {
  const { origin } = statement;
  switch (statement.kind) {
    case "step":
    case "set":
      return [{ ids: [placeId(statement.position)], origin, points: [] }];
    case "exit":
    case "advance":
      return [placed(statement.position, "exits", leavingWords(statement), origin)];
    case "wait":
    case "wait-until":
      return [placed(statement.position, "waits", sourceWords(origin), origin)];
    case "wait-for":
      return waitForStatements(statement);
    case "branch":
      return branchStatements(statement);
    case "match":
      return matchStatements(statement);
    case "split":
      return splitStatements(statement);
    case "repeat":
      return repeatStatements(statement);
  }
}

/** A statement that is come to where an answer has its position, and counts by that. */
function placed(position: string, kind: Kind, text: string, origin: Origin): Statement {
  const id = placeId(position);
  return { ids: [id], origin, points: [{ id, kind, text, origin }] };
}

function leavingWords(statement: Leave | Advance): string {
  return statement.kind === "advance"
    ? `advance to ${statement.sequence}`
    : `exit${reasonWords(statement.reason)}`;
}

function reasonWords(reason: string | undefined): string {
  return reason === undefined ? "" : ` as "${reason}"`;
}

function siteOf(kind: string, { file, span }: Origin): string {
  return siteId(kind, rangeOf(file, span).start);
}

function waitForStatements(wait: WaitFor): readonly Statement[] {
  const { condition, position, origin } = wait;
  const id = siteOf("wait", condition.origin);
  const points = (["answered", "timed out"] as const).map((way): Point => {
    const text = `wait for ${condition.text}: ${way}`;
    return { id: wayId(id, way), kind: "waits", text, origin };
  });
  const waiting = { ids: [id, placeId(position)], origin, points };
  return [waiting, ...flowStatements(wait.then), ...flowStatements(wait.otherwise)];
}

function splitStatements({ name, arms, origin }: Split): readonly Statement[] {
  const id = siteOf("split", origin);
  const points = arms.map((arm, index): Point => {
    const text = `split ${name}: ${arm.percent}%`;
    return { id: wayId(id, index + 1), kind: "branches", text, origin: arm.origin };
  });
  return [{ ids: [id], origin, points }, ...arms.flatMap(({ body }) => flowStatements(body))];
}

function branchStatements(branch: Branch): readonly Statement[] {
  const [first] = branch.arms;
  const last = branch.arms.at(-1);
  const inside: Statement[] = [];
  for (const arm of branch.arms) {
    const { text, origin } = arm.condition;
    const id = siteOf("when", origin);
    const taken = `${arm === first ? "when" : "else when"} ${text}`;
    const points: Point[] = [{ id: wayId(id, true), kind: "branches", text: taken, origin }];
    if (arm === last) {
      const chain = arm === first ? text : `${first?.condition.text ?? ""} … else when ${text}`;
      const otherwise = `else of when ${chain}`;
      points.push({ id: wayId(id, false), kind: "branches", text: otherwise, origin });
    }
    inside.push({ ids: [id], origin, points }, ...flowStatements(arm.body));
  }
  return [...inside, ...flowStatements(branch.otherwise)];
}

/** A missing case is an arm, too; `else` has the number behind them. */
function matchStatements({ subject, text, arms, otherwise, origin }: Match): readonly Statement[] {
  const id = siteOf("match", subject.origin);
  const points = arms.map((arm, index): Point => ({
    id: wayId(id, index + 1),
    kind: "branches",
    text: `match ${text}: ${arm.text}`,
    origin: arm.origin,
  }));
  if (otherwise !== undefined) {
    const rest = wayId(id, arms.length + 1);
    points.push({ id: rest, kind: "branches", text: `match ${text}: else`, origin });
  }
  const inside = arms.flatMap(({ body }) => flowStatements(body));
  return [{ ids: [id], origin, points }, ...inside, ...flowStatements(otherwise ?? [])];
}

function repeatStatements(repeat: Repeat): readonly Statement[] {
  const { every, until, position, origin } = repeat;
  const inside = flowStatements(repeat.body);
  const points: Point[] = [];
  if (every !== undefined) {
    const text = `repeat every ${delayWords(every)}`;
    points.push({ id: placeId(position), kind: "waits", text, origin });
  }
  if (until !== undefined) {
    const id = wayId(siteOf("until", until.origin), true);
    const text = `until ${until.text}`;
    points.push({ id, kind: "branches", text, origin: until.origin });
  }
  return [{ ids: inside.flatMap(({ ids }) => ids), origin, points }, ...inside];
}
