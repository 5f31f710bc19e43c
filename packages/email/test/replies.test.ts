import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MailError, messageIds, replyOf, replyOfHeaders, type ReplyKind } from "../src/index.ts";
import { answer, inWords, report, returned, statusOf } from "./samples.ts";

const ids = messageIds({ domain: "acme.example", secret: "s" });
const [key, later] = ["e1/intro/1", "e1/reminder/1"];
const [id, laterId] = [ids.of(key), ids.of(later)];
const nine = Date.parse("2026-11-24T08:30:00Z");

const kindOf = async (message: string): Promise<readonly [ReplyKind, string] | undefined> => {
  const reply = await replyOf(message, { ids });
  return reply === undefined ? undefined : [reply.kind, reply.key];
};

describe("a mail that somebody writes back", () => {
  it("leads to the step whose mail it answers", async () => {
    const reply = await replyOf(answer([`In-Reply-To: ${id}`, `References: ${id}`]), { ids });
    expect(reply).toEqual({ key, kind: "replied", at: nine, messageId: id });
    const now = await replyOf(answer([`In-Reply-To: ${id}`]), { ids, receivedAt: 5 });
    expect(now).toMatchObject({ at: 5 });
  });

  it.each([
    [
      "the mail it is in reply to, first",
      [`References: ${id} ${laterId}`, `In-Reply-To: ${id}`],
      key,
    ],
    ["the latest of its references", [`References: <x@y.example> ${id}\r\n\t${laterId}`], later],
    [
      "an earlier one, where answers of others are between",
      [`References: ${id} <b@c.example>`, "In-Reply-To: <b@c.example>"],
      key,
    ],
    ["a reference that was folded", [`References: <x@y.example>\r\n ${id}`], key],
    [
      "an answer to a machine that says it is none",
      [`In-Reply-To: ${id}`, "Auto-Submitted: no"],
      key,
    ],
    ["an answer over a mailing list", [`In-Reply-To: ${id}`, "Precedence: list"], key],
  ])("names %s", async (_what, headers, expected) => {
    expect(await kindOf(answer(headers))).toEqual(["replied", expected]);
  });

  it("leads nowhere where it answers nothing of ours", async () => {
    expect(await kindOf(answer([]))).toBeUndefined();
    expect(await kindOf(answer(["In-Reply-To: <x@y.example>"], id))).toBeUndefined();
    const forged = messageIds({ domain: "acme.example" }).of(key);
    expect(await kindOf(answer([`In-Reply-To: ${forged}`]))).toBeUndefined();
  });

  it("is none where it is our own follow-up", async () => {
    const own = answer([`In-Reply-To: ${id}`]).replace("<answer-1@example.com>", laterId);
    expect(await kindOf(own)).toBeUndefined();
  });

  it("leads to a mail that a provider gave an id of its own, by the service's table", async () => {
    const lookup = async (messageId: string): Promise<string | undefined> =>
      messageId === "<0100-1@provider.example>" ? key : undefined;
    const headers = ["References: <0100-1@provider.example> <b@c.example>"];
    expect(await replyOf(answer(headers), { ids, lookup })).toMatchObject({ kind: "replied", key });
    expect(await replyOf(answer(["References: <b@c.example>"]), { ids, lookup })).toBeUndefined();
  });
});

describe("a mail that nobody wrote", () => {
  it.each([
    "Auto-Submitted: auto-replied",
    "Auto-Submitted: auto-generated (out of office)",
    "X-Autoreply: yes",
    "X-Autorespond: I am away",
    "Precedence: auto_reply",
    "Precedence: bulk",
    "Return-Path: <>",
  ])("is told by `%s`", async (header) => {
    expect(await kindOf(answer([`In-Reply-To: ${id}`, header]))).toEqual(["automatic", key]);
  });

  it("may be a receipt for having read it", async () => {
    const receipt = report({
      type: "disposition-notification",
      statusType: "message/disposition-notification",
      status: [
        "Final-Recipient: rfc822;bo@example.com",
        `Original-Message-ID: ${id}`,
        "Disposition: manual-action/MDN-sent-manually; displayed",
      ],
      original: ["Subject: Hello"],
      originalType: "text/rfc822-headers",
    });
    expect(await kindOf(receipt)).toEqual(["automatic", key]);
  });

  it("may be a complaint about spam", async () => {
    const complaint = report({
      type: "feedback-report",
      statusType: "message/feedback-report",
      status: ["Feedback-Type: abuse", "User-Agent: SomeGenerator/1.0", "Version: 1"],
      original: returned(id),
    });
    expect(await kindOf(complaint)).toEqual(["complained", key]);
  });
});

