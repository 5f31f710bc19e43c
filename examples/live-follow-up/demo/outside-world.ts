// Customers who read and answer mails, and sellers who hold meetings: what a service hears of through
// its webhooks.
import { fakerEN as faker } from "@faker-js/faker";
import type { Transport } from "@seqlang/email";
import type { Crm } from "../src/crm.ts";
import type { Agenda } from "./agenda.ts";
import type { Lead } from "./leads.ts";

export const hour = 3_600_000;
export const day = 24 * hour;

/** Posts to a webhook of the service. */
export type Post = (path: string, body: object) => Promise<unknown>;

interface World {
  readonly agenda: Agenda;
  readonly post: Post;
  readonly now: () => number;
  /** When the demo ends: for some, the mail server fails shortly before, so that mails wait for it. */
  readonly end: number;
}

const hours = (min: number, max: number): number => faker.number.float({ min, max }) * hour;

function addressOf(to: Parameters<Transport["sendMail"]>[0]["to"]): string {
  return typeof to === "object" && "address" in to ? (to.address ?? "") : "";
}

/** A mail server, and who gets its mails. */
export function customers({ agenda, post, now, end }: World): Transport {
  return {
    sendMail({ messageId = "", to }) {
      const recipient = addressOf(to);
      if (recipient.endsWith("@gone.example")) {
        const refused = new Error("550 there is no such user here");
        return Promise.reject(Object.assign(refused, { code: "EENVELOPE", responseCode: 550 }));
      }
      if (now() > end - 4 * day && recipient.length % 3 === 0) {
        return Promise.reject(new Error("connect ECONNREFUSED"));
      }
      const react = (event: string, after: number): void => {
        const at = now() + after;
        const told = { event, messageId, at: new Date(at).toISOString() };
        agenda.add(at, () => post("/webhooks/mail", told));
      };
      if (faker.datatype.boolean(0.05)) react("bounced", hours(0.1, 1));
      else if (faker.datatype.boolean(0.6)) {
        react("opened", hours(1, 40));
        if (faker.datatype.boolean(0.25)) react("replied", hours(41, 90));
      }
      return Promise.resolve({});
    },
  };
}

/** A CRM in which sellers do most of what they are asked to, a day or two later. */
export function sellers({ agenda, post, now }: World): Crm {
  return {
    open({ key, activity }) {
      if (faker.datatype.boolean(0.3)) return;
      const at = now() + hours(20, 70);
      const held = faker.datatype.boolean(0.8) ? "held" : "noShow";
      const outcome = activity === "meeting" ? held : "completed";
      agenda.add(at, () =>
        post("/webhooks/crm", { event: "done", key, outcome, at: new Date(at).toISOString() }),
      );
    },
    setField: () => undefined,
    takeBack: () => undefined,
  };
}

/** A lead comes in; some are moved along their process, or don't want mails, days later. */
export function life(lead: Lead, at: number, { agenda, post }: World): void {
  const save = (when: number, event: string, record: object): void =>
    agenda.add(when, () =>
      post("/webhooks/crm", {
        event,
        entity: "lead",
        record,
        at: new Date(when).toISOString(),
      }),
    );
  save(at, "created", lead);
  const later = at + hours(30, 300);
  const fate = faker.number.float();
  if (fate < 0.12) save(later, "changed", { ...lead, bpf: { stage: "Qualify" } });
  else if (fate < 0.2) save(later, "changed", { ...lead, bpf: { stage: "Develop" } });
  else if (fate < 0.25) save(later, "changed", { ...lead, doNotEmail: true });
}
