import type { GraphCriterion, GraphNodeKind } from "../graph.ts";

/** Lines of icons on a field of 16 by 16. */
export const icons: Readonly<Record<GraphNodeKind | GraphCriterion["kind"], string>> = {
  start: "M5 3.2 12.5 8 5 12.8Z",
  step: "M2.5 8 13.5 2.8 10.2 13.2 7.6 9.2ZM7.6 9.2 13.5 2.8",
  window: "M8 2.2a5.8 5.8 0 1 0 .01 0ZM8 4.8V8l2.2 1.6",
  wait: "M8 2.2a5.8 5.8 0 1 0 .01 0ZM8 4.8V8l2.2 1.6",
  set: "M3 13l.7-3L10.6 3.1l2.3 2.3L6 12.3ZM9.2 4.5l2.3 2.3",
  advance: "M2.5 8H13M9 4l4 4-4 4",
  exit: "M6.5 2.8H3.2V13.2H6.5M6.5 8H13.5M10.5 5l3 3-3 3",
  goal: "M4 14V2.6M4 3h8.6L10.4 6l2.2 3H4",
  repeat: "M12.8 6.2A5.2 5.2 0 0 0 3.6 5.2M3.2 2.4v3h3M3.2 9.8a5.2 5.2 0 0 0 9.2 1M12.8 13.6v-3h-3",
  when: "M8 2v3.5M8 5.5 3.5 10v3.5M8 5.5 12.5 10v3.5",
  match: "M8 2v11.5M8 5.5 3.2 10v3.5M8 5.5 12.8 10v3.5",
  split:
    "M2.5 4.5h2.6l5.8 7h2.6M2.5 11.5h2.6l5.8-7h2.6M11.6 2.6l1.9 1.9-1.9 1.9M11.6 9.6l1.9 1.9-1.9 1.9",
  end: "M4.2 4.2H11.8V11.8H4.2Z",
};
