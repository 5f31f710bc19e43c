import type { Expression as Model } from "../../model/expression.ts";
import type { PathExpression } from "../../syntax/tree.ts";
import type { Activity } from "../../vocabulary/activity.ts";
import { loneStep } from "../../diagnostics/catalog/types/lone-step.ts";
import { outcomeBeforeEntry } from "../../diagnostics/catalog/types/outcome-before-entry.ts";
import { noParts } from "../../diagnostics/catalog/types/no-parts.ts";
import { unknownOutcome } from "../../diagnostics/catalog/types/unknown-outcome.ts";
import type { Scope } from "../scope.ts";
import { nearest, renaming } from "./nearest.ts";
import { bool, erroneous, originOf } from "./values.ts";

/** `intro.opened`, where `intro` is a step of the activity. */
export function checkOutcome(node: PathExpression, activity: Activity, scope: Scope): Model {
  const origin = originOf(node, scope);
  const [step, asked, more] = node.parts;
  if (step === undefined) return erroneous(origin);
  const { outcomes } = activity;
  if (scope.entering) {
    scope.report(outcomeBeforeEntry, node.span, { step: step.text });
    return erroneous(origin);
  }
  if (asked === undefined) {
    scope.report(loneStep, node.span, { step: step.text, outcomes });
    return erroneous(origin);
  }
  if (!outcomes.includes(asked.text)) {
    const suggestion = nearest(asked.text, outcomes);
    scope.report(
      unknownOutcome,
      asked.span,
      { outcome: asked.text, activity: activity.name, outcomes, suggestion },
      renaming(asked.span, suggestion),
    );
    return erroneous(origin);
  }
  if (more !== undefined) {
    scope.report(noParts, node.span, {
      shown: `\`${step.text}.${asked.text}\``,
      type: "an outcome",
    });
    return erroneous(origin);
  }
  const type = bool;
  return { kind: "outcome", step: step.text, outcome: asked.text, type, optional: false, origin };
}
