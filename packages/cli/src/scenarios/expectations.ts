import type {
  CheckedFile,
  Expected,
  FlowStatement,
  Origin,
  Scenario,
  Sequence,
} from "@seqlang/language";
import type { Computed } from "@seqlang/runner";
import type { AnySequence } from "../evaluate/load-module.ts";
import { sequencesOf } from "../evaluate/load-sequences.ts";
import { valueJson } from "./constant-json.ts";

/** What the expectations of a file compute of the record. */
export interface Expectations {
  /** By name: a sequence for each expectation that computes something. */
  readonly sequences: Readonly<Record<string, AnySequence>>;
  readonly of: (expected: Expected) => Computed | undefined;
}

/**
 * The code of what expectations compute: each such one as a sequence of its own that does nothing
 * but what is expected, over the same record.
 *
 * @param played - the sequence that a scenario plays in first
 */
export async function expectationsOf(
  file: CheckedFile,
  played: (scenario: Scenario) => Sequence,
): Promise<Expectations> {
  const computed = new Map<Expected, Computed>();
  const sequences: Sequence[] = [];
  for (const scenario of file.model.scenarios) {
    for (const event of scenario.events) {
      if (event.kind !== "expect") continue;
      const by = `Expected${sequences.length + 1}`;
      const statement = computing(event.expected, event.origin);
      if (statement === undefined) continue;
      const { entity, zone } = played(scenario);
      const parameters =
        statement.kind === "step" ? statement.arguments.map(({ parameter }) => parameter.name) : [];
      computed.set(event.expected, { by, parameters });
      sequences.push({ ...bare, name: by, entity, zone, body: [statement], origin: event.origin });
    }
  }
  const model = { ...file.model, sequences, scenarios: [] };
  return {
    sequences: Object.fromEntries(await sequencesOf({ ...file, model })),
    of: (expected) => computed.get(expected),
  };
}

const bare = {
  kind: "sequence",
  docs: undefined,
  criteria: [],
  enroll: [],
  suppress: [],
  reenroll: undefined,
  exclusive: false,
  throttles: [],
  calendar: undefined,
} as const;

const position = "expected";

/** The step or update with just the values that are computed; undefined where none is. */
function computing(expected: Expected, origin: Origin): FlowStatement | undefined {
  switch (expected.kind) {
    case "set": {
      const { field, value } = expected;
      if (valueJson(value, field.type) !== undefined) return undefined;
      return { kind: "set", field, value, position, origin };
    }
    case "wait": {
      const { until: moment } = expected;
      if (moment === undefined || moment.kind === "constant") return undefined;
      return { kind: "wait-until", moment, position, origin };
    }
    case "step":
      return computingStep(expected, origin);
    default:
      return undefined;
  }
}

function computingStep(
  { activity, arguments: all }: Extract<Expected, { kind: "step" }>,
  origin: Origin,
): FlowStatement | undefined {
  const computed = all.filter(
    ({ parameter, value }) =>
      value.kind !== "template" && valueJson(value, parameter.type) === undefined,
  );
  if (computed.length === 0) return undefined;
  return {
    kind: "step",
    name: undefined,
    activity,
    arguments: computed,
    position,
    windowPosition: `${position}/window`,
    origin,
  };
}
