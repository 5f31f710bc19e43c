import { checkedAddress } from "./address.ts";
import { MailError } from "./mail-error.ts";

/** Where somebody can leave: both are offered by mail programs beside the sender's name. */
export interface Unsubscribe {
  /** An `https:` address that takes a POST, and unsubscribes without asking anything more. */
  readonly url?: string;
  /** An address that reads what is sent to it. */
  readonly mail?: string;
}

/**
 * The headers `List-Unsubscribe` (RFC 2369) and, for an address that one click is enough for,
 * `List-Unsubscribe-Post` (RFC 8058).
 *
 * @throws MailError where the address is none, or not `https:`.
 */
export function unsubscribeHeaders({ url, mail }: Unsubscribe): Readonly<Record<string, string>> {
  const ways: string[] = [];
  if (url !== undefined) ways.push(`<${httpsUrl(url)}>`);
  if (mail !== undefined) {
    const { address } = checkedAddress(mail, "address to unsubscribe at");
    ways.push(`<mailto:${encodeURI(address)}?subject=unsubscribe>`);
  }
  if (ways.length === 0) return {};
  return {
    "List-Unsubscribe": ways.join(", "),
    ...(url === undefined ? {} : { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
  };
}

function httpsUrl(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url?.protocol === "https:") return url.href.replaceAll(/[<>,]/g, encodeURIComponent);
  throw new MailError(`${JSON.stringify(written)} is no https: address to unsubscribe at.`, true);
}
