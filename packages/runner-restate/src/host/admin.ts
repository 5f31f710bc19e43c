import { ServiceError } from "@seqlang/runner";
import { unreachable, type ConnectionOptions } from "./connection.ts";

/** Asks a question in SQL about what is kept on the server. */
export type Query = <Row>(sql: string) => Promise<readonly Row[]>;

/** Questions to the server's admin API. */
export function queryTo({ admin, headers }: ConnectionOptions): Query {
  return async <Row>(query: string) => {
    if (admin === undefined) {
      throw new ServiceError(
        "This asks the Restate server's admin API: say where that is, with `admin`.",
      );
    }
    const answer = await fetch(`${admin.replace(/\/$/, "")}/query`, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify({ query }),
    }).catch((error: Error) => {
      throw unreachable(admin, error);
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new ServiceError(`The Restate server answered with ${answer.status}: ${text}`);
    }
    return (JSON.parse(text) as { readonly rows: readonly Row[] }).rows;
  };
}

/** A text as SQL has it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
