import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { onTestFinished } from "vitest";

/** A mail as it came over the wire. */
export interface Received {
  readonly raw: string;
  readonly parsed: ParsedMail;
  readonly from: string;
  readonly to: readonly string[];
}

export interface Inbox {
  readonly url: string;
  /** In the order they came. */
  readonly received: Received[];
  readonly last: () => Received;
}

/** A mail server on loopback, until the test is over; `refuse` answers for a recipient. */
export async function openInbox(
  refuse: (recipient: string) => { code: number; text: string } | undefined = () => undefined,
): Promise<Inbox> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, callback) => {
      const refusal = refuse(address);
      if (refusal === undefined) callback();
      else callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => void chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? "" : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        simpleParser(raw, {}, (error, parsed) => {
          if (!error) received.push({ raw: raw.toString("utf8"), parsed, from, to });
          callback(error);
        });
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received,
    last() {
      const mail = received.at(-1);
      if (mail === undefined) throw new Error("no mail came");
      return mail;
    },
  };
}
