import type { MessageIds } from "./message-ids.ts";

/** A mail that was sent. */
export interface ThreadEntry {
  /** The idempotency key that it was sent under. */
  readonly key: string;
  /** As the recipient sees it: the provider's own where it gave one. */
  readonly messageId: string;
  readonly subject: string;
}

/**
 * What was sent, kept by the service: a table with the thread, the key, the id and the subject. Of two
 * notes under one key, the first one counts.
 */
export interface Threads {
  /** The mails of a thread, oldest first. */
  readonly of: (thread: string) => Promise<readonly ThreadEntry[]> | readonly ThreadEntry[];
  readonly note: (thread: string, entry: ThreadEntry) => Promise<unknown> | unknown;
}

/** What makes a mail the next one of its thread, in every mail program. */
export interface Continuation {
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly subject: string;
}

/** Mails that a header names at most; the first one always is among them. */
const mostReferences = 20;

/** How a mail goes on in the thread of those before; undefined where there are none. */
export function continuationOf(before: readonly ThreadEntry[]): Continuation | undefined {
  const [first] = before;
  const last = before.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const ids = before.map(({ messageId }) => inBrackets(messageId));
  const references =
    ids.length <= mostReferences ? ids : [...ids.slice(0, 1), ...ids.slice(1 - mostReferences)];
  const subject = /^re:/i.test(first.subject) ? first.subject : `Re: ${first.subject}`;
  return { inReplyTo: inBrackets(last.messageId), references, subject };
}

/** The entry of a mail that is being sent. */
export function entryOf(
  key: string,
  subject: string,
  providerId: string | undefined,
  ids: MessageIds,
): ThreadEntry {
  return {
    key,
    messageId: providerId === undefined ? ids.of(key) : inBrackets(providerId),
    subject,
  };
}

/** `<id@host>`, however it was given. */
export function inBrackets(messageId: string): string {
  return `<${messageId.replaceAll(/[<>\s\p{Cc}]/gu, "")}>`;
}
