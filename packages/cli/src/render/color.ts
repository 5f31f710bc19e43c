/**
 * Whether a stream shows color: on a terminal, unless `NO_COLOR` is set; `FORCE_COLOR` decides over
 * both, as in Node itself.
 */
export function showsColor(
  isTerminal: boolean,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
