import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Desk } from "@seqlang/runner/embedded";
import { Failure, UsageError } from "../problems.ts";

/** Does something with a store; what keeps it from being used is told without a stack trace. */
export async function told<Answer>(use: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof Error && error.name === "StoreError") throw new Failure(error.message);
    throw error;
  }
}

/** Looks into a store, and closes it afterwards. */
export async function atDesk<Answer>(
  store: string,
  cwd: string,
  use: (desk: Desk) => Answer | Promise<Answer>,
): Promise<Answer> {
  const file = resolve(cwd, store);
  if (!existsSync(file)) {
    throw new UsageError(`There is no store \`${store}\`; \`seqc run\` creates one.`);
  }
  const { openDesk } = await import("@seqlang/runner/embedded");
  return told(async () => {
    const desk = openDesk(file);
    try {
      return await use(desk);
    } finally {
      desk.close();
    }
  });
}
