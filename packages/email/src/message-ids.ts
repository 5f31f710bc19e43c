import { createHmac, timingSafeEqual } from "node:crypto";
import { domainToASCII } from "node:url";
import { MailError } from "./mail-error.ts";

/** How mails are named. */
export interface MessageIdOptions {
  /** What stands behind the `@`: a domain of one's own, such as the one that mails are sent from. */
  readonly domain: string;
  /**
   * Signs the ids, so that nobody outside can make up the id of a mail that they did not get, and
   * report a reply to it. Of several, the first one signs and all are believed: that is how to change
   * it.
   */
  readonly secret?: string | readonly string[];
}

/** The ids of mails, and back. */
export interface MessageIds {
  /**
   * The `Message-ID` of the mail that was handed out under an idempotency key, always the same.
   *
   * @throws MailError for a key that is empty, longer than a header can be, or no well-formed text.
   */
  readonly of: (key: string) => string;
  /** The key that an id was made of; undefined for one of somebody else's. */
  readonly keyOf: (messageId: string) => string | undefined;
}

/** A line of a header may have 998 characters. */
const longest = 900;
const macBytes = 16;

/**
 * Ids that hold the idempotency key itself: a mail that is sent again after a crash has the same one,
 * and a reply leads back to its step without a table.
 *
 * @throws MailError where the domain is none.
 */
export function messageIds({ domain, secret = [] }: MessageIdOptions): MessageIds {
  const host = asciiDomain(domain);
  const secrets = [secret].flat();
  if (secrets.includes("")) throw new MailError("A secret for message ids can't be empty.", true);
  const [signing] = secrets;
  return {
    of(key) {
      if (key === "" || /\p{Cs}/u.test(key)) {
        throw new MailError("The key of a mail is empty, or no well-formed text.", true);
      }
      const encoded = Buffer.from(key, "utf8").toString("base64url");
      const mac = signing === undefined ? "" : `.${macOf(encoded, signing)}`;
      const id = `<seq.${encoded}${mac}@${host}>`;
      if (id.length > longest) {
        throw new MailError(`The key of a mail is too long for a header: ${key}`, true);
      }
      return id;
    },
    keyOf(messageId) {
      const parts = /^<?seq\.([\w-]+)(?:\.([\w-]+))?@([^@<>\s]+?)>?$/.exec(messageId.trim());
      const [, encoded = "", mac, at = ""] = parts ?? [];
      if (at.toLowerCase() !== host) return undefined;
      const isBelieved =
        signing === undefined
          ? mac === undefined
          : mac !== undefined && secrets.some((one) => isSame(mac, macOf(encoded, one)));
      if (!isBelieved) return undefined;
      const key = Buffer.from(encoded, "base64url").toString("utf8");
      // Whatever else decodes to the same was not made here.
      return Buffer.from(key, "utf8").toString("base64url") === encoded ? key : undefined;
    },
  };
}

function macOf(encoded: string, secret: string): string {
  const digest = createHmac("sha256", secret).update(encoded).digest();
  return digest.subarray(0, macBytes).toString("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function asciiDomain(domain: string): string {
  const host = domainToASCII(domain.trim());
  const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  if (host.length <= 253 && new RegExp(`^${label}(?:\\.${label})*$`).test(host)) return host;
  throw new MailError(`${JSON.stringify(domain)} is no domain.`, true);
}
