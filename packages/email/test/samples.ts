/** Mails as servers and people send them, in answer to a mail of that id. */

const crlf = (lines: readonly string[]): string => `${lines.join("\r\n")}\r\n`;

const toAda = [
  "From: Bo <bo@example.com>",
  "To: Ada <ada@acme.example>",
  "Date: Tue, 24 Nov 2026 09:30:00 +0100",
  "Message-ID: <answer-1@example.com>",
  "Subject: Re: Hello",
];

/** An answer in plain text, with further headers. */
export function answer(headers: readonly string[], text = "Thank you."): string {
  return crlf([...toAda, ...headers, "Content-Type: text/plain; charset=utf-8", "", text]);
}

interface Report {
  readonly type?: string;
  /** The machine's part, and its type. */
  readonly status: readonly string[];
  readonly statusType?: string;
  readonly original: readonly string[];
  readonly originalType?: string;
  readonly headers?: readonly string[];
}

/** A report of a machine in three parts. */
export function report({
  type = "delivery-status",
  status,
  statusType = "message/delivery-status",
  original,
  originalType = "message/rfc822",
  headers = [],
}: Report): string {
  return crlf([
    "Return-Path: <>",
    "From: Mail Delivery System <MAILER-DAEMON@mx.example.com>",
    "To: ada@acme.example",
    "Date: Tue, 24 Nov 2026 08:30:00 +0000 (UTC)",
    "Message-ID: <20261124083000.1234@mx.example.com>",
    "Subject: Undelivered Mail Returned to Sender",
    "Auto-Submitted: auto-replied",
    "MIME-Version: 1.0",
    ...headers,
    `Content-Type: multipart/report; report-type=${type};`,
    '\tboundary="4F2.1/mx.example.com"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--4F2.1/mx.example.com",
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not be delivered.",
    "",
    "--4F2.1/mx.example.com",
    `Content-Type: ${statusType}`,
    "",
    ...status,
    "",
    "--4F2.1/mx.example.com",
    `Content-Type: ${originalType}`,
    "",
    ...original,
    "",
    "--4F2.1/mx.example.com--",
  ]);
}

/** The mail that came back, whose body quotes the id of another one. */
export const returned = (id: string, other = "<quoted@acme.example>"): readonly string[] => [
  "Received: by mail.acme.example (Postfix, from userid 1000)",
  "From: Ada <ada@acme.example>",
  "To: bo@example.com",
  "Message-ID:",
  ` ${id}`,
  "Subject: Hello",
  "",
  "Hello Bo,",
  `Message-ID: ${other}`,
];

export const statusOf = (action: string, status: string): readonly string[] => [
  "Reporting-MTA: dns; mx.example.com",
  "X-Postfix-Queue-ID: 4F2",
  "Arrival-Date: Tue, 24 Nov 2026 08:29:58 +0000 (UTC)",
  "",
  "Final-Recipient: rfc822; bo@example.com",
  `Action: ${action}`,
  `Status: ${status}`,
  "Remote-MTA: dns; mx.example.com",
  "Diagnostic-Code: smtp; 550 5.1.1 <bo@example.com>: Recipient address rejected:",
  "    User unknown",
];

/** How Exim tells of it: in words, with the mail below. */
export const inWords = (id: string): string =>
  crlf([
    "Return-path: <>",
    "From: Mail Delivery System <Mailer-Daemon@mx.example.com>",
    "To: ada@acme.example",
    "X-Failed-Recipients: bo@example.com",
    "Auto-Submitted: auto-replied",
    "Subject: Mail delivery failed: returning message to sender",
    "Message-Id: <E1abc-0001@mx.example.com>",
    "Date: Tue, 24 Nov 2026 08:30:00 +0000",
    "",
    "A message that you sent could not be delivered to one or more of its recipients.",
    "",
    "  bo@example.com",
    "    mailbox is full",
    "",
    "------ This is a copy of the message, including all the headers. ------",
    "",
    ...returned(id),
  ]);
