import { mkdtempSync, rmSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calendar } from "@seqlang/calendar";
import { generate } from "@seqlang/codegen";
import { checkTexts } from "@seqlang/language";
import { PermanentError, type AnySequence, type Clock, type Enrollment } from "@seqlang/runner";
import { openRunner, type Runner } from "@seqlang/runner/embedded";
import * as runtime from "@seqlang/runtime";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { MailError, mailer, replyOf, type Mailer, type ThreadEntry } from "../src/index.ts";
import { openInbox, type Inbox } from "./inbox.ts";
import { answer, report, returned, statusOf } from "./samples.ts";

const program = `
entity lead { name: text; email: text; company: account? }
entity account { name: text }
activity email(template: template, to: text, reply: bool = false) yields sent, replied, bounced
template welcome for lead from "./welcome.md"
template reminder for lead from "./reminder.md"
sequence Follow for lead {
  first: email(template = welcome, to = email)
  wait for first.replied or first.bounced up to 3 days
  when first.bounced -> exit as "unreachable"
  when first.replied -> exit as "in conversation"
  second: email(template = reminder, to = email, reply = true)
  wait for second.replied up to 3 days -> exit as "in conversation"
}
`;

const texts = {
  "main.seq": program,
  "welcome.md":
    "subject: Solar panels for {company.name ?? name}\n\nHello {name},\n\nshall we talk?\n",
  "reminder.md": "subject: A reminder\n\nDid you see this, {name}?\n",
};

/** The sequence, from its text through the generated module. */
function sequence(): AnySequence {
  const { diagnostics, files } = checkTexts(texts);
  expect(diagnostics).toEqual([]);
  const { code } = generate(files.get("main.seq")!.model, { version: "0.0.0" });
  const body = stripTypeScriptTypes(code)
    .replace(/^import \{([^}]*)\} from "@seqlang\/runtime";/m, "const {$1} = runtime;")
    .replace(/^export (?=const|function)/gm, "");
  const run = new Function("runtime", `"use strict";${body}\nreturn Follow;`);
  return run(runtime) as AnySequence;
}

interface Args {
  readonly template: runtime.Template;
  readonly to: string;
  readonly reply: boolean;
}

const day = 86_400_000;

/** Time passes with the test's word alone, but for a millisecond with each look at the clock. */
let time = Date.UTC(2026, 2, 2, 10);
const clock: Clock = { now: () => (time += 1), real: () => 20 };

