import { randomUUID } from "node:crypto";
import {
  connect,
  HttpCallError,
  rpc,
  type ConnectionOpts,
  type IngressClient,
} from "@restatedev/restate-sdk-clients";
import { ServiceError } from "@seqlang/runner";
import type { DeadLetterObject, Parts, RecordObject, ReferenceObject } from "../parts.ts";

/** How to reach the Restate server. */
export interface ConnectionOptions {
  /** Of its ingress, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Of its admin API, such as `http://127.0.0.1:9070`: `status` and `moveToCurrent` ask there. */
  readonly admin?: string;
  /** For both. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How long a call is tried again while the server can't be reached, in real milliseconds: a minute
   * unless said otherwise, and four at most. It is carried out once all the same.
   */
  readonly patience?: number;
}

/** In real milliseconds. */
export const defaultPatience = 60_000;

/** A little less than the server knows what it has answered. */
const longest = 240_000;

/** Calls of the runner's parts on the server. */
export interface Connection {
  readonly record: (place: string) => IngressClient<RecordObject>;
  readonly deadLetters: (shard: string) => IngressClient<DeadLetterObject>;
  readonly reference: (reference: string) => IngressClient<ReferenceObject>;
}

export function connectionTo(options: ConnectionOptions, parts: Parts): Connection {
  const { url, headers, patience = defaultPatience } = options;
  const maxDuration = Math.min(patience, longest);
  const retry = { maxAttempts: false, maxDuration, initialInterval: 50 } as const;
  const given: ConnectionOpts = { url, retry, ...(headers === undefined ? {} : { headers }) };
  const ingress = connect(given);
  return {
    record: (place) => ingress.objectClient<RecordObject>(parts.record, place),
    deadLetters: (shard) => ingress.objectClient<DeadLetterObject>(parts.deadLetters, shard),
    reference: (reference) => ingress.objectClient<ReferenceObject>(parts.reference, reference),
  };
}

/** Under which the server knows a call that it gets twice, because the answer was lost. */
export function once() {
  return rpc.opts<never, never>({ idempotencyKey: randomUUID() });
}

/** What a call answers; what goes wrong is said in words that fit who asked. */
export async function answerOf<Answer>(call: PromiseLike<Answer>, url: string): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof HttpCallError) throw new ServiceError(wordsOf(error));
    throw unreachable(url, error as Error);
  }
}

export function unreachable(url: string, error: Error): ServiceError {
  const { cause, message } = error;
  const why = cause instanceof Error ? cause.message : message;
  return new ServiceError(`The Restate server at ${url} can't be reached: ${why}`, {
    cause: error,
  });
}

/** The server answers with JSON that has a message. */
function wordsOf({ status, responseText }: HttpCallError): string {
  try {
    const { message } = JSON.parse(responseText) as { readonly message?: unknown };
    if (typeof message === "string") return message;
  } catch {
    // It is said as it came.
  }
  return `The Restate server answered with ${status}: ${responseText}`;
}
