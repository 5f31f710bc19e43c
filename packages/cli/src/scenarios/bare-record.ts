import type { Entity, Sequence, Type } from "@seqlang/language";
import type { Json } from "@seqlang/runtime";

/**
 * The record of a scenario that nobody speaks of: what may be missing is, a list or a text is
 * empty, a number is 0, nothing is true, a choice is its first member, a day is that on which
 * computers began to count. A time zone is UTC, and a key some text.
 */
export function bareRecord({ entity, zone }: Sequence): { readonly [field: string]: Json } {
  const zones: ReadonlySet<unknown> = new Set(zone.kind === "field" ? zone.path.slice(-1) : []);
  const recordOf = (of: Entity, around: readonly Entity[]): { readonly [field: string]: Json } => {
    const fields = [...of.fields.values()].flatMap((field): [string, Json][] => {
      const { name, type, optional } = field;
      const leads = zone.kind === "field" && zone.path.includes(field);
      if (optional && !leads) return [];
      if (zones.has(field)) return [[name, "UTC"]];
      if (name === of.key && type.kind === "text") return [[name, "scenario"]];
      const value = type.kind === "entity" ? nested(type.entity, around) : bareValue(type);
      return value === undefined ? [] : [[name, value]];
    });
    return { id: "scenario", [of.key]: "scenario", ...Object.fromEntries(fields) };
  };
  // What leads back to where it came from has no end.
  const nested = (of: Entity, around: readonly Entity[]) =>
    around.includes(of) ? undefined : recordOf(of, [...around, of]);
  return recordOf(entity, [entity]);
}

function bareValue(type: Type): Json | undefined {
  switch (type.kind) {
    case "text":
      return "";
    case "number":
    case "percent":
      return 0;
    case "bool":
      return false;
    case "date":
      return "1970-01-01";
    case "time":
      return "00:00";
    case "datetime":
      return "1970-01-01T00:00:00Z";
    case "duration":
      return "PT0S";
    case "money":
      return type.currency === undefined ? { amount: "0", currency: "XXX" } : "0";
    case "choice":
      return [...type.choice.members][0]?.name;
    case "list":
      return [];
    default:
      return undefined;
  }
}
