import { join } from "node:path";
import * as v from "valibot";

/** What a service is told from outside. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The enrollments, in one SQLite file. */
  readonly store: string;
  /** The mails that went out, in another one. */
  readonly mails: string;
  /** What webhooks have to show; without it, whoever reaches the port is believed. */
  readonly webhookSecret: string | undefined;
  /** The mail server; without it, mails stay in the outbox. */
  readonly smtp: string | undefined;
  readonly mailFrom: string;
  readonly mailDomain: string;
  /** Signs the ids of mails, so that nobody can make up a reply to one. */
  readonly mailSecret: string;
  /** How often a page that counts is asked for again, in seconds; 0 is never. */
  readonly refresh: number;
}

/** The environment can't be meant; the message says all that is wrong with it, a line each. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const data = join(import.meta.dirname, "../data");

const wholeNumber = (most: number) => {
  const message = `is a number up to ${most}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.maxValue(most, message),
  );
};

const Environment = v.pipe(
  v.object({
    HOST: v.optional(v.string(), "127.0.0.1"),
    PORT: v.optional(wholeNumber(65_535), "3000"),
    REFRESH: v.optional(wholeNumber(86_400), "5"),
    DATA: v.optional(v.pipe(v.string(), v.minLength(1, "is a folder")), data),
    WEBHOOK_SECRET: v.optional(
      v.pipe(
        v.string(),
        v.regex(/^[\w.~+/-]{8,}=*$/, "has 8 or more letters, digits or any of - . _ ~ + /"),
      ),
    ),
    SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/./, "is smtp://… or smtps://…"))),
    MAIL_FROM: v.optional(
      v.pipe(v.string(), v.email("is the address that mails come from")),
      "sales@acme.example",
    ),
    MAIL_SECRET: v.optional(v.pipe(v.string(), v.minLength(8, "has at least 8 characters"))),
  }),
  v.forward(
    v.check(
      ({ SMTP_URL, MAIL_SECRET }) => SMTP_URL === undefined || MAIL_SECRET !== undefined,
      "is needed with SMTP_URL: without it, anybody could report a reply",
    ),
    ["MAIL_SECRET"],
  ),
);

/** @throws ConfigError */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = v.safeParse(Environment, environment);
  if (!read.success) {
    const lines = read.issues.map((issue) => `${v.getDotPath(issue) ?? ""} ${issue.message}`);
    throw new ConfigError(lines.join("\n"));
  }
  const { HOST, PORT, REFRESH, DATA, WEBHOOK_SECRET, SMTP_URL, MAIL_FROM, MAIL_SECRET } =
    read.output;
  return {
    host: HOST,
    port: PORT,
    store: join(DATA, "enrollments.db"),
    mails: join(DATA, "mails.db"),
    webhookSecret: WEBHOOK_SECRET,
    smtp: SMTP_URL,
    mailFrom: MAIL_FROM,
    mailDomain: MAIL_FROM.slice(MAIL_FROM.lastIndexOf("@") + 1),
    refresh: REFRESH,
    mailSecret: MAIL_SECRET ?? "for trying out",
  };
}
