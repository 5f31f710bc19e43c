import { setTimeout } from "node:timers/promises";
import { ServiceError } from "@seqlang/runner";
import { defaultPatience, unreachable, type ConnectionOptions } from "./connection.ts";

/** Asks a question in SQL about what is kept on the server. */
export type Query = <Row>(sql: string) => Promise<readonly Row[]>;

/** How long it waits until it asks again, in real milliseconds. */
const pause = 500;

/** Questions to the server's admin API, asked again while the server can't be reached. */
export function queryTo({ admin, headers, patience = defaultPatience }: ConnectionOptions): Query {
  return async <Row>(sql: string) => {
    if (admin === undefined) {
      throw new ServiceError(
        "This asks the Restate server's admin API: say where that is, with `admin`.",
      );
    }
    const end = Date.now() + patience;
    for (;;) {
      const answer = await ask(sql, admin, headers);
      if (!("problem" in answer)) return answer.rows as readonly Row[];
      if (!answer.passes || Date.now() + pause > end) throw answer.problem;
      await setTimeout(pause);
    }
  };
}

type Answer =
  | { readonly rows: readonly unknown[] }
  | {
      readonly problem: ServiceError;
      /** Whether it may be otherwise soon: the server is away, or has just begun. */
      readonly passes: boolean;
    };

async function ask(
  query: string,
  admin: string,
  headers: ConnectionOptions["headers"],
): Promise<Answer> {
  try {
    const answer = await fetch(`${admin.replace(/\/$/, "")}/query`, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify({ query }),
    });
    const text = await answer.text();
    if (answer.ok) return JSON.parse(text) as { readonly rows: readonly unknown[] };
    const { status } = answer;
    const problem = new ServiceError(`The Restate server answered with ${status}: ${text}`);
    return { problem, passes: status >= 500 };
  } catch (error) {
    return { problem: unreachable(admin, error as Error), passes: true };
  }
}

/** A text as SQL has it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
