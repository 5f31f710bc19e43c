import { extname } from "node:path";

/** The forms that a flow is drawn in. */
export const graphForms = ["mermaid", "svg", "json"] as const;
export type GraphForm = (typeof graphForms)[number];

const endings: ReadonlyMap<string, GraphForm> = new Map([
  [".svg", "svg"],
  [".json", "json"],
]);

/** The form that a file's name asks for. */
export function formFor(file = ""): GraphForm {
  return endings.get(extname(file).toLowerCase()) ?? "mermaid";
}
