import PostalMime, { type Email } from "postal-mime";
import { MailError } from "../mail-error.ts";
import type { MessageIds } from "../message-ids.ts";
import { fieldsIn, idsIn, valueOf, valuesOf, type HeaderField } from "./header-fields.ts";
import { isAutomatic, kindOfAction, reportType, type ReplyKind } from "./kind.ts";
import { deliveryIn, originalIds, type Delivery } from "./report.ts";

export interface ReplyOptions {
  readonly ids: MessageIds;
  /**
   * The key of a mail that a provider gave an id of its own: the service kept `reference` when it was
   * sent. Asked for ids that are none of `ids`.
   */
  readonly lookup?: (messageId: string) => Promise<string | undefined> | string | undefined;
  /** When the mail came, in epoch milliseconds; its own `Date` where absent. */
  readonly receivedAt?: number;
}

/** What came in answer to a mail that a step sent. */
export interface Reply {
  /** The idempotency key of that step. */
  readonly key: string;
  readonly kind: ReplyKind;
  /** When, in epoch milliseconds; absent where nothing says so. */
  readonly at?: number;
  /** The id by which the answer names the mail. */
  readonly messageId: string;
  /** What a server says of the delivery. */
  readonly delivery?: Delivery;
}

/** A mail that came in, as far as it matters here. */
interface Incoming {
  readonly headers: readonly HeaderField[];
  /** The ids of the mail that came back within this one. */
  readonly original: readonly string[];
  readonly kind: ReplyKind;
  readonly delivery?: Delivery;
}

/**
 * Which step's mail a mail answers, and what kind of answer it is; undefined for one that answers
 * none, and for our own.
 *
 * Rejects with a MailError where it can't be read as a mail.
 *
 * @param message - as it came, headers and all
 */
export async function replyOf(
  message: string | Uint8Array,
  options: ReplyOptions,
): Promise<Reply | undefined> {
  let email: Email;
  try {
    email = await PostalMime.parse(message, {
      forceRfc822Attachments: true,
      attachmentEncoding: "utf8",
    });
  } catch (error) {
    throw new MailError("The mail that came in can't be read.", true, { cause: error });
  }
  return answered(incomingOf(email), options);
}

/**
 * The same of the headers alone, where a provider hands on those. What a report says inside isn't
 * known then: a bounce counts as one where its headers name the mail.
 */
export async function replyOfHeaders(
  headers: readonly HeaderField[],
  options: ReplyOptions,
): Promise<Reply | undefined> {
  return answered({ headers, original: [], kind: kindOf(headers) }, options);
}

function kindOf(headers: readonly HeaderField[]): ReplyKind {
  const report = reportType(headers);
  if (report === "delivery-status" || valueOf(headers, "x-failed-recipients") !== undefined) {
    return "bounced";
  }
  if (report === "feedback-report") return "complained";
  return report !== undefined || isAutomatic(headers) ? "automatic" : "replied";
}

function incomingOf(email: Email): Incoming {
  const headers = email.headers.map(({ key, value }) => ({ name: key, value }));
  const kind = kindOf(headers);
  if (kind === "replied") return { headers, original: [], kind };
  const part = (types: readonly string[]): string =>
    email.attachments
      .filter(({ mimeType }) => types.includes(mimeType.toLowerCase()))
      .map(({ content }) =>
        typeof content === "string" ? content : new TextDecoder().decode(content),
      )
      .join("\n\n");
  const status = part(["message/delivery-status", "message/global-delivery-status"]);
  const receipt = part(["message/disposition-notification"]);
  const came = part([
    "message/rfc822",
    "text/rfc822-headers",
    "message/global",
    "message/global-headers",
  ]);
  // Servers that write no report put the mail below their own words.
  const words = status === "" && kind === "bounced" ? (email.text ?? "") : "";
  const original = [headOf(came), receipt, words].flatMap((text) => originalIds(fieldsIn(text)));
  const delivery = deliveryIn(status);
  if (kind !== "bounced" || delivery === undefined) return { headers, original, kind };
  const { action, ...rest } = delivery;
  return { headers, original, kind: kindOfAction(action), delivery: rest };
}

/** The headers of a mail within a mail: what comes after is somebody's words. */
function headOf(message: string): string {
  return message.split(/(?:\r\n|\r|\n){2}/, 1)[0] ?? "";
}

async function answered(
  { headers, original, kind, delivery }: Incoming,
  { ids, lookup, receivedAt }: ReplyOptions,
): Promise<Reply | undefined> {
  // Our own follow-ups name the mails before them, too.
  const own = valuesOf(headers, "message-id").flatMap(idsIn);
  if (own.some((id) => ids.keyOf(id) !== undefined)) return undefined;
  const replyTo = valuesOf(headers, "in-reply-to").flatMap(idsIn);
  const references = valuesOf(headers, "references").flatMap(idsIn).toReversed();
  const date = Date.parse(valueOf(headers, "date") ?? "");
  const at = receivedAt ?? (Number.isNaN(date) ? undefined : date);
  for (const messageId of new Set([...original, ...replyTo, ...references])) {
    const key = ids.keyOf(messageId) ?? (await lookup?.(messageId));
    if (key === undefined) continue;
    return {
      key,
      kind,
      ...(at === undefined ? {} : { at }),
      messageId,
      ...(delivery === undefined ? {} : { delivery }),
    };
  }
  return undefined;
}
