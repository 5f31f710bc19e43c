import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MailError, mailer, type Mail, type ThreadEntry, type Threads } from "../src/index.ts";
import { openInbox } from "./inbox.ts";

const mail: Mail = {
  key: "e1/intro/1",
  to: { name: "Bo Größe", address: "bo@example.com" },
  subject: "Wärmepumpen für 名前 😀",
  body: "Hello Bo,\n\n.\nhow are you?\r\nAda\n",
};
const from = { name: "Ada, of Acme", address: "ada@acme.example" };
const domain = "acme.example";

/** A table of threads. */
function table(): Threads & { readonly rows: Map<string, ThreadEntry[]> } {
  const rows = new Map<string, ThreadEntry[]>();
  return {
    rows,
    of: (thread) => rows.get(thread) ?? [],
    note: (thread, entry) => void rows.set(thread, [...(rows.get(thread) ?? []), entry]),
  };
}

async function rejection(sending: Promise<unknown>): Promise<MailError> {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof MailError) return error;
  throw new Error(`no MailError, but ${String(error)}`);
}

describe("a mail", () => {
  it("arrives as it was written, from whom and to whom it was meant", async () => {
    const inbox = await openInbox();
    const mails = mailer({ transport: inbox.url, from, domain });
    const sent = await mails.send({ ...mail, replyTo: "replies@acme.example" });
    const { parsed, raw, from: sender, to } = inbox.last();
    expect([sender, to]).toEqual(["ada@acme.example", ["bo@example.com"]]);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.from?.value).toEqual([from]);
    expect([parsed.to].flat()[0]?.value).toEqual([mail.to]);
    expect(parsed.replyTo?.value[0]?.address).toBe("replies@acme.example");
    expect(parsed.text?.trimEnd()).toBe("Hello Bo,\n\n.\nhow are you?\nAda");
    expect(parsed.html).toBe(false);
    expect(parsed.messageId).toBe(sent.messageId);
    expect(mails.ids.keyOf(sent.messageId)).toBe(mail.key);
    // Everything but US-ASCII is encoded.
    expect(raw).toMatch(/^[\x20-\x7e\r\n\t]*$/);
    expect(inbox.received).toHaveLength(1);
  });

  it("has the same id when it is sent again after a crash, and in another process", async () => {
    const inbox = await openInbox();
    const [one, other] = [inbox, inbox].map(({ url }) => mailer({ transport: url, from, domain }));
    await one!.send(mail);
    await other!.send(mail);
    const ids = inbox.received.map(({ parsed }) => parsed.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it("carries HTML and the ways to leave, where they are given", async () => {
    const inbox = await openInbox();
    const unsubscribe = ({ key }: Mail) => ({
      url: `https://acme.example/leave?key=${encodeURIComponent(key)}&x=<a, b>`,
      mail: "leave@acme.example",
    });
    const mails = mailer({ transport: inbox.url, from, domain, unsubscribe });
    await mails.send({ ...mail, html: "<p>Hello Bo</p>" });
    const { parsed } = inbox.last();
    expect(parsed.html).toContain("<p>Hello Bo</p>");
    expect(parsed.text).toContain("Hello Bo");
    const list = parsed.headerLines.filter(({ key }) => key.startsWith("list-unsubscribe"));
    expect(list.map(({ line }) => line.replaceAll(/\s+/g, " "))).toEqual([
      "List-Unsubscribe: <https://acme.example/leave?key=e1%2Fintro%2F1&x=%3Ca%2C%20b%3E>, <mailto:leave@acme.example?subject=unsubscribe>",
      "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ]);
    const wrong = mailer({
      transport: inbox.url,
      from,
      domain,
      unsubscribe: () => ({ url: "http://x" }),
    });
    expect(await rejection(wrong.send(mail))).toMatchObject({ permanent: true });
  });

  it("never brings headers or recipients of its own along, whatever a record holds", async () => {
    const inbox = await openInbox();
    const mails = mailer({ transport: inbox.url, from, domain });
    const breaks = fc.constantFrom("\r\n", "\n", "\r", "\u2028", "\0", "\t", " ", "");
    const evil = fc
      .array(
        fc.tuple(
          breaks,
          fc.constantFrom("Bcc: eve@evil.example", "X-Evil: 1", ",", ";", "<", ">", '"', "é"),
        ),
        {
          maxLength: 4,
        },
      )
      .map((parts) => parts.flat().join(""));
    await fc.assert(
      fc.asyncProperty(evil, evil, async (subject, name) => {
        await mails.send({
          ...mail,
          subject: `Hello${subject}`,
          to: { name, address: "bo@example.com" },
          from: { name, address: "ada@acme.example" },
        });
        const { parsed, to } = inbox.last();
        expect(to).toEqual(["bo@example.com"]);
        const names = parsed.headerLines.map(({ key }) => key);
        expect(names.toSorted()).toEqual([
          "content-transfer-encoding",
          "content-type",
          "date",
          "from",
          "message-id",
          "mime-version",
          "subject",
          "to",
        ]);
        expect([parsed.to].flat()[0]?.value.map(({ address }) => address)).toEqual([
          "bo@example.com",
        ]);
        expect(parsed.from?.value.map(({ address }) => address)).toEqual(["ada@acme.example"]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    "",
    "bo",
    "bo@",
    "@example.com",
    "bo@example.com, eve@evil.example",
    "bo@example.com\r\nBcc: eve@evil.example",
    "Bo <bo@example.com>",
    "bo@example.com>",
    "bo@eve@example.com",
    '"bo"@example.com',
    "undisclosed:bo@example.com;",
    "bo@example..com",
    ".bo@example.com",
  ])("is not sent to %j, which is no address", async (address) => {
    const inbox = await openInbox();
    const mails = mailer({ transport: inbox.url, from, domain });
    for (const to of [address, { name: "Bo", address }]) {
      const error = await rejection(mails.send({ ...mail, to }));
      expect(error).toMatchObject({ permanent: true });
      expect(error.message).toMatch(/is no mail address\.$/);
    }
    expect(inbox.received).toEqual([]);
  });

  it("is not sent without a subject", async () => {
    const inbox = await openInbox();
    const mails = mailer({ transport: inbox.url, from, domain });
    expect(await rejection(mails.send({ ...mail, subject: " \n" }))).toMatchObject({
      permanent: true,
    });
    expect(inbox.received).toEqual([]);
  });

  it("that the server refuses says whether trying again is any use", async () => {
    const inbox = await openInbox((recipient) =>
      recipient === "gone@example.com"
        ? { code: 550, text: "5.1.1 no such mailbox" }
        : { code: 451, text: "4.7.1 try again later" },
    );
    const mails = mailer({ transport: inbox.url, from, domain });
    const gone = await rejection(mails.send({ ...mail, to: "gone@example.com" }));
    expect(gone.permanent).toBe(true);
    expect(gone.message).toMatch(/no such mailbox/);
    expect(await rejection(mails.send(mail))).toMatchObject({ permanent: false });
    const nobody = mailer({ transport: "smtp://127.0.0.1:1", from, domain });
    expect(await rejection(nobody.send(mail))).toMatchObject({ permanent: false });
  });

  it("that a transport of one's own loses is told of in the same way", async () => {
    for (const thrown of [undefined, null, "no", new Error("no"), { responseCode: 550 }]) {
      const failing = [
        () => Promise.reject(thrown),
        () => {
          throw thrown;
        },
      ];
      for (const sendMail of failing) {
        const mails = mailer({ transport: { sendMail }, from, domain });
        expect(await rejection(mails.send(mail))).toMatchObject({ permanent: false });
      }
    }
  });

  it("needs options that mean something", () => {
    const wrong = { transport: "http://user:password@acme.example", from, domain };
    expect(() => mailer(wrong)).toThrow(/smtp:/);
    expect(() => mailer(wrong)).not.toThrow(/password/);
    expect(() => mailer({ ...wrong, transport: "smtp://x", from: "ada" })).toThrow(MailError);
  });
});

describe("a thread", () => {
  const first = { ...mail, thread: "e1" };

  it("goes on with the mails before it, under the first one's subject", async () => {
    const inbox = await openInbox();
    const mails = mailer({ transport: inbox.url, from, domain, threads: table() });
    const ids: string[] = [];
    for (const [index, step] of ["intro", "second", "third"].entries()) {
      const key = `e1/${step}/1`;
      const { messageId } = await mails.send({
        ...first,
        key,
        subject: `Subject ${step}`,
        reply: index > 0,
      });
      const { parsed } = inbox.last();
      expect(parsed.inReplyTo).toBe(ids.at(-1));
      expect([parsed.references ?? []].flat()).toEqual(ids);
      expect(parsed.subject).toBe(index === 0 ? "Subject intro" : "Re: Subject intro");
      ids.push(messageId);
    }
    await mails.send({ ...first, key: "e1/new/1", subject: "Something else" });
    expect(inbox.last().parsed).toMatchObject({ subject: "Something else" });
    expect(inbox.last().parsed.inReplyTo).toBeUndefined();
  });

  it("begins where there is nothing to reply to, and names twenty mails at most", async () => {
    const inbox = await openInbox();
    const threads = table();
    const mails = mailer({ transport: inbox.url, from, domain, threads });
    for (let count = 1; count <= 25; count += 1) {
      await mails.send({ ...first, key: `e1/intro/${count}`, subject: "RE: us", reply: true });
    }
    expect(inbox.received[0]?.parsed.inReplyTo).toBeUndefined();
    const { parsed } = inbox.last();
    expect(parsed.subject).toBe("RE: us");
    const references = [parsed.references ?? []].flat();
    expect(references).toHaveLength(20);
    expect(references[0]).toBe(mails.ids.of("e1/intro/1"));
    expect(references.at(-1)).toBe(mails.ids.of("e1/intro/24"));
  });

  it("knows what was sent, so that a retry does not send it twice", async () => {
    const inbox = await openInbox();
    const mails = mailer({ transport: inbox.url, from, domain, threads: table() });
    const sent = await mails.send(first);
    expect(sent.already).toBe(false);
    expect(await mails.send(first)).toEqual({ ...sent, already: true });
    expect(inbox.received).toHaveLength(1);
  });

  it("names mails by the ids that a provider gave them", async () => {
    const threads = table();
    const sentMessages: { readonly inReplyTo?: unknown; readonly messageId?: unknown }[] = [];
    const mails = mailer({
      from,
      domain,
      threads,
      transport: {
        sendMail: async (message) => {
          sentMessages.push(message);
          return { messageId: "", response: `250 Ok 0100-${sentMessages.length}` };
        },
      },
      providerId: ({ response = "" }) => `${response.split(" ").at(-1)}@provider.example`,
    });
    const sent = await mails.send(first);
    expect(sent).toMatchObject({
      messageId: mails.ids.of(mail.key),
      reference: "<0100-1@provider.example>",
    });
    await mails.send({ ...first, key: "e1/second/1", reply: true });
    expect(sentMessages.map(({ inReplyTo }) => inReplyTo)).toEqual([undefined, sent.reference]);
  });

  it("can't be named where nobody keeps it", async () => {
    const mails = mailer({ transport: "smtp://127.0.0.1:1", from, domain });
    expect(await rejection(mails.send(first))).toMatchObject({ permanent: true });
  });
});
