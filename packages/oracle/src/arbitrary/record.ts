import type { Json, JsonObject } from "../interpreter/value.ts";
import type { Choices } from "./choices.ts";
import { dayText } from "./literals.ts";
import type { Program } from "./program.ts";
import type { EntityShape, ValueType } from "./types.ts";

const dayLength = 86_400_000;

function around(choices: Choices, center: number, steps: readonly number[]): number {
  return center + choices.pick(steps);
}

/** An amount as decimal text, one ten-thousandth below, at or above a constant. */
function amount(choices: Choices, program: Program): string {
  const [whole = "", fraction = ""] = choices
    .pick(program.thresholds.amounts)
    .replace("-", "")
    .split(".");
  const negative = choices.oneIn(8);
  const units = BigInt(whole + fraction.padEnd(4, "0")) + BigInt(choices.pick([0, 1, -1, 10_000]));
  const most = 10n ** 19n;
  const clamped = units < 0n ? 1n : units > most ? most : units;
  const digits = String(clamped).padStart(5, "0");
  const decimals = digits.slice(-4).replace(/0+$/, "");
  const text = `${digits.slice(0, -4)}${decimals === "" ? "" : `.${decimals}`}`;
  return negative && clamped !== 0n ? `-${text}` : text;
}

/** An instant around now, at the edge of what the program's spans of time reach. */
function instant(choices: Choices, program: Program): number {
  const { thresholds, base } = program;
  const center = choices.of(
    () => base,
    () => choices.pick([base, ...thresholds.instants]),
    () => {
      const { months, minutes } = choices.pick(thresholds.durations);
      const sign = choices.pick([-1, 1]);
      const date = new Date(base);
      date.setUTCMonth(date.getUTCMonth() + sign * months);
      return date.getTime() + sign * minutes * 60_000;
    },
  );
  return around(choices, center, [0, 1, -1, dayLength, -dayLength, 3_600_000, -40 * dayLength]);
}

function scalar(type: ValueType, choices: Choices, program: Program): Json {
  const { thresholds } = program;
  switch (type.kind) {
    case "text":
      return choices.of(
        () => choices.pick(thresholds.texts),
        () =>
          choices.pick(["", "x", "é"]) +
          choices.pick(thresholds.texts) +
          choices.pick(["", "x", "é", "𝒳", "\ud83d"]),
        () => choices.pick(["GROSSE straße", "İstanbul", "名前", "", "\ufb01", "a\nb"]),
      );
    case "number": {
      const value = Number(choices.pick(thresholds.numbers));
      return choices.pick([
        value,
        value + 1,
        value - 1,
        value + 0.5,
        -value,
        value * 1.0000001,
        1e15,
      ]);
    }
    case "percent": {
      const value = Number(choices.pick(thresholds.percents));
      return choices.pick([value, value + 0.1, value - 1, value * 2]);
    }
    case "bool":
      return choices.oneIn(2);
    case "date": {
      const days =
        thresholds.days.length > 0 && choices.oneIn(2)
          ? choices.pick(thresholds.days)
          : Math.floor(instant(choices, program) / dayLength);
      return dayText(around(choices, days, [0, 1, -1, 7, -31]));
    }
    case "datetime":
      return new Date(instant(choices, program)).toISOString();
    case "time": {
      const minute = choices.pick([540, 0, 1439, ...thresholds.minutes]);
      const two = (value: number) => String(value).padStart(2, "0");
      const seconds = choices.pick(["", "", ":30"]);
      return `${two(Math.floor(minute / 60))}:${two(minute % 60)}${seconds}`;
    }
    case "duration": {
      const { months, minutes } = choices.pick(thresholds.durations);
      const sign = choices.oneIn(6) ? "-" : "";
      const total = Math.max(0, minutes + choices.pick([0, 0, 1, -1, 1440]));
      const time = `${Math.floor((total % 1440) / 60)}H${total % 60}M`;
      return `${sign}P${months === 0 ? "" : `${months}M`}${Math.floor(total / 1440)}DT${time}`;
    }
    case "money": {
      const text = amount(choices, program);
      if (type.currency === undefined) {
        return { amount: text, currency: choices.pick(["USD", "EUR", "JPY"]) };
      }
      const spelled = String(Number(text));
      return spelled === text && choices.oneIn(2) ? Number(text) : text;
    }
    case "choice":
      return choices.pick(type.choice.members).name;
    case "stage":
      return choices.pick(type.process.stages).name;
    case "list":
      return choices.several(0, 3, () => json(type.element, choices, program));
    case "entity":
      return object(type.entity, choices, program);
    case "template":
      throw new Error("records hold no templates");
  }
}

function json(type: ValueType, choices: Choices, program: Program): Json {
  return scalar(type, choices, program);
}

function object(entity: EntityShape, choices: Choices, program: Program): JsonObject {
  const entries: [string, Json][] = [];
  for (const field of entity.fields) {
    const isZone = entity.name === "user" && field.name === "timezone";
    if (field.optional && choices.oneIn(3)) {
      if (choices.oneIn(2)) entries.push([field.name, null]);
    } else if (isZone) {
      entries.push([
        field.name,
        choices.pick(["UTC", "Europe/Berlin", "America/New_York", "Australia/Sydney", "Mars/Base"]),
      ]);
    } else {
      entries.push([field.name, json(field.type, choices, program)]);
    }
  }
  return Object.fromEntries(entries);
}

function processState(
  process: Program["vocabulary"]["processes"][number],
  choices: Choices,
  program: Program,
): Json {
  if (choices.oneIn(5)) return null;
  return {
    ...(choices.oneIn(6) ? {} : { stage: choices.pick(process.stages).name }),
    ...(choices.oneIn(3) ? {} : { entered: new Date(instant(choices, program)).toISOString() }),
    ...(choices.oneIn(3) ? {} : { status: choices.pick(["active", "finished", "aborted"]) }),
  };
}

/** Draws a record that a program's sequence may be asked about. */
export function drawRecord(program: Program, choices: Choices): JsonObject {
  const { entity, processes } = program.vocabulary;
  const fields = object(entity, choices, program);
  const crmKey = entity.key ?? "id";
  const keyField = entity.fields.find(({ from }) => from === crmKey)?.name ?? crmKey;
  const key = { [keyField]: choices.pick(["r1", "00Q-2", "名前", "r3", "r4"]) };
  const [only] = processes;
  if (only === undefined || choices.oneIn(8)) return { ...fields, ...key };
  const bpf =
    processes.length === 1
      ? processState(only, choices, program)
      : Object.fromEntries(
          processes.map((each) => [each.name, processState(each, choices, program)]),
        );
  return { ...fields, ...key, bpf };
}
