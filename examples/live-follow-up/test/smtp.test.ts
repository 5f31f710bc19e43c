import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { expect, it, onTestFinished } from "vitest";
import { settled } from "../demo/stepped-clock.ts";
import { messageIds, testService } from "./service.ts";

it("sends over the mail server where there is one, in the name of the lead's owner", async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _, done) {
      let mail = "";
      stream.setEncoding("utf8");
      stream.on("data", (part: string) => {
        mail += part;
      });
      stream.on("end", () => {
        received.push(mail);
        done();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  const service = testService(
    {},
    {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_SECRET: "long enough",
      MAIL_FROM: "us@acme.example",
    },
  );
  await service.save();
  await settled(service.runner);
  expect(received).toHaveLength(1);
  const [mail = ""] = received;
  expect(mail).toMatch(/^From: Ada <us@acme\.example>\r$/m);
  expect(mail).toMatch(/^To: bo@example\.com\r$/m);
  expect(mail).toMatch(/^List-Unsubscribe: <mailto:us@acme\.example/m);
  const ids = await messageIds(service);
  expect(ids).toHaveLength(1);
  expect(mail.replaceAll("\r\n ", " ")).toContain(`Message-ID: ${ids[0]}\r\n`);
  expect(await service.get("/outbox")).not.toContain("There is no mail server");
});
