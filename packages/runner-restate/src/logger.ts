import type { EndpointOptions } from "@restatedev/restate-sdk";

type Logger = NonNullable<EndpointOptions["logger"]>;

/**
 * What Restate's SDK says of invocations that failed, and will be tried again, goes where other
 * problems go. The rest of what it says is of use to its authors.
 */
export function loggerTo(onProblem: (problem: Error) => void): Logger {
  return ({ level, replaying, context }, ...said: readonly unknown[]) => {
    const failed = level === "error" || (level === "warn" && context !== undefined);
    if (replaying || !failed) return;
    const where = context === undefined ? "" : `${context.invocationTarget}: `;
    onProblem(new Error(`${where}${said.map(textOf).join(" ")}`));
  };
}

function textOf(said: unknown): string {
  return said instanceof Error ? said.message : String(said);
}
