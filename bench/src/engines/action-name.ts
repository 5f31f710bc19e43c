import type { Action } from "@seqlang/runtime";

/** The rule's name for an action: a task's title, an activity, or what kind of action it is. */
export function actionName(action: Action): string {
  if (action.kind !== "step") return action.kind;
  const { title } = action.args as { readonly title?: string };
  return title ?? action.activity;
}
