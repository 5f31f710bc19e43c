import type { Choice } from "./choice.ts";
import { processStatuses, stageCategories } from "./process.ts";

function builtIn(name: string, docs: string, members: readonly string[]): Choice {
  const origin = { file: { path: `built-in/${name}`, text: "" }, span: { start: 0, end: 0 } };
  return {
    kind: "choice",
    name,
    docs,
    members: members.map((member, stored) => ({ name: member, stored, docs: undefined, origin })),
    origin,
    builtIn: true,
  };
}

/** The type of `bpf.stage.category`; stored are Dataverse's `stagecategory` values. */
export const stageCategoryChoice: Choice = builtIn(
  "stage category",
  "The kind of a stage, the same across processes.",
  stageCategories,
);

/** The type of `bpf.status`. */
export const processStatusChoice: Choice = {
  ...builtIn("process status", "Whether a process still runs.", processStatuses),
  // Dataverse counts these from 1.
  members: builtIn("process status", "", processStatuses).members.map((member, index) => ({
    ...member,
    stored: index + 1,
  })),
};
