import { expect, it } from "vitest";
import { ConfigError, configOf } from "../src/config.ts";

it("starts with nothing set, on this machine alone", () => {
  expect(configOf({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    smtp: undefined,
    webhookSecret: undefined,
    mailDomain: "acme.example",
  });
});

it.each([
  [{ PORT: "http" }, "PORT is a number up to 65535"],
  [{ PORT: "65536" }, "PORT is a number up to 65535"],
  [{ REFRESH: "-1" }, "REFRESH is a number up to 86400"],
  [{ WEBHOOK_SECRET: "short" }, "WEBHOOK_SECRET has 8 or more"],
  [{ SMTP_URL: "mail.example.com" }, "SMTP_URL is smtp://"],
  [{ SMTP_URL: "smtp://mail.example.com" }, "MAIL_SECRET is needed with SMTP_URL"],
  [{ MAIL_FROM: "Ada" }, "MAIL_FROM is the address"],
])("%j is told by name", (environment, told) => {
  expect(() => configOf(environment)).toThrow(ConfigError);
  expect(() => configOf(environment)).toThrow(told);
});

it("tells of all that is wrong at once", () => {
  expect(() => configOf({ PORT: "x", MAIL_FROM: "y" })).toThrow(/^PORT .*\nMAIL_FROM /);
});
