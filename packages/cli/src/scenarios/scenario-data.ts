import {
  rangeOf,
  type Delay,
  type Expected as ExpectedModel,
  type Expression,
  type Fact as FactModel,
  type Origin,
  type Scenario as ScenarioModel,
  type ScenarioEvent as EventModel,
  type Sequence,
} from "@seqlang/language";
import type {
  Computed,
  Expected,
  Fact,
  Length,
  Moment,
  Place,
  Scenario,
  ScenarioEvent,
} from "@seqlang/runner";
import type { Json } from "@seqlang/runtime";
import { bareRecord } from "./bare-record.ts";
import { valueJson } from "./constant-json.ts";

/** A checked scenario as the plain data that the runner plays. */
export function scenarioData(
  scenario: ScenarioModel,
  sequence: Sequence,
  fileName: (path: string) => string,
  computedOf: (expected: ExpectedModel) => Computed | undefined,
): Scenario {
  const place = ({ file, span }: Origin): Place => {
    const { line, character } = rangeOf(file, span).start;
    return { file: fileName(file.path), line, character };
  };
  return {
    title: scenario.title,
    sequence: scenario.sequence,
    place: place(scenario.origin),
    record: bareRecord(sequence),
    events: scenario.events.map((event) => ({
      ...eventData(event, sequence, computedOf),
      place: place(event.origin),
    })),
  };
}

type Unplaced<Event> = Event extends unknown ? Omit<Event, "place"> : never;

function eventData(
  event: EventModel,
  sequence: Sequence,
  computedOf: (expected: ExpectedModel) => Computed | undefined,
): Unplaced<ScenarioEvent> {
  switch (event.kind) {
    case "at":
      return { kind: "at", instant: event.instant };
    case "given":
      return { kind: "given", facts: event.facts.map((fact) => factData(fact, sequence)) };
    case "after":
      return { kind: "after", months: event.months, minutes: event.minutes };
    case "outcome":
      return { kind: "outcome", step: event.step, outcome: event.outcome };
    case "expect": {
      const { file, span } = event.origin;
      const text = file.text.slice(span.start, span.end).replace(/^expect\s+/, "");
      const computed = computedOf(event.expected);
      return { kind: "expect", text, expected: expectedData(event.expected, computed) };
    }
  }
}

function factData({ target, value }: FactModel, { entity }: Sequence): Fact {
  const json = valueJson(value, value.type) ?? null;
  if (target.kind === "field") return { path: target.path.map(({ name }) => name), value: json };
  const several = entity.processes.length > 1;
  const { process, sets } = target;
  return { path: several ? ["bpf", process.name, sets] : ["bpf", sets], value: json };
}

function expectedData(expected: ExpectedModel, computed: Computed | undefined): Expected {
  switch (expected.kind) {
    case "step": {
      const { activity, name } = expected;
      const args: { [parameter: string]: Json } = {};
      const templates: { [parameter: string]: string } = {};
      for (const { parameter, value } of expected.arguments) {
        if (value.kind === "template") templates[parameter.name] = value.template.name;
        else {
          const known = valueJson(value, parameter.type);
          if (known !== undefined) args[parameter.name] = known;
        }
      }
      return {
        kind: "step",
        activity: activity.name,
        ...(name === undefined ? {} : { name }),
        args,
        ...(Object.keys(templates).length === 0 ? {} : { templates }),
        ...(computed === undefined ? {} : { computed }),
      };
    }
    case "wait": {
      const { until, delay } = expected;
      return {
        kind: "wait",
        ...(until === undefined ? {} : { until: momentOf(until) }),
        ...(computed === undefined ? {} : { computed }),
        ...(delay === undefined ? {} : { length: lengthOf(delay) }),
      };
    }
    case "set": {
      const { field, value } = expected;
      const known = valueJson(value, field.type) ?? null;
      return {
        kind: "set",
        field: field.name,
        value: known,
        ...(computed === undefined ? {} : { computed }),
      };
    }
    case "exit":
    case "goal": {
      const { kind, reason } = expected;
      return { kind, ...(reason === undefined ? {} : { reason }) };
    }
    default:
      return expected;
  }
}

function momentOf(expression: Expression): Moment {
  const constant = expression.kind === "constant" ? expression.value : undefined;
  switch (constant?.kind) {
    case "datetime":
      return { kind: "instant", instant: constant.instant };
    case "date":
      return { kind: "day", day: constant.day };
    case "time":
      return { kind: "minute", minute: constant.minute };
    default:
      return { kind: "instant", instant: Number.NaN };
  }
}

function lengthOf(delay: Delay): Length {
  if (delay.kind === "business-days") return { businessDays: delay.count };
  const { value } = delay;
  return value.kind === "constant" && value.value.kind === "duration"
    ? { months: value.value.months, minutes: value.value.minutes }
    : { months: 0, minutes: Number.NaN };
}
