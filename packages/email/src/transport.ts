import { createTransport, type SendMailOptions } from "nodemailer";
import { MailError } from "./mail-error.ts";

/** What takes a mail to the world: a transporter of nodemailer's, or anything with its `sendMail`. */
export interface Transport {
  readonly sendMail: (message: SendMailOptions) => Promise<SentInfo>;
  readonly close?: () => void;
}

/** What a transport tells of a mail that it took. */
export interface SentInfo {
  /** The id that the mail has; some providers give it one of their own. */
  readonly messageId?: string | undefined;
  /** The server's last line. */
  readonly response?: string | undefined;
}

/** A transport as it is, or one for an address such as `smtps://user:password@mail.example.com`. */
export function openTransport(transport: string | Transport): Transport {
  if (typeof transport !== "string") return transport;
  const url = URL.canParse(transport) ? new URL(transport) : undefined;
  if (url?.protocol === "smtp:" || url?.protocol === "smtps:") return createTransport(transport);
  // It may hold a password, so it isn't shown.
  throw new MailError("A mail server is given as smtp://… or smtps://….", true);
}

interface ServerError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

/** Gives a mail to a transport; whatever goes wrong there is a MailError. */
export async function handOver(transport: Transport, message: SendMailOptions): Promise<SentInfo> {
  try {
    return await transport.sendMail(message);
  } catch (error) {
    throw sendingFailed(error);
  }
}

/**
 * An error of a transport, in plain words. An answer from 500 on to the recipient or to the mail is
 * final; one to the sender's password is not, since it is no fault of this mail.
 */
function sendingFailed(error: unknown): MailError {
  const isObject = typeof error === "object" && error !== null;
  const { code, responseCode }: ServerError = isObject ? error : {};
  const isAboutMail = code === "EENVELOPE" || code === "EMESSAGE";
  const isFinal = typeof responseCode === "number" && responseCode >= 500 && responseCode < 600;
  const reason = error instanceof Error ? error.message : String(error);
  return new MailError(`The mail was not taken: ${reason}`, isAboutMail && isFinal, {
    cause: error,
  });
}
