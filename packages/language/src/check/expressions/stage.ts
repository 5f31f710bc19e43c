import type { CompareOperator, Expression as Model } from "../../model/expression.ts";
import type { Origin } from "../../source/source-file.ts";
import type { Process, Stage } from "../../vocabulary/process.ts";
import type { BinaryExpression, Expression } from "../../syntax/tree.ts";
import { pastNoStage } from "../../diagnostics/catalog/types/past-no-stage.ts";
import { stageOrder } from "../../diagnostics/catalog/types/stage-order.ts";
import { stageOrderSides } from "../../diagnostics/catalog/types/stage-order-sides.ts";
import type { Scope } from "../scope.ts";
import { align } from "./align.ts";
import type { Check, Side } from "./construct.ts";
import { spelled } from "./nearest.ts";
import { quoted, sourceText } from "./source-text.ts";
import { typeWords } from "./type-words.ts";
import { bool, erroneous, isErroneous, originOf } from "./values.ts";

type Order = Exclude<CompareOperator, "=" | "!=">;

const mirrored = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/**
 * `bpf.stage >= Close`: by rank, against one named stage that no other one stands beside.
 *
 * @param past - what `past` was asked of
 */
export function compareStages(
  operator: Order,
  left: Side,
  right: Side,
  origin: Origin,
  scope: Scope,
  past?: Expression,
): Model {
  const [read, literal, order] =
    left.value.kind === "constant"
      ? ([right.value, left, mirrored[operator]] as const)
      : ([left.value, right, operator] as const);
  const named = literal.value;
  if (
    read.kind !== "process" ||
    named.kind !== "constant" ||
    named.value.kind !== "stage" ||
    read.reads !== "stage"
  ) {
    scope.report(stageOrderSides, origin.span, {});
    return erroneous(origin);
  }
  const { process, stage } = named.value;
  const beside = process.stages.filter(
    ({ name, rank }) => rank === stage.rank && name !== stage.name,
  );
  if (beside.length > 0) {
    scope.report(stageOrder, literal.node.span, {
      stage: stage.name,
      beside: beside.map(({ name }) => name),
      goneOn: past === undefined ? undefined : goneOnFrom(stage, process, past, scope),
    });
    return erroneous(origin);
  }
  return {
    kind: "stage-order",
    operator: order,
    process,
    stage,
    type: bool,
    optional: false,
    origin,
  };
}

/** `bpf.stage past Qualify` */
export function checkPast(node: BinaryExpression, scope: Scope, check: Check): Model {
  const origin = originOf(node, scope);
  const left = check(node.left, scope);
  const right = check(node.right, scope, left.type);
  if (isErroneous(left) || isErroneous(right)) return erroneous(origin);
  if (left.type.kind !== "stage") {
    const shown = quoted(node.left, scope);
    scope.report(pastNoStage, node.left.span, { shown, type: typeWords(left.type) });
    return erroneous(origin);
  }
  const [asked, named] = [
    { node: node.left, value: left },
    { node: node.right, value: right },
  ];
  if (left.kind === "constant") {
    scope.report(stageOrderSides, origin.span, {});
    return erroneous(origin);
  }
  const pair = align(asked, named, node.span, scope);
  return pair === undefined
    ? erroneous(origin)
    : compareStages(">", asked, named, origin, scope, node.left);
}

/** `bpf.stage >= Close`, where that one stage comes next in the process. */
function goneOnFrom(
  { rank }: Stage,
  { stages }: Process,
  asked: Expression,
  scope: Scope,
): string | undefined {
  const [next, another] = stages.filter((stage) => stage.rank === rank + 1);
  if (next === undefined || another !== undefined) return undefined;
  return `${sourceText(asked, scope)} >= ${spelled(next.name)}`;
}
