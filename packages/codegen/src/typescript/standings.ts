import type { Condition, Expression, Flow, FlowStatement, Origin } from "@seqlang/language";
import { doesOf } from "../plan/does.ts";

/** What decides on a way: conditions, and what a `match` tells apart. */
export function* branchesOf(flow: Flow): Iterable<Condition> {
  for (const statement of flow) {
    switch (statement.kind) {
      case "branch":
        for (const { condition, body } of statement.arms) {
          yield condition;
          yield* branchesOf(body);
        }
        yield* branchesOf(statement.otherwise);
        break;
      case "match": {
        const { subject, text, arms, otherwise = [] } = statement;
        yield { text, expression: subject, origin: subject.origin };
        for (const { body } of arms) yield* branchesOf(body);
        yield* branchesOf(otherwise);
        break;
      }
      case "wait-for":
        yield statement.condition;
        yield* branchesOf(statement.then);
        yield* branchesOf(statement.otherwise);
        break;
      case "split":
        for (const { body } of statement.arms) yield* branchesOf(body);
        break;
      case "repeat":
        yield* branchesOf(statement.body);
        if (statement.until !== undefined) yield statement.until;
        break;
      default:
    }
  }
}

interface Standing {
  readonly position: string;
  readonly kind: "step" | "window" | "wait" | "set" | "advance" | "exit" | "repeat";
  readonly activity?: string;
  readonly name?: string | undefined;
  readonly does?: string;
  readonly expressions: readonly Expression[];
  readonly origin: Origin;
}

/** Where a sequence can stand, and what decides on each place: its own values, and conditions since. */
export function* positionsOf(flow: Flow, windows: boolean): Iterable<Standing> {
  for (const statement of flow) yield* standings(statement, windows);
}

function* standings(statement: FlowStatement, windows: boolean): Iterable<Standing> {
  const { origin } = statement;
  switch (statement.kind) {
    case "step": {
      const { position, name, activity } = statement;
      const expressions = statement.arguments.map(({ value }) => value);
      const common = { activity: activity.name, name, expressions, origin };
      if (windows) yield { ...common, position: statement.windowPosition, kind: "window" };
      yield { ...common, position, kind: "step", does: doesOf(statement) };
      return;
    }
    case "branch":
      for (const { body } of statement.arms) yield* positionsOf(body, windows);
      yield* positionsOf(statement.otherwise, windows);
      return;
    case "match":
      for (const { body } of statement.arms) yield* positionsOf(body, windows);
      yield* positionsOf(statement.otherwise ?? [], windows);
      return;
    case "split":
      for (const { body } of statement.arms) yield* positionsOf(body, windows);
      return;
    case "wait":
    case "wait-until":
    case "set":
    case "advance":
    case "exit":
      yield {
        position: statement.position,
        kind: statement.kind === "wait-until" ? "wait" : statement.kind,
        ...(statement.kind === "set" ? { does: doesOf(statement) } : {}),
        expressions: ownExpressions(statement),
        origin,
      };
      return;
    case "wait-for":
      yield {
        position: statement.position,
        kind: "wait",
        expressions: ownExpressions(statement),
        origin,
      };
      yield* positionsOf(statement.then, windows);
      yield* positionsOf(statement.otherwise, windows);
      return;
    case "repeat":
      yield {
        position: statement.position,
        kind: "repeat",
        expressions: ownExpressions(statement),
        origin,
      };
      yield* positionsOf(statement.body, windows);
  }
}

function ownExpressions(statement: FlowStatement): readonly Expression[] {
  switch (statement.kind) {
    case "wait":
      return statement.delay.kind === "duration" ? [statement.delay.value] : [];
    case "wait-until":
      return [statement.moment];
    case "set":
      return [statement.value];
    case "wait-for":
      return [
        statement.condition.expression,
        ...(statement.limit.kind === "duration" ? [statement.limit.value] : []),
      ];
    case "repeat":
      return [
        ...(statement.every?.kind === "duration" ? [statement.every.value] : []),
        ...(statement.until === undefined ? [] : [statement.until.expression]),
      ];
    default:
      return [];
  }
}
