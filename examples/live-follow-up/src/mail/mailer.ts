import { mailer, type Mailer, type Transport } from "@seqlang/email";
import type { Config } from "../config.ts";
import type { MailTable } from "./mail-table.ts";

/** Takes mails to nobody: they are in the table, and the page shows them. */
const nowhere: Transport = { sendMail: () => Promise.resolve({}) };

/**
 * Sends over the mail server, where there is one.
 *
 * @param transport - in the place of the server, for tests and the demo
 */
export function openMailer(
  { smtp, mailFrom, mailDomain, mailSecret }: Config,
  { threads }: MailTable,
  transport: string | Transport = smtp ?? nowhere,
): Mailer {
  return mailer({
    transport,
    from: mailFrom,
    domain: mailDomain,
    secret: mailSecret,
    threads,
    // Mail programs show a way out beside the sender's name.
    unsubscribe: () => ({ mail: mailFrom }),
  });
}
