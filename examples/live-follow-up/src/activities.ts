import { MailError, type Mailer } from "@seqlang/email";
import { PermanentError, type Performers } from "@seqlang/runner";
import type { Crm } from "./crm.ts";
import type { MailTable } from "./mail/mail-table.ts";
import type { Sequences } from "./sequences.ts";

/** What activities are carried out with. */
export interface Tools {
  readonly mailer: Mailer;
  readonly mails: MailTable;
  readonly mailFrom: string;
  readonly crm: Crm;
}

/** A function for each activity of the sequences: leave one out, and this file no longer compiles. */
export function activities({ mailer, mails, mailFrom, crm }: Tools): Performers<Sequences> {
  return {
    async email({ template, to, reply }, { key, enrollment, record }) {
      const { subject, body } = template;
      const from = { name: record.owner.name, address: mailFrom };
      try {
        const sent = await mailer.send({ key, thread: enrollment, to, from, reply, subject, body });
        mails.describe(key, { to, body });
        return { reference: sent.reference };
      } catch (error) {
        // Trying again is no use: it goes to the dead letters at once.
        if (error instanceof MailError && error.permanent) throw new PermanentError(error.message);
        throw error;
      }
    },
    // A person does these: the flow stands until the CRM reports the end of it.
    async meeting(args, { key, recordKey }) {
      await crm.open({ key, lead: recordKey, activity: "meeting", args });
      return { done: false };
    },
    async task(args, { key, recordKey }) {
      await crm.open({ key, lead: recordKey, activity: "task", args });
      return { done: false };
    },
  };
}
