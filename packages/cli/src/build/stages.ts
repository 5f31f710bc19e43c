/** The stages of the pipeline that `--print` shows. */
export const stages = ["tree", "model", "plan"] as const;
export type Stage = (typeof stages)[number];
