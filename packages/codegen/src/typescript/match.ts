import type { Expression, MatchArm } from "@seqlang/language";
import type { Decision, MatchDecision } from "../plan/plan.ts";
import { group, hardline, indent, join, softline, type Doc } from "./doc.ts";
import { equal } from "./expression/compare.ts";
import { valueOf } from "./expression/emit.ts";
import { afterSwitch } from "./expression/narrowing.ts";
import type { FlowEmission } from "./emission.ts";
import { binary, or, undefinedValue, type Js } from "./js.ts";
import { docOf, textOfJs } from "./print-js.ts";
import type { Scope } from "./scope.ts";
import { block, choose, declares, type Statements } from "./statement.ts";
import { Ways } from "./ways.ts";

/** A `match`, as a `switch` where its patterns are literals. */
export function matchStatements(
  decision: MatchDecision,
  scope: Scope,
  emission: FlowEmission,
  inner: (next: Decision) => Statements,
): Statements {
  const { match, arms, otherwise } = decision;
  // Behind the arms comes the rest.
  const noted = (words: string, index: number, statements: Statements): Statements => {
    const note = emission.tracing?.choseMatch(match, { words, number: index + 1 }, scope);
    return note === undefined ? statements : { ...statements, docs: [note, ...statements.docs] };
  };
  const subject = valueOf(match.subject, scope);
  const ways = new Ways(scope);
  const { beliefs } = scope.uses;
  const labelsOf = ({ patterns, takesMissing }: MatchArm) => [
    ...patterns.map((pattern) => literal(pattern, scope)),
    ...(takesMissing && subject.optional ? [undefinedValue] : []),
  ];
  const labelled = arms.map(({ arm, to }) => ({ arm, to, labels: labelsOf(arm).filter(isKnown) }));
  const isSwitch =
    subject.native &&
    arms.every(({ arm }) => arm.patterns.every((one) => literal(one, scope) !== undefined));
  if (isSwitch) {
    const all = labelled.flatMap(({ labels }) => labels.map(textOfJs));
    const after = afterSwitch(subject.js, all, beliefs);
    const cases: readonly Case[] = labelled.map(({ arm, to, labels }, index) => ({
      labels,
      statements: noted(
        arm.text,
        index,
        ways.take(after.at(labels.map(textOfJs)), () => inner(to)),
      ),
    }));
    const rest = noted(
      "else",
      arms.length,
      ways.take(after.none, () => inner(otherwise)),
    );
    ways.join();
    const type = match.subject.type.kind === "bool" ? "boolean" : "string";
    const on: Js = after.isInVain
      ? { kind: "as", operand: subject.js, type: `${type} | undefined` }
      : subject.js;
    return switchStatements(on, [
      ...cases.filter(({ labels }) => labels.length > 0),
      { labels: [], statements: rest },
    ]);
  }
  const takenBy = arms.map(({ arm, to }, index) => ({
    arm,
    statements: noted(
      arm.text,
      index,
      ways.take(beliefs, () => inner(to)),
    ),
  }));
  const rest = noted(
    "else",
    arms.length,
    ways.take(beliefs, () => inner(otherwise)),
  );
  ways.join();
  const isMissing = binary("===", subject.js, undefinedValue);
  return takenBy.reduceRight<Statements>((others, { arm, statements }) => {
    const tests = arm.patterns.map((pattern) => equal(match.subject, pattern, scope));
    return choose(or(...tests, ...(arm.takesMissing ? [isMissing] : [])), statements, others);
  }, rest);
}

function isKnown(js: Js | undefined): js is Js {
  return js !== undefined;
}

/** A pattern that `===` compares as the language does. */
function literal(pattern: Expression, scope: Scope): Js | undefined {
  if (pattern.kind !== "constant") return undefined;
  if (["duration", "missing"].includes(pattern.value.kind)) return undefined;
  const { js, native } = valueOf(pattern, scope);
  const { type } = pattern;
  return native && !(type.kind === "money" && type.currency === undefined) ? js : undefined;
}

interface Case {
  /** None for the default. */
  readonly labels: readonly Js[];
  readonly statements: Statements;
}

function switchStatements(subject: Js, cases: readonly Case[]): Statements {
  const falls = cases.some(({ statements }) => statements.falls);
  const shown = cases.filter(
    ({ labels, statements }) => labels.length > 0 || statements.docs.length > 0,
  );
  const docs = shown.map((one, index) => caseDoc(one, index === shown.length - 1));
  const head = group(["switch (", indent([softline, docOf(subject, "test")]), softline, ") {"]);
  const doc: Doc = [head, indent([hardline, join(hardline, docs)]), hardline, "}"];
  return { docs: [doc], falls };
}

function caseDoc({ labels, statements }: Case, isLast: boolean): Doc {
  const heads: readonly Doc[] =
    labels.length === 0 ? ["default:"] : labels.map((label) => ["case ", docOf(label), ":"]);
  const needsBreak = statements.falls && !(isLast && statements.docs.length > 0);
  const body = needsBreak ? [...statements.docs, "break;"] : statements.docs;
  const above = join(hardline, heads);
  if (body.some(declares)) return [above, " ", block(body)];
  return [above, indent([hardline, join(hardline, body)])];
}