/** A service: the runner, and mails that go out as activities. */
async function service(
  inbox: Inbox,
  afterSending: (attempt: number) => void = () => undefined,
): Promise<{ readonly runner: Runner; readonly mails: Mailer }> {
  const rows = new Map<string, ThreadEntry[]>();
  const mails = mailer({
    transport: inbox.url,
    from: { name: "Ada", address: "ada@acme.example" },
    domain: "acme.example",
    secret: "s",
    threads: {
      of: (thread) => rows.get(thread) ?? [],
      note: (thread, entry) => void rows.set(thread, [...(rows.get(thread) ?? []), entry]),
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "seq-email-"));
  const runner = openRunner<AnySequence>({
    file: join(folder, "seq.db"),
    sequences: [sequence()],
    calendar,
    clock,
    poll: 20,
    retries: { firstDelay: 1, longestDelay: 1 },
    activities: {
      email: async (
        args: unknown,
        { key, enrollment, attempt }: { key: string; enrollment: string; attempt: number },
      ) => {
        const { template, to, reply } = args as Args;
        try {
          const sent = await mails.send({ key, thread: enrollment, to, reply, ...template });
          afterSending(attempt);
          return sent;
        } catch (error) {
          if (error instanceof MailError && error.permanent)
            throw new PermanentError(error.message);
          throw error;
        }
      },
    },
  } as Parameters<typeof openRunner<AnySequence>>[0]);
  onTestFinished(async () => {
    await runner.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  runner.start();
  return { runner, mails };
}

const until = (check: () => Promise<void> | void): Promise<void> =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

async function reasonOf(runner: Runner, id: string): Promise<string | undefined> {
  let reason: string | undefined;
  await until(async () => {
    const enrollment = await runner.enrollment(id);
    expect(enrollment?.status.kind).toBe("left");
    reason = (enrollment!.status as { readonly reason?: string }).reason;
  });
  return reason;
}

const bo = { id: "lead-1", name: "Bo", email: "bo@example.com", company: { name: "Größe AG" } };

const begin = async (runner: Runner): Promise<string> =>
  ((await runner.enroll("Follow", bo)) as Enrollment).id;

/** What a service does with a mail that came in. */
async function takeIn(message: string, runner: Runner, { ids }: Mailer): Promise<void> {
  const reply = await replyOf(message, { ids, receivedAt: clock.now() });
  if (reply === undefined) throw new Error("the answer leads nowhere");
  const { key, kind, at } = reply;
  if (kind !== "replied" && kind !== "bounced") return;
  const told = { kind: "outcome", key, outcome: kind } as const;
  expect(await runner.report(at === undefined ? told : { ...told, at })).toBe(true);
}

describe("a sequence that sends mails", { timeout: 60_000 }, () => {
  it("ends when somebody writes back", async () => {
    const inbox = await openInbox();
    const { runner, mails } = await service(inbox);
    const id = await begin(runner);
    await until(() => expect(inbox.received).toHaveLength(1));
    const { parsed } = inbox.last();
    expect(parsed.subject).toBe("Solar panels for Größe AG");
    expect(parsed.text?.trimEnd()).toBe("Hello Bo,\n\nshall we talk?");
    expect(mails.ids.keyOf(parsed.messageId!)).toBe(`${id}/first/1`);
    await takeIn(answer([`In-Reply-To: ${parsed.messageId}`]), runner, mails);
    expect(await reasonOf(runner, id)).toBe("in conversation");
    expect(inbox.received).toHaveLength(1);
  });

  it("goes on in the same thread where nobody does, and past a note that somebody is away", async () => {
    const inbox = await openInbox();
    const { runner, mails } = await service(inbox);
    const id = await begin(runner);
    await until(() => expect(inbox.received).toHaveLength(1));
    const first = inbox.last().parsed.messageId!;
    const away = answer([`In-Reply-To: ${first}`, "Auto-Submitted: auto-replied"]);
    await takeIn(away, runner, mails);
    time += 4 * day;
    await until(() => expect(inbox.received).toHaveLength(2));
    const { parsed } = inbox.last();
    expect(parsed).toMatchObject({ subject: "Re: Solar panels for Größe AG", inReplyTo: first });
    expect(parsed.text).toContain("Did you see this, Bo?");
    await takeIn(answer([`References: ${first} ${parsed.messageId}`]), runner, mails);
    expect(await reasonOf(runner, id)).toBe("in conversation");
  });

  it("ends when the mail comes back", async () => {
    const inbox = await openInbox();
    const { runner, mails } = await service(inbox);
    const id = await begin(runner);
    await until(() => expect(inbox.received).toHaveLength(1));
    const original = returned(inbox.last().parsed.messageId!);
    await takeIn(report({ status: statusOf("failed", "5.1.1"), original }), runner, mails);
    expect(await reasonOf(runner, id)).toBe("unreachable");
  });

  it("sends one mail, however often a step is tried after it was sent", async () => {
    const inbox = await openInbox();
    const attempts: number[] = [];
    const { runner, mails } = await service(inbox, (attempt) => {
      attempts.push(attempt);
      if (attempt < 3) throw new Error("the process died before it could note that");
    });
    const id = await begin(runner);
    await until(() => expect(attempts).toEqual([1, 2, 3]));
    expect(inbox.received).toHaveLength(1);
    await takeIn(answer([`In-Reply-To: ${inbox.last().parsed.messageId}`]), runner, mails);
    expect(await reasonOf(runner, id)).toBe("in conversation");
  });
});
