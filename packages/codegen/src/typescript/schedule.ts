import { atom, type Js } from "./js.ts";
import { weekOf } from "./metadata.ts";
import { lowered } from "./names.ts";
import type { SequenceCode } from "./sequence-code.ts";

/** The open hours of a sequence's calendar, a constant of the module. */
export function schedule({ sequence, names }: SequenceCode): Js {
  const { calendar } = sequence;
  const whole = [{ from: 0, to: 1440 }];
  const week = calendar?.week ?? [whole, whole, whole, whole, whole, [], []];
  const closed = calendar?.closed ?? [];
  const code: Js = {
    kind: "object",
    properties: [
      { key: "week", value: weekOf(week) },
      {
        key: "closed",
        value: { kind: "array", elements: closed.map((day) => atom(String(day))) },
      },
    ],
  };
  const name = calendar === undefined ? "weekdays" : `${lowered(calendar.name)} schedule`;
  return atom(names.constant(name, code, names.runtimeType("Schedule")));
}
