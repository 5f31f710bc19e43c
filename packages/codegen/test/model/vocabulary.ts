import type {
  Activity,
  Choice,
  Entity,
  Field,
  Origin,
  Process,
  SourceFile,
  Type,
} from "@seqlang/language";

/** Models built by hand, so that what the generator does is tested apart from the front end. */
export const file: SourceFile = { path: "test.seq", text: "0123456789\n".repeat(200) };

/** Places that differ, so that explanations tell decisions apart. */
let place = 0;
export function origin(): Origin {
  place += 7;
  return { file, span: { start: place % file.text.length, end: (place % file.text.length) + 3 } };
}

export const text: Type = { kind: "text" };
export const number: Type = { kind: "number" };
export const percent: Type = { kind: "percent" };
export const bool: Type = { kind: "bool" };
export const date: Type = { kind: "date" };
export const time: Type = { kind: "time" };
export const datetime: Type = { kind: "datetime" };
export const duration: Type = { kind: "duration" };
export const usd: Type = { kind: "money", currency: "USD" };
export const open: Type = { kind: "money", currency: undefined };

export function list(element: Type): Type {
  return { kind: "list", element };
}

export function choice(name: string, ...members: readonly string[]): Choice {
  return {
    kind: "choice",
    name,
    docs: undefined,
    members: members.map((member, index) => ({
      name: member,
      stored: index + 1,
      docs: undefined,
      origin: origin(),
    })),
    origin: origin(),
    builtIn: false,
  };
}

export function field(name: string, type: Type, optional = true, more: Partial<Field> = {}): Field {
  return {
    kind: "field",
    name,
    docs: undefined,
    private: false,
    type,
    optional,
    from: name,
    origin: origin(),
    ...more,
  };
}

export function entity(name: string, fields: readonly Field[], more: Partial<Entity> = {}): Entity {
  return {
    kind: "entity",
    name,
    docs: undefined,
    from: name,
    key: "id",
    fields: new Map(fields.map((one) => [one.name, one])),
    processes: [],
    origin: origin(),
    ...more,
  };
}

/** Stages in order; those in one list stand side by side. */
export function addProcess(
  to: Entity,
  name: string,
  ...stages: readonly (string | readonly string[])[]
): Process {
  const process: Process = {
    kind: "process",
    name,
    docs: undefined,
    entity: to,
    from: name,
    stages: stages.flatMap((names, rank) =>
      [names].flat().map((stage) => ({
        name: stage,
        rank,
        stored: stage,
        category: rank === 0 ? "Qualify" : "Develop",
        entity: to,
        origin: origin(),
      })),
    ),
    origin: origin(),
  };
  (to.processes as Process[]).push(process);
  return process;
}

export function activity(
  name: string,
  parameters: readonly (readonly [name: string, type: Type, optional?: boolean])[] = [],
  outcomes: readonly string[] = ["done"],
): Activity {
  return {
    kind: "activity",
    name,
    docs: undefined,
    parameters: parameters.map(([parameter, type, optional = true]) => ({
      name: parameter,
      docs: undefined,
      type,
      optional,
      default: undefined,
      origin: origin(),
    })),
    outcomes,
    origin: origin(),
  };
}
