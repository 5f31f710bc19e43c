export type * from "./graph.ts";
export { graphOf } from "./graph-of.ts";
export { mermaidOf } from "./mermaid.ts";
export { svgOf } from "./svg/svg.ts";
