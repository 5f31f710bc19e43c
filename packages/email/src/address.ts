import { MailError } from "./mail-error.ts";

/** Somebody's address, with the name that is shown beside it. */
export interface NamedAddress {
  readonly name: string;
  readonly address: string;
}

export type Address = string | NamedAddress;

/**
 * One address and nothing else: neither a second one nor a header can hide in it.
 *
 * @param what - as whom it is meant, for the message: "recipient"
 * @throws MailError where it is no address, or more than one.
 */
export function checkedAddress(address: Address, what: string): NamedAddress {
  const { name, address: written } = typeof address === "string" ? { name: "", address } : address;
  const [, local = "", domain = ""] =
    /^([^\s\p{C}@<>()[\]\\,;:"]+)@([^\s\p{C}@<>()[\]\\,;:"]+)$/u.exec(written.trim()) ?? [];
  const isAddress = local.length > 0 && local.length <= 64 && /^[^.].*[^.]$|^[^.]$/su.test(domain);
  if (!isAddress || /\.\.|^\.|\.$/.test(local) || domain.length > 253 || /\.\./.test(domain)) {
    throw new MailError(`The ${what} ${JSON.stringify(written)} is no mail address.`, true);
  }
  return { name: oneLine(name), address: `${local}@${domain}` };
}

/** Text for a header: whatever ends lines or controls a terminal is a space there. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\p{Cs}/gu, "\ufffd")
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
}
