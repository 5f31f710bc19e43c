import type { Graph, GraphCriterion, GraphNode, GraphNodeKind } from "./graph.ts";

/** What stands around a node's text, and so what shape it has. */
const shapes: Readonly<Record<GraphNodeKind, readonly [before: string, after: string]>> = {
  start: ["([", "])"],
  step: ["[", "]"],
  window: ["(", ")"],
  wait: ["(", ")"],
  set: ["[", "]"],
  advance: ["([", "])"],
  exit: ["([", "])"],
  repeat: ["[[", "]]"],
  when: ["{{", "}}"],
  match: ["{{", "}}"],
  split: ["{{", "}}"],
  end: ["([", "])"],
};

/** A sequence as a Mermaid flowchart, which GitHub, GitLab and many wikis draw. */
export function mermaidOf(graph: Graph): string {
  const { nodes, edges, criteria } = graph;
  const left = nodes.filter(({ kind }) => kind === "exit").map(({ id }) => id);
  const lines = [
    "flowchart TD",
    ...nodes.map((node) => `  ${drawn(node)}`),
    ...edges.map(({ from, to, label, back }) => {
      const arrow = back === true ? "-.->" : "-->";
      return `  ${from} ${arrow}${label === undefined ? "" : `|"${escaped(label)}"|`} ${to}`;
    }),
    ...always(criteria),
    "  classDef exit stroke:#b3261a",
    ...(left.length === 0 ? [] : [`  class ${left.join(",")} exit`]),
  ];
  return `${lines.join("\n")}\n`;
}

function drawn({ id, kind, word, name, text }: GraphNode): string {
  const [before, after] = shapes[kind];
  const head = name === undefined ? word : `${name}: ${word}`;
  const lines = [head, text].filter((line) => line !== "").map(escaped);
  // A few words fit on one line; an argument list reads better below its step.
  const between = kind === "step" ? "<br/>" : " ";
  return `${id}${before}"${lines.join(between)}"${after}`;
}

/** Beside the flow, below one another. */
function always(criteria: readonly GraphCriterion[]): readonly string[] {
  if (criteria.length === 0) return [];
  const ids = criteria.map((_, index) => `c${index}`);
  return [
    '  subgraph always ["leaves at any time"]',
    "    direction TB",
    ...criteria.map(({ kind, text, reason }, index) => {
      const as = reason === undefined ? "" : `<br/>${escaped(reason)}`;
      return `    c${index}["${escaped(`${kind} when ${text}`)}${as}"]`;
    }),
    ...(ids.length < 2 ? [] : [`    ${ids.join(" ~~~ ")}`]),
    "  end",
  ];
}

/**
 * Text as Mermaid shows it letter by letter: all but letters, digits, spaces and a few marks that
 * mean nothing to it are written as the numbers of their characters.
 */
function escaped(text: string): string {
  return Array.from(text.replace(/\s+/g, " "), (character) =>
    /[\p{L}\p{N}\p{M} .,=?()%']/u.test(character) ? character : numbered(character),
  ).join("");
}

/** What no page can show stands as the mark for that. */
function numbered(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const unknown = code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000);
  return `#${unknown ? 0xfffd : code};`;
}
