import type { Expression as Model } from "../../model/expression.ts";
import type { Origin } from "../../source/source-file.ts";
import type { AgoExpression } from "../../syntax/tree.ts";
import type { Construct } from "./construct.ts";
import { date, datetime, originOf } from "./values.ts";

/** Names that mean something of every record, so that no rule and no step can have them. */
export const builtInValues: ReadonlySet<string> = new Set(["bpf", "now", "today"]);

/** `now` and `today`, which a field of the same name hides. */
export function momentNamed(name: string, origin: Origin): Model | undefined {
  if (name === "now") {
    return { kind: "now", months: 0, minutes: 0, type: datetime, optional: false, origin };
  }
  if (name === "today") return { kind: "today", type: date, optional: false, origin };
  return undefined;
}

/** `3 days ago`, `6 months from now` */
export const checkAgo: Construct<AgoExpression> = (node, scope) => {
  // Written so that zero stays zero: `-0` would show in what is generated.
  const sign = (count: number): number => (node.direction === "ago" ? 0 - count : count);
  return {
    kind: "now",
    months: sign(node.duration.months),
    minutes: sign(node.duration.minutes),
    type: datetime,
    optional: false,
    origin: originOf(node, scope),
  };
};
