/**
 * `@seqlang/email`: mails of sequences. One is sent under an id that holds its step's idempotency key,
 * and what comes in answer leads back to that step.
 */
export { mailer, type Mail, type Mailer, type MailerOptions, type Sent } from "./mailer.ts";
export type { Address, NamedAddress } from "./address.ts";
export { MailError } from "./mail-error.ts";
export { messageIds, type MessageIdOptions, type MessageIds } from "./message-ids.ts";
export type { ThreadEntry, Threads } from "./threads.ts";
export type { SentInfo, Transport } from "./transport.ts";
export type { Unsubscribe } from "./unsubscribe.ts";
export { replyOf, replyOfHeaders, type Reply, type ReplyOptions } from "./incoming/reply.ts";
export type { HeaderField } from "./incoming/header-fields.ts";
export type { ReplyKind } from "./incoming/kind.ts";
export type { Delivery } from "./incoming/report.ts";
