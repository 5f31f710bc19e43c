import type { SendMailOptions } from "nodemailer";
import { checkedAddress, oneLine, type Address } from "./address.ts";
import { MailError } from "./mail-error.ts";
import { messageIds, type MessageIdOptions, type MessageIds } from "./message-ids.ts";
import { continuationOf, entryOf, type ThreadEntry, type Threads } from "./threads.ts";
import { handOver, openTransport, type SentInfo, type Transport } from "./transport.ts";
import { unsubscribeHeaders, type Unsubscribe } from "./unsubscribe.ts";

export interface MailerOptions extends MessageIdOptions {
  /** A transporter of nodemailer's, or the address of an SMTP server. */
  readonly transport: string | Transport;
  /** Who sends, where a mail doesn't say so. */
  readonly from: Address;
  /** Where follow-ups find the mails before them; without it there are no threads. */
  readonly threads?: Threads;
  /** Where the recipient of a mail can leave. */
  readonly unsubscribe?: (mail: Mail) => Unsubscribe | undefined;
  /**
   * The id that the recipient sees, where a provider puts its own in the place of the given one.
   * Unless told otherwise, it is the one that the transport names.
   */
  readonly providerId?: (info: SentInfo) => string | undefined;
}

/** A mail to send: a template's subject and body, and who gets it. */
export interface Mail {
  /** The step's idempotency key, `enrollment/position/visit`. */
  readonly key: string;
  readonly to: Address;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** The same as HTML, made by whoever escapes what comes of the record. */
  readonly html?: string;
  readonly from?: Address;
  readonly replyTo?: Address;
  /** Mails of one thread belong together: the enrollment, as a rule. */
  readonly thread?: string;
  /** Go on in the thread, under its first subject, as somebody does who writes once more. */
  readonly reply?: boolean;
}

/** A mail that was taken by the server. */
export interface Sent {
  /** The `Message-ID` that the key stands for. */
  readonly messageId: string;
  /** The id that the recipient sees, which replies name. */
  readonly reference: string;
  /** Whether it had been sent before, and was not sent again. */
  readonly already: boolean;
}

export interface Mailer {
  /**
   * Sends a mail. Under the same key it is the same mail: it has the same `Message-ID`, and is not
   * sent again where its thread knows it.
   *
   * Rejects with a MailError: for what is no mail, and where the server does not take it.
   */
  readonly send: (mail: Mail) => Promise<Sent>;
  readonly ids: MessageIds;
  /** Lets go of connections, where the transport keeps any. */
  readonly close: () => void;
}

/**
 * Sends the mails of sequences.
 *
 * @example
 * const mails = mailer({ transport: "smtp://localhost", from: "ada@acme.example", domain: "acme.example" });
 * await mails.send({ key: "e1/intro/1", to: "bo@example.com", subject: "Hello", body: "…" });
 *
 * @throws MailError where an option can't be meant.
 */
export function mailer(options: MailerOptions): Mailer {
  const transport = openTransport(options.transport);
  const ids = messageIds(options);
  checkedAddress(options.from, "sender");
  return {
    send: (mail) => send(mail, transport, ids, options),
    ids,
    close: () => transport.close?.(),
  };
}

async function send(
  mail: Mail,
  transport: Transport,
  ids: MessageIds,
  options: MailerOptions,
): Promise<Sent> {
  const { threads, providerId = ownId } = options;
  const { key, thread } = mail;
  const messageId = ids.of(key);
  if (thread !== undefined && threads === undefined) {
    throw new MailError("A mail names a thread, and the mailer keeps none.", true);
  }
  const known = thread === undefined ? [] : await entriesOf(thread, threads);
  const earlier = known.find((entry) => entry.key === key);
  if (earlier !== undefined) return { messageId, reference: earlier.messageId, already: true };
  const message = messageOf(mail, messageId, known, options);
  const info = await handOver(transport, message);
  const entry = entryOf(key, message.subject, providerId(info), ids);
  if (thread !== undefined) await threads?.note(thread, entry);
  return { messageId, reference: entry.messageId, already: false };
}

function ownId({ messageId }: SentInfo): string | undefined {
  return messageId === "" ? undefined : messageId;
}

async function entriesOf(
  thread: string,
  threads: Threads | undefined,
): Promise<readonly ThreadEntry[]> {
  return (await threads?.of(thread)) ?? [];
}

function messageOf(
  mail: Mail,
  messageId: string,
  before: readonly ThreadEntry[],
  { from, unsubscribe }: MailerOptions,
): SendMailOptions & { readonly subject: string } {
  const continuation = mail.reply === true ? continuationOf(before) : undefined;
  const subject = oneLine(continuation?.subject ?? mail.subject);
  if (subject === "") throw new MailError("The subject of a mail is empty.", true);
  const leaving = unsubscribe?.(mail);
  return {
    messageId,
    subject,
    from: checkedAddress(mail.from ?? from, "sender"),
    to: checkedAddress(mail.to, "recipient"),
    ...(mail.replyTo === undefined
      ? {}
      : { replyTo: checkedAddress(mail.replyTo, "address for replies") }),
    ...(continuation === undefined
      ? {}
      : { inReplyTo: continuation.inReplyTo, references: [...continuation.references] }),
    ...(leaving === undefined ? {} : { headers: { ...unsubscribeHeaders(leaving) } }),
    text: mail.body,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    // What a record holds is text, and never names something to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