describe("a report on the delivery", () => {
  it.each(["message/rfc822", "text/rfc822-headers"])(
    "leads to the mail in its %s",
    async (type) => {
      const bounce = report({
        status: statusOf("failed", "5.1.1"),
        original: returned(id, laterId),
        originalType: type,
      });
      expect(await replyOf(bounce, { ids })).toEqual({
        key,
        kind: "bounced",
        at: nine,
        messageId: id,
        delivery: {
          recipient: "bo@example.com",
          status: "5.1.1",
          diagnostic: "550 5.1.1 <bo@example.com>: Recipient address rejected: User unknown",
        },
      });
    },
  );

  it("is no bounce while the mail is only late, or where it has arrived", async () => {
    const of = (...actions: readonly (readonly [string, string])[]): Promise<unknown> =>
      kindOf(
        report({
          status: actions.flatMap((one) => [...statusOf(...one), ""]),
          original: returned(id),
        }),
      );
    expect(await of(["delayed", "4.4.1"])).toEqual(["delayed", key]);
    expect(await of(["delivered", "2.0.0"])).toEqual(["delivered", key]);
    expect(await of(["relayed", "2.0.0"])).toEqual(["delivered", key]);
    expect(await of(["delivered", "2.0.0"], ["failed", "5.2.2"])).toEqual(["bounced", key]);
  });

  it("may be in words, or name the mail in its headers alone", async () => {
    expect(await kindOf(inWords(id))).toEqual(["bounced", key]);
    const bare = report({
      status: statusOf("failed", "5.1.1"),
      original: ["Subject: Hello"],
      headers: [`References: ${id}`],
    });
    expect(await kindOf(bare)).toEqual(["bounced", key]);
  });

  it("of somebody else's mail leads nowhere, even where its text quotes ours", async () => {
    const other = report({
      status: statusOf("failed", "5.1.1"),
      original: returned("<other@acme.example>", id),
    });
    expect(await kindOf(other)).toBeUndefined();
  });
});

describe("headers alone", () => {
  it("say as much as they do", async () => {
    const of = (
      ...headers: readonly (readonly [string, string])[]
    ): ReturnType<typeof replyOfHeaders> =>
      replyOfHeaders(
        headers.map(([name, value]) => ({ name, value })),
        { ids },
      );
    expect(await of(["In-Reply-To", id])).toEqual({ key, kind: "replied", messageId: id });
    expect(await of(["in-reply-to", id], ["Auto-Submitted", "auto-replied"])).toMatchObject({
      kind: "automatic",
    });
    const type = 'multipart/report; boundary=x; report-type="delivery-status"';
    expect(await of(["References", id], ["Content-Type", type])).toMatchObject({ kind: "bounced" });
    expect(await of(["Subject", id])).toBeUndefined();
  });
});

it("whatever comes is read, or refused in plain words", async () => {
  const pieces = [
    "\r\n",
    "\r\n\r\n",
    "In-Reply-To: ",
    id,
    "<",
    ">",
    "Content-Type: multipart/report;",
    "boundary=x",
    "--x",
    "--x--",
    "message/delivery-status",
    "Action: failed",
    "Return-Path: <>",
    ":",
    " ",
    "\0",
  ];
  const message = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 5 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(message, async (text) => {
      const reply = await replyOf(text, { ids }).catch((error: unknown) => {
        if (!(error instanceof MailError)) throw error;
      });
      if (reply !== undefined) expect(reply.key).toBe(key);
    }),
    { numRuns: 500 },
  );
});

it("a mail that is no mail at all is refused in plain words", async () => {
  const deep = Array.from(
    { length: 400 },
    (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
  );
  await expect(replyOf(deep.join(""), { ids })).rejects.toThrow(MailError);
});
