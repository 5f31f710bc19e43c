import type { OutboxItem } from "@seqlang/runner/embedded";
import { html } from "hono/html";
import type { KeptMail } from "../mail/mail-table.ts";
import { enrollmentAddress } from "./addresses.ts";
import { table, time, type Html } from "./layout.ts";
import { nameOf } from "./lead.ts";

export interface OutboxContent {
  readonly ready: readonly OutboxItem[];
  readonly outside: readonly OutboxItem[];
  readonly dead: readonly OutboxItem[];
  readonly mails: readonly KeptMail[];
  /** Whether there is a mail server. */
  readonly sendsMails: boolean;
}

/** What was handed out and isn't over, and the mails that went out. */
export function outboxPage({ ready, outside, dead, mails, sendsMails }: OutboxContent): Html {
  const waiting = ready.filter(({ row }) => row.error === undefined);
  const retrying = ready.filter(({ row }) => row.error !== undefined);
  return html`<h2 id="waiting">To be carried out</h2>
    ${table(
      ["What", "For", "Not before"],
      waiting.map((item) => [what(item), whose(item), due(item)]),
      "Nothing waits.",
    )}
    <h2 id="retrying">Failed, and tried again</h2>
    ${table(
      ["What", "For", "Attempts", "Next attempt", "Last error"],
      retrying.map((item) => [
        what(item),
        whose(item),
        item.row.attempts,
        due(item),
        item.row.error ?? "",
      ]),
      "Nothing failed.",
    )}
    <h2 id="dead">Dead letters</h2>
    ${table(
      ["What", "For", "Attempts", "Given up", "Last error"],
      dead.map((item) => [
        what(item),
        whose(item),
        item.row.attempts,
        due(item),
        item.row.error ?? "",
      ]),
      "Nothing was given up.",
    )}
    <h2 id="outside">For a person to do</h2>
    ${table(
      ["What", "For", "Key to report the end of it"],
      outside.map((item) => [what(item), whose(item), html`<code>${item.row.key}</code>`]),
      "Nobody has anything to do.",
    )}
    <h2 id="mails">Mails</h2>
    ${sendsMails ? "" : html`<p class="muted">There is no mail server: these went to nobody.</p>`}
    ${table(
      ["When", "To", "Subject", "Message id"],
      mails.map(({ at, to, subject, body, messageId }) => [
        time(at),
        to,
        html`<details>
          <summary>${subject}</summary>
          <pre>${body}</pre>
        </details>`,
        html`<code>${messageId}</code>`,
      ]),
      "No mail went out yet.",
    )}`;
}

/** What was handed out, in words. */
export function what({ row: { work } }: Pick<OutboxItem, "row">): string {
  switch (work.kind) {
    case "perform":
      return work.name === undefined ? work.activity : `${work.name}: ${work.activity}`;
    case "set":
      return `set ${work.field}`;
    case "withdraw":
      return `take back ${work.activity ?? "an update"}`;
  }
}

function whose({ enrollment, record }: OutboxItem): Html {
  return html`<a href="${enrollmentAddress(enrollment.id)}"
    >${nameOf(record, enrollment.record)}</a
  >`;
}

function due({ row }: OutboxItem): Html | string {
  return time(row.due);
}
