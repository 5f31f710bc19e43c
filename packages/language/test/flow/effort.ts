/** How many random programs a test tries; `SEQ_FLOW_RUNS` sets another number, for a long run. */
export function runs(usual: number): number {
  const asked = Number(process.env["SEQ_FLOW_RUNS"]);
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
