import type {
  Activity,
  Argument,
  Condition,
  Criterion,
  Delay,
  Entity,
  Expression,
  FileModel,
  Flow,
  FlowStatement,
  Sequence,
  Step,
} from "@seqlang/language";
import { minutes } from "./expression.ts";
import { file, origin } from "./vocabulary.ts";

export function step(
  of: Activity,
  position: string,
  args: Readonly<Record<string, Expression>> = {},
  name?: string,
): Step {
  return {
    kind: "step",
    name,
    activity: of,
    arguments: of.parameters.flatMap((parameter): readonly Argument[] => {
      const value = Object.hasOwn(args, parameter.name) ? args[parameter.name] : undefined;
      return value === undefined ? [] : [{ parameter, value }];
    }),
    position,
    windowPosition: `${position}/window`,
    origin: origin(),
  };
}

export function branch(
  condition: Condition,
  then: Flow,
  otherwise: Flow = [],
  ...more: readonly (readonly [Condition, Flow])[]
): FlowStatement {
  const arms = [[condition, then] as const, ...more].map(([one, body]) => ({
    condition: one,
    body,
  }));
  return { kind: "branch", arms, otherwise, origin: origin() };
}

export function days(count: number): Delay {
  return { kind: "duration", value: minutes(count * 1440) };
}

export function wait(delay: Delay, position = "wait"): FlowStatement {
  return { kind: "wait", delay, position, origin: origin() };
}

export function exit(position: string, reason?: string): FlowStatement {
  return { kind: "exit", reason, position, origin: origin() };
}

export function criterion(
  condition: Condition,
  leaves: "exit" | "goal" = "exit",
  reason?: string,
): Criterion {
  return {
    leaves,
    condition,
    reason,
    position: `exits/${reason ?? condition.text}`,
    origin: origin(),
    block: undefined,
  };
}

export function sequence(entity: Entity, body: Flow, more: Partial<Sequence> = {}): Sequence {
  return {
    kind: "sequence",
    name: "Tested",
    docs: undefined,
    entity,
    criteria: [],
    enroll: [],
    suppress: [],
    reenroll: undefined,
    exclusive: false,
    throttles: [],
    calendar: undefined,
    zone: { kind: "named", zone: "UTC" },
    body,
    origin: origin(),
    ...more,
  };
}

export function fileOf(...sequences: readonly Sequence[]): FileModel {
  return {
    file,
    templates: [],
    entities: [],
    choices: [],
    processes: [],
    activities: [],
    calendars: [],
    rules: [],
    sequences,
    scenarios: [],
  };
}
