import type { GraphCriterion, GraphNodeKind } from "../graph.ts";
import { styles } from "./box.ts";
import { labelStyle } from "./label.ts";

/** Kinds that are told apart by color. */
type Look =
  "start" | "step" | "wait" | "decision" | "set" | "repeat" | "advance" | "exit" | "goal" | "end";

const looks: Readonly<Record<GraphNodeKind | GraphCriterion["kind"], Look>> = {
  start: "start",
  step: "step",
  window: "wait",
  wait: "wait",
  set: "set",
  advance: "advance",
  exit: "exit",
  goal: "goal",
  repeat: "repeat",
  when: "decision",
  match: "decision",
  split: "decision",
  end: "end",
};

/** The class of what belongs to a kind. */
export function lookOf(kind: GraphNodeKind | GraphCriterion["kind"]): string {
  return `seq-${looks[kind]}`;
}

/** What a kind of thing is painted in. */
interface Paint {
  readonly fill: string;
  readonly border: string;
  /** Icons, and words that stand out. */
  readonly strong: string;
}

interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly loop: string;
  readonly kinds: Readonly<Record<Look, Paint>>;
}

const light: Palette = {
  paper: "#ffffff",
  ink: "#1d2433",
  muted: "#5d6880",
  line: "#8a94a6",
  loop: "#f6f7f9",
  kinds: {
    start: { fill: "#1d2433", border: "#1d2433", strong: "#ffffff" },
    step: { fill: "#ffffff", border: "#b9c0f5", strong: "#4338ca" },
    wait: { fill: "#fff8e6", border: "#f3d48a", strong: "#9a5b06" },
    decision: { fill: "#eef5ff", border: "#a9c9f5", strong: "#1f5fb8" },
    set: { fill: "#ecfaf5", border: "#98dcc3", strong: "#0d6b57" },
    repeat: { fill: "#f5f1ff", border: "#cdbcf5", strong: "#6434c9" },
    advance: { fill: "#f5f1ff", border: "#a98bea", strong: "#6434c9" },
    exit: { fill: "#fdeeec", border: "#ef9d93", strong: "#b3261a" },
    goal: { fill: "#eafaf0", border: "#8fd8ab", strong: "#0f7a3d" },
    end: { fill: "#eef0f4", border: "#aab2c0", strong: "#4a5468" },
  },
};

const dark: Palette = {
  paper: "#11151d",
  ink: "#e8ebf2",
  muted: "#a0a9ba",
  line: "#6d788c",
  loop: "#171c26",
  kinds: {
    start: { fill: "#e8ebf2", border: "#e8ebf2", strong: "#11151d" },
    step: { fill: "#1c2230", border: "#4a51a8", strong: "#a5abff" },
    wait: { fill: "#2a2213", border: "#6e5420", strong: "#f5c158" },
    decision: { fill: "#15243a", border: "#2f5a94", strong: "#8dbdff" },
    set: { fill: "#10291f", border: "#246650", strong: "#63dcb4" },
    repeat: { fill: "#231d36", border: "#57459a", strong: "#c1abff" },
    advance: { fill: "#231d36", border: "#7a62c9", strong: "#c1abff" },
    exit: { fill: "#331a18", border: "#8f3d35", strong: "#ff9f94" },
    goal: { fill: "#12291b", border: "#2c7045", strong: "#72dc99" },
    end: { fill: "#232936", border: "#5a6478", strong: "#c3cad6" },
  },
};

/**
 * The style of a picture. Colors stand in it as they are, since not every program that shows
 * pictures knows variables; all names begin with `seq-`, so that it can stand in a page.
 */
export const stylesheet = [
  rule(".seq-graph text", {
    "font-family":
      'ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif',
  }),
  ...Object.entries(styles).map(([role, { size, bold }]) =>
    rule(`.seq-graph .seq-${role}`, {
      "font-size": `${size}px`,
      ...(bold ? { "font-weight": "600" } : {}),
    }),
  ),
  rule(".seq-graph .seq-label", {
    "font-size": `${labelStyle.size}px`,
    "font-weight": "500",
    "text-anchor": "middle",
  }),
  rule(".seq-graph .seq-line,.seq-graph .seq-icon", {
    fill: "none",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  }),
  rule(".seq-graph .seq-back", { "stroke-dasharray": "5 4" }),
  ...colors(light),
  `@media (prefers-color-scheme:dark){${colors(dark).join("")}}`,
].join("");

function colors({ paper, ink, muted, line, loop, kinds }: Palette): readonly string[] {
  return [
    rule(".seq-graph .seq-paper", { fill: paper }),
    rule(".seq-graph .seq-word", { fill: ink }),
    rule(".seq-graph .seq-text", { fill: ink }),
    rule(".seq-graph .seq-name,.seq-graph .seq-label", { fill: muted }),
    rule(".seq-graph .seq-line", { stroke: line }),
    rule(".seq-graph .seq-entry .seq-icon", { stroke: muted }),
    rule(".seq-graph .seq-head", { fill: line }),
    rule(".seq-graph .seq-loop", { fill: loop }),
    rule(".seq-graph .seq-panel", { fill: loop }),
    ...Object.entries(kinds).flatMap(([kind, { fill, border, strong }]) => [
      rule(`.seq-graph .seq-${kind} .seq-box`, { fill, stroke: border }),
      rule(`.seq-graph .seq-${kind} .seq-icon`, { stroke: strong }),
      ...(kind === "step"
        ? [rule(`.seq-graph .seq-step .seq-accent`, { fill: strong })]
        : [rule(`.seq-graph .seq-${kind} .seq-word`, { fill: strong })]),
    ]),
  ];
}

function rule(selector: string, declarations: Readonly<Record<string, string>>): string {
  const written = Object.entries(declarations).map(([property, value]) => `${property}:${value}`);
  return `${selector}{${written.join(";")}}`;
}
