import { Decimal } from "decimal.js";
import { nothingInside } from "../../diagnostics/catalog/names/nothing-inside.ts";
import { splitSum } from "../../diagnostics/catalog/flow/split-sum.ts";
import { splitWeight } from "../../diagnostics/catalog/flow/split-weight.ts";
import type { SplitStatement } from "../../syntax/tree.ts";
import { isUnread } from "../unread.ts";
import type { CheckStatement } from "./context.ts";
import { unknownStatement } from "./unknown.ts";

/** Sums of percentages are exact, however many decimals they have. */
const Exact = Decimal.clone({ precision: 1_000 });

export const checkSplit: CheckStatement<SplitStatement> = (node, place) => {
  const { scope } = place;
  const name = node.name.kind === "Unread" ? "" : node.name.text;
  const origin = { file: scope.file, span: node.span };
  const whole = !isUnread(node.span, place.space.loaded.tree);
  if (whole && node.arms.length === 0)
    scope.report(nothingInside, node.name.span, { what: "split" });
  const arms = node.arms.map((arm, index) => {
    const percent = arm.weight.kind === "Unread" ? "0" : arm.weight.value;
    if (arm.weight.kind !== "Unread" && new Exact(percent).lessThanOrEqualTo(0))
      scope.report(splitWeight, arm.weight.span, {});
    const body = place.inside(arm.body, name, String(index + 1));
    return { percent, body, origin: { file: scope.file, span: arm.span } };
  });
  const sum = arms.reduce((total, { percent }) => total.plus(percent), new Exact(0));
  if (whole && arms.length > 0 && !sum.equals(100)) {
    scope.report(splitSum, node.name.span, { sum: sum.toFixed() });
  }
  if (arms.length === 0) return unknownStatement(origin);
  return { kind: "split", name, arms, origin };
};
