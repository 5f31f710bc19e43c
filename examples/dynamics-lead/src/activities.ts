import type { Activities } from "@seqlang/runtime";
import type { NewLead } from "../sequences/new-lead.seq.ts";

/** Work that was asked for. Here it is just a list; a real service calls its mailer and its dialer. */
export type Outbox = { readonly lead: string; readonly text: string }[];

/** A function for each activity of the sequence: leave one out, and this file no longer compiles. */
export function activities(lead: string, outbox: Outbox): Activities<typeof NewLead> {
  const put = (text: string): void => void outbox.push({ lead, text });
  return {
    meeting: ({ length }) => put(`book a meeting of ${length}`),
    phone: ({ about }) => put(`call about: ${about}`),
    email: ({ template }) => put(`send ${template}`),
  };
}
